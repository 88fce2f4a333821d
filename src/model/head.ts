import type { ColumnType } from './cells.ts'
import type { DatasetInfo, GraphNode } from './graph.ts'
import type { Schema } from './schema.ts'

/**
 * What makes a graph file of another format ours: written where the format has room for a word on the whole graph, it
 * tells whose the facts are, their vocabulary, and what the columns of nodes and edges hold.
 */
export interface GraphHead {
  readonly format: 'survey-graph'
  readonly version: 1
  readonly datasets: readonly (DatasetInfo | { readonly id: string })[]
  readonly schema: Schema
  /** Nodes that the others cite and that are not among them. */
  readonly cited?: readonly GraphNode[]
  readonly columns: {
    readonly nodes: Readonly<Record<string, ColumnType>>
    readonly edges: Readonly<Record<string, ColumnType>>
  }
}

/** The name of the attribute of the graph that holds the head, as JSON text where values are text. */
export const HEAD_NAME = 'surveyGraph'

/** The attribute that holds our id of a node or an edge in formats that have ids of their own kind: Cytoscape.js, CX2. */
export const ID_NAME = 'surveyId'
