import { rankOf } from '../../src/model/evidence.ts'
import { ASSERTERS, FLOORS, type GraphEdge, type GraphNode } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { isBackground, type Schema } from '../../src/model/schema.ts'
import { isWithin, type Years, yearOf } from '../../src/model/years.ts'
import { valuesOf } from './field-filter.ts'
import { isWork } from './filter.ts'
import { type FilterName, lifted } from './filters.ts'
import { kindsWith } from './narrow.ts'
import type { Graph, State } from './state.ts'
import { createNarrow, type Visible, visibleGraph } from './visible.ts'

/** How much would be shown of one value of a filter, while all other filters stay as they are. */
export interface Facet {
  readonly value: string
  readonly count: number
}

/** How many there are of each number, the smallest first. */
export interface Bin {
  readonly at: number
  readonly count: number
}

/** What is shown without these filters; undefined until there is a graph. */
export function shownWithout(names: readonly FilterName[], state: State): Visible | undefined {
  const { graph, schema } = state
  if (!graph || !schema) return undefined
  const view = { ...state.view, ...lifted(names, state) }
  const { related, offer } = createNarrow()(graph, schema, view)
  return visibleGraph(related(), schema, offer, view.shown)
}

/** Statements by the weakest support that a floor lets count. */
export function supportFacets(edges: readonly GraphEdge[]): Facet[] {
  const ranks = edges.map((edge) => rankOf(edge.strength))
  return FLOORS.map((floor) => ({ value: floor, count: ranks.filter((rank) => rank >= rankOf(floor)).length }))
}

/** Statements by who says them. */
export function asserterFacets(edges: readonly GraphEdge[]): Facet[] {
  const counts = countEach(edges, (edge) => edge.evidence.map((piece) => piece.assertedBy))
  return ASSERTERS.map((value) => ({ value, count: counts.get(value) ?? 0 }))
}

/** Statements by the work that evidence of theirs is from, most first. */
export function sourceFacets(edges: readonly GraphEdge[]): Facet[] {
  return mostFirst(countEach(edges, (edge) => edge.evidence.map((piece) => piece.source)))
}

/** Statements by the year of the works that evidence of theirs is from. */
export interface YearFacets {
  /** One that rests on works of several years counts in each. */
  readonly bins: readonly Bin[]
  /** Those that rest on works without a year. */
  readonly undated: number
  /** How many statements there would be of these years. */
  within(years: Years): number
}

export function yearFacets(edges: readonly GraphEdge[], graph: Graph, schema: Schema): YearFacets {
  const works = [...graph.nodes.values(), ...graph.beyond].filter((node) => isWork(node, schema))
  const years = new Map(works.map((node) => [node.id, yearOf(node)]))
  const yearsOf = edges.map((edge) => [...new Set(edge.evidence.map(({ source }) => years.get(source)))])
  const counts = countEach(yearsOf, (each) => each)
  const undated = counts.get(undefined) ?? 0
  counts.delete(undefined)
  return {
    bins: binsOf(counts as ReadonlyMap<number, number>),
    undated,
    within(range) {
      // A work of other years is not shown, and no statement that joins it.
      const isThere = (id: string) => !years.has(id) || isWithin(range, years.get(id))
      return edges.filter(
        ({ from, to }, row) =>
          yearsOf[row]?.some((year) => isWithin(range, year)) === true && isThere(from) && isThere(to),
      ).length
    },
  }
}

/** Nodes by kind. */
export function kindFacets({ nodes, kinds }: Visible): Facet[] {
  const counts = countEach(nodes, ({ kind }) => [kind])
  return kinds.map(({ kind }) => ({ value: kind, count: counts.get(kind) ?? 0 }))
}

/** Statements by relation, most first; those of which none is shown come last. */
export function relationFacets(edges: readonly GraphEdge[], graph: Graph): Facet[] {
  const counts = countEach(edges, ({ kind }) => [kind])
  for (const { kind } of graph.edges.values()) if (!counts.has(kind)) counts.set(kind, 0)
  return mostFirst(counts)
}

/** What a field holds among the nodes that are shown of the kinds that have it. */
export interface FieldFacets {
  readonly kinds: readonly string[]
  /** Nodes by value, most first; of a list, by each of its items. */
  readonly values: readonly Facet[]
  /** Nodes by number; absent where not all values are numbers. */
  readonly bins?: readonly Bin[]
  readonly present: number
  readonly absent: number
}

export function fieldFacets(field: string, shown: readonly GraphNode[], graph: Graph): FieldFacets {
  const kinds = kindsWith(graph, field)
  const asked = shown.filter(({ kind }) => kinds.has(kind))
  const having = asked.filter(({ fields }) => Object.hasOwn(fields, field))
  const isNumber = [...graph.nodes.values()].every(
    ({ fields }) => !Object.hasOwn(fields, field) || typeof fields[field] === 'number',
  )
  return {
    kinds: [...kinds],
    values: mostFirst(countEach(having, ({ fields }) => valuesOf(fields[field]))),
    ...(isNumber && { bins: binsOf(countEach(having, ({ fields }) => [Number(fields[field])])) }),
    present: having.length,
    absent: asked.length - having.length,
  }
}

/** The fields that nodes have, and how many have each, by code point; not the year of works, which filters their evidence. */
export function fieldsOf(graph: Graph, state: Pick<State, 'schema' | 'view'>): Facet[] {
  const { schema, view } = state
  if (!schema) return []
  const nodes = [...graph.nodes.values()].filter(({ kind }) => view.background || !isBackground(schema, kind))
  const counts = countEach(nodes, (node) =>
    Object.keys(node.fields).filter((key) => key !== 'year' || !isWork(node, schema)),
  )
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => byCodePoint(a.value, b.value))
}

/** How many items have each of the keys; a key that an item has twice counts once. */
function countEach<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, number> {
  const counts = new Map<K, number>()
  for (const item of items) for (const key of new Set(keysOf(item))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function mostFirst(counts: ReadonlyMap<string, number>): Facet[] {
  const facets = [...counts].map(([value, count]) => ({ value, count }))
  return facets.sort((a, b) => b.count - a.count || byCodePoint(a.value, b.value))
}

function binsOf(counts: ReadonlyMap<number, number>): Bin[] {
  return [...counts].map(([at, count]) => ({ at, count })).sort((a, b) => a.at - b.at)
}
