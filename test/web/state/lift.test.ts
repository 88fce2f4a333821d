import { describe, expect, test } from 'vitest'
import type { SummaryAnswer } from '../../../src/query/answers.ts'
import { liftEvent, limitsBlamed, limitsSet } from '../../../web/state/lift.ts'
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
    expect(limitsSet(state({ filter: STRICT, datasets: ['two'], maxHops: 5 }))).toEqual([
      'support',
      'assertedBy',
      'dataset',
      'hops',
    ])
    expect(limitsSet(state({ datasets: ['one', 'two'] }))).toEqual([])
    expect(limitsSet(state({ datasets: [] }))).toEqual(['dataset'])
    expect(limitsSet(state({ filter: NARROW }))).toEqual(['source', 'year'])
  })

  test('data that an address names is none where it is what is on at the start', () => {
    expect(limitsSet(state({ datasets: ['one'] }))).toEqual([])
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
  const changeOf = (limits: Parameters<typeof liftEvent>[0], of: ReturnType<typeof state>) => {
    const event = liftEvent(limits, of)
    return event.type === 'filters' ? event.change : event
  }

  test('one filter leaves the other', () => {
    const strict = state({ filter: STRICT })
    expect(changeOf(['support'], strict)).toEqual({ filter: { support: 'inferred', assertedBy: ['source'] } })
    expect(changeOf(['assertedBy'], strict)).toEqual({ filter: { support: 'clinical' } })
    expect(changeOf(['support', 'assertedBy'], strict)).toEqual({ filter: { support: 'inferred' } })
  })

  test('sources and years are lifted each by itself', () => {
    const narrow = state({ filter: NARROW })
    expect(changeOf(['source'], narrow)).toEqual({ filter: { support: 'inferred', years: NARROW.years } })
    expect(changeOf(['year'], narrow)).toEqual({ filter: { support: 'inferred', sources: ['paper:a'] } })
  })

  test('in one step data is put on whole, and routes may grow as long as can be asked for', () => {
    expect(changeOf(['dataset', 'hops'], state())).toEqual({ datasets: ['one', 'two'], maxHops: 6 })
  })
})
