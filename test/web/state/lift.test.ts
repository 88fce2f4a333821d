import { describe, expect, test } from 'vitest'
import type { SummaryAnswer } from '../../../src/query/answers.ts'
import { liftEvents, limitsBlamed, limitsSet } from '../../../web/state/lift.ts'
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
const state = (change: Partial<View> = {}) => ({ view: { ...firstView('en'), ...change }, summary })
const STRICT = { support: 'clinical', assertedBy: ['source'] } as const
const NARROW = { support: 'inferred', sources: ['paper:a'], years: { from: 2021, to: 2023 } } as const

describe('limits', () => {
  test('none is set at the start; each is named once it is', () => {
    expect(limitsSet(state())).toEqual([])
    expect(limitsSet(state({ filter: STRICT, datasets: ['one'], maxHops: 5 }))).toEqual([
      'support',
      'assertedBy',
      'dataset',
      'hops',
    ])
    expect(limitsSet(state({ datasets: ['one', 'two'] }))).toEqual([])
    expect(limitsSet(state({ filter: NARROW }))).toEqual(['source', 'year'])
  })

  test('a note blames the filters that it names', () => {
    expect(limitsBlamed({ code: 'filtered', message: '', by: ['support'] })).toEqual(['support'])
    expect(limitsBlamed({ code: 'filtered', message: '', by: ['support', 'dataset'] })).toEqual(['support', 'dataset'])
  })

  test('too short a route, and data that is off, are limits too; a gap is none', () => {
    expect(limitsBlamed({ code: 'cut-by-hops', message: '' })).toEqual(['hops'])
    expect(limitsBlamed({ code: 'not-in-datasets', message: '' })).toEqual(['dataset'])
    expect(limitsBlamed({ code: 'gap', message: '' })).toEqual([])
  })
})

describe('lifting', () => {
  test('one filter leaves the other', () => {
    const strict = state({ filter: STRICT })
    expect(liftEvents(['support'], strict)).toEqual([
      { type: 'filter', filter: { support: 'inferred', assertedBy: ['source'] } },
    ])
    expect(liftEvents(['assertedBy'], strict)).toEqual([{ type: 'filter', filter: { support: 'clinical' } }])
    expect(liftEvents(['support', 'assertedBy'], strict)).toEqual([{ type: 'filter', filter: { support: 'inferred' } }])
  })

  test('sources and years are lifted each by itself', () => {
    const narrow = state({ filter: NARROW })
    expect(liftEvents(['source'], narrow)).toEqual([
      { type: 'filter', filter: { support: 'inferred', years: NARROW.years } },
    ])
    expect(liftEvents(['year'], narrow)).toEqual([
      { type: 'filter', filter: { support: 'inferred', sources: ['paper:a'] } },
    ])
    expect(liftEvents(['dataset', 'hops'], narrow).some(({ type }) => type === 'filter')).toBe(false)
  })

  test('data is put on whole, and routes may grow as long as can be asked for', () => {
    expect(liftEvents(['dataset', 'hops'], state())).toEqual([
      { type: 'datasets', ids: ['one', 'two'] },
      { type: 'hops', maxHops: 6 },
    ])
  })
})
