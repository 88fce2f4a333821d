import { describe, expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import { ASSERTERS, type AssertedBy, type GraphEdge, type GraphNode, type Support } from '../../../src/model/graph.ts'
import { emptiedBy, emptiedByBackground } from '../../../web/state/emptied.ts'
import {
  asserterFacets,
  fieldFacets,
  fieldsOf,
  kindFacets,
  relationFacets,
  shownWithout,
  sourceFacets,
  supportFacets,
  yearFacets,
} from '../../../web/state/facets.ts'
import { withField } from '../../../web/state/field-filter.ts'
import type { FilterName } from '../../../web/state/filters.ts'
import { firstState, type Graph, indexGraph, type State } from '../../../web/state/state.ts'
import { firstView, type View } from '../../../web/state/view.ts'
import { plainNode } from '../../support/plain-node.ts'

const node = (id: string, kind: string, fields: GraphNode['fields'] = {}) =>
  plainNode(id, kind, { fields, datasets: ['d'] })
type Piece = [source: string, support: Support, by?: AssertedBy]
const edge = (kind: string, from: string, to: string, ...pieces: Piece[]): GraphEdge => {
  const id = `${kind}:${from}--${to}`
  const evidence = pieces.map(([source, support, assertedBy = 'source'], at) => {
    return { id: `${id}@${at}`, dataset: 'd', source, locator: 'p. 1', support, assertedBy }
  })
  const ranks: Support[] = ['inferred', 'proposed', 'demonstrated', 'clinical', 'deployed', 'fact']
  const strength = ranks[Math.max(...pieces.map(([, support]) => ranks.indexOf(support)))] ?? 'inferred'
  return { id, kind, from, to, statement: {}, strength, evidence }
}

const graph: Graph = indexGraph(
  ['d'],
  [
    node('challenge', 'Challenge', { number: 2 }),
    node('other', 'Challenge', { number: 7 }),
    node('technique', 'Technique', { tags: ['a', 'b'] }),
    node('model', 'Model', { open: true }),
    node('old', 'Paper', { year: 2019, venue: 'Arxiv' }),
    node('new', 'Paper', { year: 2023, venue: 'Blog' }),
    node('plain', 'Paper'),
  ],
  [
    edge('ADDRESSES', 'technique', 'challenge', ['old', 'demonstrated'], ['new', 'proposed', 'curator']),
    edge('ADDRESSES', 'technique', 'other', ['plain', 'inferred', 'curator']),
    edge('RAISES', 'model', 'other', ['new', 'proposed']),
    edge('DESCRIBES', 'new', 'model', ['new', 'fact', 'loader'], ['far', 'fact', 'loader']),
    edge('CITES', 'new', 'old', ['new', 'fact', 'loader']),
  ],
  { beyond: [node('far', 'Paper', { year: 2021 })] },
)
const stateOf = (change: Partial<View> = {}): State => ({
  ...firstState({ ...firstView('en'), ...change }, false),
  graph,
  schema: baseSchema,
})
const left = (name: FilterName, state: State) => {
  const shown = shownWithout([name], state)
  if (!shown) throw new Error('nothing is shown')
  return shown
}
const statements = (change: Partial<View>) => shownWithout([], stateOf(change))?.edges.length

describe('a count is what would be shown', () => {
  // Each alone, and beside a filter of another kind.
  const besides: [string, Partial<View>][] = [
    ['nothing', {}],
    ['a hidden relation', { hiddenRelations: ['CITES'] }],
    ['a hidden kind', { hidden: ['Model'] }],
    ['a field', { fields: [{ field: 'venue', test: 'among', values: ['Blog'] }] }],
  ]
  test.each(besides)('beside %s', (_what, view) => {
    const state = stateOf(view)
    for (const { value, count } of supportFacets(left('support', state).edges)) {
      expect(statements({ ...view, filter: { support: value as 'inferred' } })).toBe(count)
    }
    for (const { value, count } of asserterFacets(left('assertedBy', state).edges)) {
      const assertedBy = ASSERTERS.filter((by) => by === value)
      expect(statements({ ...view, filter: { support: 'inferred', assertedBy } })).toBe(count)
    }
    const sources = sourceFacets(left('source', state).edges)
    for (const { value, count } of sources) {
      expect(statements({ ...view, filter: { support: 'inferred', sources: [value] } })).toBe(count)
    }
    expect(sources[0]?.value).toBe('new')
    for (const { value, count } of relationFacets(left('relation', state).edges, graph)) {
      const others = Object.keys(baseSchema.edgeKinds).filter((kind) => kind !== value)
      expect(statements({ ...view, hiddenRelations: others })).toBe(count)
    }
    for (const { value, count } of kindFacets(left('kind', state))) {
      const hidden = Object.keys(baseSchema.nodeKinds).filter((kind) => kind !== value)
      expect(shownWithout([], stateOf({ ...view, hidden }))?.nodes.length).toBe(count)
    }
  })

  test('years count evidence of works in data that is off, too, and works without a year apart', () => {
    const { bins, undated } = yearFacets(left('year', stateOf()).edges, graph, baseSchema)
    expect(bins).toEqual([
      { at: 2019, count: 1 },
      { at: 2021, count: 1 },
      { at: 2023, count: 4 },
    ])
    expect(undated).toBe(1)
    // Its own setting takes nothing off its counts.
    const narrow = stateOf({ filter: { support: 'inferred', years: { from: 2023 } } })
    expect(yearFacets(left('year', narrow).edges, graph, baseSchema)).toMatchObject({ bins, undated })
  })

  test.each([{ from: 2019, to: 2021 }, { from: 2023 }, { to: 2023, undated: true }, { undated: true }])(
    'of a span of years: %o, each statement once',
    (years) => {
      const { within } = yearFacets(left('year', stateOf()).edges, graph, baseSchema)
      expect(within(years)).toBe(statements({ filter: { support: 'inferred', years } }))
    },
  )

  test('of a field: nodes by value, by number, and how many have it', () => {
    const of = (field: string) => fieldFacets(field, left(`field.${field}`, stateOf()).nodes, graph)
    expect(of('venue')).toEqual({
      kinds: ['Paper'],
      values: [
        { value: 'Arxiv', count: 1 },
        { value: 'Blog', count: 1 },
      ],
      present: 2,
      absent: 1,
    })
    expect(of('tags').values.map(({ value }) => value)).toEqual(['a', 'b'])
    expect(of('open').values).toEqual([{ value: 'true', count: 1 }])
    expect(of('number').bins).toEqual([
      { at: 2, count: 1 },
      { at: 7, count: 1 },
    ])
    for (const { value, count } of of('venue').values) {
      const fields = withField([], 'venue', { field: 'venue', test: 'among', values: [value] })
      const shown = shownWithout([], stateOf({ fields }))?.nodes.filter(({ kind }) => kind === 'Paper')
      expect(shown?.length).toBe(count)
    }
  })

  test('the fields that there are; the year of works is a filter of evidence', () => {
    expect(fieldsOf(graph, stateOf())).toEqual([
      { value: 'number', count: 2 },
      { value: 'open', count: 1 },
      { value: 'tags', count: 1 },
      { value: 'venue', count: 2 },
    ])
  })
})

describe('what leaves nothing', () => {
  test('is named: each filter that alone would bring something back', () => {
    expect(emptiedBy(stateOf())).toEqual([])
    expect(emptiedBy(stateOf({ filter: { support: 'inferred', years: { from: 1990, to: 1991 } } }))).toEqual(['year'])
    const fields = [{ field: 'venue', test: 'absent' }] as const
    const hidden = ['Challenge', 'Technique', 'Model', 'Paper']
    expect(emptiedBy(stateOf({ hidden, fields }))).toEqual(['kind'])
  })

  test('where every statement joins a person the kind is named, until it is shown', () => {
    const people = (nodes: GraphNode[], change: Partial<View> = {}) => ({
      ...stateOf(change),
      graph: indexGraph(['d'], nodes, [edge('AUTHORED_BY', 'old', 'ada', ['old', 'fact'])]),
    })
    const ada = node('ada', 'Person')
    const both = [node('old', 'Paper'), ada]
    expect([emptiedBy(people(both)), emptiedByBackground(people(both))]).toEqual([[], ['Person']])
    expect(emptiedByBackground(people([ada]))).toEqual(['Person'])
    expect(emptiedByBackground(people(both, { background: true }))).toEqual([])
    expect(emptiedByBackground(people([node('old', 'Paper')]))).toEqual([])
    expect(emptiedByBackground(stateOf())).toEqual([])
  })

  test('where none alone is enough it is all of them; what filters nothing is not blamed', () => {
    const sources = { support: 'inferred', sources: ['plain'], years: { from: 2019, to: 2019 } } as const
    expect(emptiedBy(stateOf({ filter: sources }))).toEqual(['source', 'year'])
    const hiddenRelations = ['ADDRESSES', 'RAISES', 'DESCRIBES', 'CITES']
    const both = stateOf({ filter: { support: 'deployed', assertedBy: ['machine'] }, hiddenRelations })
    expect(emptiedBy(both)).toEqual(['support', 'assertedBy', 'relation'])
    expect(emptiedBy(stateOf({ maxHops: 1 }))).toEqual([])
  })
})
