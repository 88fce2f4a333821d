import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import type { Evidence, FieldValue, GraphEdge, GraphNode } from '../../../src/model/graph.ts'
import type { Years } from '../../../src/model/years.ts'
import { type FieldFilter, passesField } from '../../../web/state/field-filter.ts'
import { knownFilters } from '../../../web/state/known-filters.ts'
import { kindsWith, offerOf, withoutRelations } from '../../../web/state/narrow.ts'
import { indexGraph } from '../../../web/state/state.ts'
import { firstView, type View } from '../../../web/state/view.ts'
import { admitGraph, visibleGraph } from '../../../web/state/visible.ts'
import { plainNode } from '../../support/plain-node.ts'

const node = (id: string, kind: string, fields: Record<string, FieldValue> = {}) =>
  plainNode(id, kind, { fields, datasets: ['d'] })
const piece = (source: string, id: string): Evidence => ({
  id: `${id}@${source}`,
  dataset: 'd',
  source,
  locator: 'p. 1',
  support: 'proposed',
  assertedBy: 'source',
})
const edge = (kind: string, from: string, to: string, ...sources: string[]): GraphEdge => {
  const id = `${kind}:${from}--${to}`
  return { id, kind, from, to, statement: {}, strength: 'proposed', evidence: sources.map((each) => piece(each, id)) }
}

const NODES = [
  node('challenge', 'Challenge'),
  node('technique', 'Technique', { number: 3 }),
  node('old', 'Paper', { year: 2019, venue: 'Arxiv', links: ['a', 'b'] }),
  node('new', 'Paper', { year: 2023, venue: 'Blog', open: true }),
  node('plain', 'Paper'),
]
const EDGES = [
  edge('ADDRESSES', 'technique', 'challenge', 'old', 'new'),
  edge('RAISES', 'technique', 'challenge', 'plain'),
  edge('CITES', 'new', 'old', 'new'),
]
const GRAPH = indexGraph(['d'], NODES, EDGES)

function shown(fields: FieldFilter[], relations: string[] = [], years?: Years, hidden: string[] = []) {
  const graph = admitGraph(GRAPH, baseSchema, { support: 'inferred', ...(years && { years }) })
  const offer = offerOf(graph, baseSchema, hidden, true, fields, years)
  return visibleGraph(withoutRelations(graph, relations), baseSchema, offer, undefined)
}
const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id)

describe('a field', () => {
  test.each<[string, FieldFilter, string[]]>([
    ['one of some values', { field: 'venue', test: 'among', values: ['Arxiv'] }, ['old']],
    ['any item of a list', { field: 'links', test: 'among', values: ['b', 'z'] }, ['old']],
    ['a value that is no text', { field: 'open', test: 'among', values: ['true'] }, ['new']],
    ['a range, both ends counting', { field: 'year', test: 'range', from: 2019, to: 2022 }, ['old']],
    ['an open range', { field: 'year', test: 'range', from: 2020 }, ['new']],
    ['there', { field: 'open', test: 'present' }, ['new']],
    ['not there', { field: 'venue', test: 'absent' }, ['plain']],
  ])('%s: only kinds that have the field at all are asked', (_what, filter, papers) => {
    const { nodes, totalNodes, kinds } = shown([filter])
    expect(idsOf(nodes)).toEqual(['challenge', 'technique', ...papers])
    expect(totalNodes).toBe(5)
    expect(kinds.find(({ kind }) => kind === 'Paper')).toEqual({ kind: 'Paper', shown: papers.length, total: 3 })
  })

  test('a name that every object has is no field', () => {
    expect([...kindsWith(GRAPH, 'constructor')]).toEqual([])
    expect(passesField({ field: 'toString', test: 'present' }, NODES[0] as GraphNode)).toBe(false)
  })
})

describe('relations and years', () => {
  test('statements of a hidden relation are not shown, their ends are', () => {
    const { nodes, edges } = shown([], ['CITES', 'RAISES'])
    expect(nodes).toHaveLength(5)
    expect(idsOf(edges)).toEqual(['ADDRESSES:technique--challenge'])
  })

  test('years leave out works of other years and what rests on them alone; what is no work stays', () => {
    const { nodes, edges } = shown([], [], { from: 2020, to: 2023 })
    expect(idsOf(nodes)).toEqual(['challenge', 'technique', 'new'])
    expect(edges.map(({ id, evidence }) => [id, evidence.map(({ source }) => source)])).toEqual([
      ['ADDRESSES:technique--challenge', ['new']],
    ])
    expect(idsOf(shown([], [], { undated: true }).nodes)).toEqual(['challenge', 'technique', 'plain'])
    expect(idsOf(shown([], [], { undated: true }).edges)).toEqual(['RAISES:technique--challenge'])
  })

  test('the year of a work in data that is off counts as it does for a reader', () => {
    const nodes = NODES.filter(({ id }) => id !== 'new')
    const graph = indexGraph(['d'], nodes, EDGES.slice(0, 1), { beyond: [node('new', 'Paper', { year: 2023 })] })
    const { edges } = admitGraph(graph, baseSchema, { support: 'inferred', years: { from: 2023, to: 2023 } })
    expect([...edges.values()].map(({ evidence }) => evidence.length)).toEqual([1])
  })

  test('filters on what the data does not know are left out and named', () => {
    const beyond = indexGraph(['d'], NODES, EDGES, { beyond: [node('far', 'Paper')] })
    const venue = { field: 'venue', test: 'present' } as const
    const view: View = {
      ...firstView('en'),
      filter: { support: 'inferred', sources: ['far', 'new', 'nobody'] },
      hiddenRelations: ['CITES', 'NOPE'],
      fields: [{ field: 'nope', test: 'absent' }, venue],
    }
    const { view: known, unknown } = knownFilters(view, beyond, baseSchema)
    expect(known).toEqual({
      ...view,
      filter: { support: 'inferred', sources: ['far', 'new'] },
      hiddenRelations: ['CITES'],
      fields: [venue],
    })
    expect(unknown.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'source=nobody',
      'without=NOPE',
      'lacks=nope',
    ])
    expect(knownFilters(known, beyond, baseSchema)).toEqual({ view: known, unknown: [] })
    const nobody: View = { ...firstView('en'), filter: { support: 'inferred', sources: ['nobody'] } }
    expect(knownFilters(nobody, GRAPH, baseSchema).view).toEqual(firstView('en'))
    expect(knownFilters(nobody, { ...GRAPH, isCut: true }, baseSchema).view).toBe(nobody)
  })
})

test('filtered, then counted, is the count of what was filtered', () => {
  const years = fc.option(
    fc.record({ from: fc.constantFrom(2019, 2021), undated: fc.constantFrom(true as const, undefined) }),
    { nil: undefined },
  )
  const fields = fc.subarray<FieldFilter>([
    { field: 'number', test: 'absent' },
    { field: 'venue', test: 'among', values: ['Blog'] },
    { field: 'year', test: 'range', to: 2021 },
  ])
  const relations = fc.subarray(['ADDRESSES', 'CITES'])
  fc.assert(
    fc.property(fields, relations, years, fc.subarray(['Paper', 'Challenge']), (some, off, within, hidden) => {
      const given = within && { from: within.from, ...(within.undated && { undated: true }) }
      const seen = shown(some, off, given, hidden)
      const left = NODES.filter(
        (each) =>
          !hidden.includes(each.kind) &&
          some.every((filter) => !kindsWith(GRAPH, filter.field).has(each.kind) || passesField(filter, each)) &&
          (!given ||
            each.kind !== 'Paper' ||
            (typeof each.fields.year === 'number' ? each.fields.year >= given.from : given.undated === true)),
      )
      expect(idsOf(seen.nodes)).toEqual(idsOf(left))
      for (const { kind, shown: count } of seen.kinds) {
        expect(count).toBe(left.filter((each) => each.kind === kind).length)
      }
      const ids = new Set(idsOf(left))
      expect(seen.edges.every((each) => ids.has(each.from) && ids.has(each.to) && !off.includes(each.kind))).toBe(true)
    }),
  )
})
