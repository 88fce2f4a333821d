import type { EvidenceFilter } from '../../src/model/evidence.ts'
import type { AssertedBy, Floor, GraphNode } from '../../src/model/graph.ts'
import type { Schema } from '../../src/model/schema.ts'
import { isWithin, writeYears, type Years, yearOf } from '../../src/model/years.ts'
import { datasetsOn, type Graph, type State } from './state.ts'
import type { Filter } from './view.ts'

/** The filters of the view as requests spell them; what lets everything pass is left out. */
export function filterOf(state: Pick<State, 'view' | 'summary'>): {
  readonly dataset: string[]
  readonly support?: Floor
  readonly assertedBy?: AssertedBy[]
  readonly source?: string[]
  readonly year?: string
} {
  const { support, assertedBy, sources, years } = state.view.filter
  return {
    dataset: [...datasetsOn(state)],
    ...(support !== 'inferred' && { support }),
    ...(assertedBy && { assertedBy: [...assertedBy] }),
    ...(sources && { source: [...sources] }),
    ...(years && { year: writeYears(years) }),
  }
}

/** Whether all evidence of the data that is on counts. */
export function countsAll({ support, assertedBy, sources, years }: Filter): boolean {
  return support === 'inferred' && !assertedBy && !sources && !years
}

/** The filter as it acts on the evidence of this graph, just as a reader would have it act. */
export function evidenceFilter({ years, ...filter }: Filter, graph: Graph, schema: Schema): EvidenceFilter {
  if (!years) return filter
  const works = [...graph.nodes.values(), ...graph.beyond].filter((node) => isWorkOf(years, node, schema))
  return { ...filter, years: { said: writeYears(years), works: new Set(works.map((node) => node.id)) } }
}

function isWorkOf(years: Years, node: GraphNode, schema: Schema): boolean {
  return isWork(node, schema) && isWithin(years, yearOf(node))
}

/** Whether evidence may be from it. */
export function isWork({ kind }: GraphNode, schema: Schema): boolean {
  return schema.nodeKinds[kind]?.source === true
}
