import { describe, expect, test } from 'vitest'
import type { SummaryAnswer } from '../../../src/query/answers.ts'
import { type FilterName, filtersSet, lifted } from '../../../web/state/filters.ts'
import { reduce } from '../../../web/state/reduce.ts'
import { firstState } from '../../../web/state/state.ts'
import { toQuery } from '../../../web/state/url.ts'
import { firstView, type View } from '../../../web/state/view.ts'

const dataset = (id: string) => ({
  id,
  title: { en: id },
  revision: id,
  nodes: 1,
  edges: 1,
  evidence: 1,
  citation: id,
  licence: 'CC0',
  languages: ['en'],
  requires: [],
})
const summary: SummaryAnswer = {
  datasets: [dataset('one'), dataset('two')],
  nodesByKind: {},
  edgesByKind: {},
  support: {},
}

const ALL: View = {
  ...firstView('en'),
  datasets: ['two'],
  filter: { support: 'proposed', assertedBy: ['source'], sources: ['paper:a'], years: { from: 2021 } },
  maxHops: 5,
  hidden: ['Paper'],
  hiddenRelations: ['CITES'],
  fields: [
    { field: 'doi', test: 'present' },
    { field: 'venue', test: 'among', values: ['Blog'] },
  ],
}
const NAMES: readonly FilterName[] = [
  'support',
  'assertedBy',
  'dataset',
  'source',
  'year',
  'hops',
  'kind',
  'relation',
  'field.doi',
  'field.venue',
]
const state = { ...firstState(ALL, false), summary }

describe('filters', () => {
  test('each that is set is named, none at the start', () => {
    expect(filtersSet(state)).toEqual(NAMES)
    expect(filtersSet({ view: firstView('en'), summary })).toEqual([])
  })

  test.each(NAMES.map((name) => [name]))('%s is lifted by itself, and taking that back brings it back', (name) => {
    const without = reduce(state, { type: 'filters', change: lifted([name], state) })
    expect(filtersSet(without)).toEqual(NAMES.filter((other) => other !== name))
    const back = reduce(without, { type: 'travel', by: -1 })
    expect(toQuery(back.view)).toBe(toQuery(ALL))
  })

  test('all are lifted in one step, to the first view but for the data, which is all on', () => {
    const none = reduce(state, { type: 'filters', change: lifted(NAMES, state) })
    expect(none.view).toEqual({ ...firstView('en'), datasets: ['one', 'two'] })
    expect(none.history.done).toHaveLength(1)
  })
})
