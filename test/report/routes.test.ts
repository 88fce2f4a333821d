import { expect, test } from 'vitest'
import type { Support } from '../../src/model/graph.ts'
import { isWeakest } from '../../src/report/routes.ts'

test.each<[string, readonly Support[], Support, readonly boolean[]]>([
  ['is marked where another is stronger', ['proposed', 'clinical', 'fact'], 'proposed', [true, false, false]],
  ['is none beside what is simply stated', ['proposed', 'fact'], 'proposed', [false, false]],
  ['is none where all are equally strong', ['proposed', 'proposed'], 'proposed', [false, false]],
])('the weakest step of a route %s', (_what, strengths, strength, marked) => {
  const path = { strength, steps: strengths.map((each) => ({ strength: each })) }
  expect(strengths.map((each) => isWeakest(each, path))).toEqual(marked)
})
