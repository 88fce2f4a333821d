import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MatrixView, ONLY, SORTS } from '../../../src/report/matrix-view.ts'
import { compactMatrix } from '../../../web/state/matrix-view.ts'
import { fromQuery, toQuery } from '../../../web/state/url.ts'
import { firstView } from '../../../web/state/view.ts'

const read = (query: string) => fromQuery(query, ['en', 'ja'], 'en')
const may = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const choices = fc.record({
  challenges: may(fc.constantFrom(...SORTS)),
  solutions: may(fc.constantFrom(...SORTS)),
  flat: fc.boolean(),
  only: may(fc.constantFrom(...ONLY)),
  challenge: may(fc.string({ unit: 'grapheme', maxLength: 12 })),
  solution: may(fc.string({ unit: 'grapheme', maxLength: 12 })),
  empty: fc.boolean(),
  hidden: fc.boolean(),
  turned: fc.boolean(),
})

test('the address keeps every choice', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const matrix = compactMatrix(chosen)
      const view = { ...firstView('en'), ...(matrix && { matrix }) }
      const found = read(toQuery(view))
      expect(found.unreadable).toEqual([])
      expect(found.view).toEqual(view)
    }),
  )
})

test('what is as at the start is not written, and what cannot be read is named', () => {
  expect(compactMatrix({ challenges: 'evidence', flat: false, challenge: '' })).toBeUndefined()
  const { view, unreadable } = read('?only=everything&turned=on&sort-challenges=colour')
  expect(view.matrix).toEqual({ turned: true } satisfies MatrixView)
  expect(unreadable.map(({ name }) => name)).toEqual(['sort-challenges', 'only'])
})
