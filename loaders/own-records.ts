import type { RawRecord } from '../src/model/batch.ts'
import { columnReader } from './column-records.ts'
import type { FileEdge, FileNode, GraphFile, MadeRecords, PlacedHead } from './graph-file.ts'

/**
 * Records of a file of ours, made as soon as a node or an edge is read, so that what they are made of never stands in
 * memory all at once.
 */
export interface OwnRecords {
  node(node: FileNode): void
  edge(edge: FileEdge): void
  made(): MadeRecords
}

export function ownRecords(graph: Pick<GraphFile, 'file' | 'jsonIsText'>, { value }: PlacedHead): OwnRecords {
  const reader = columnReader(graph, value.columns)
  const nodes: RawRecord[] = []
  const edges: RawRecord[] = []
  return {
    node: (node) => void nodes.push(reader.node(node)),
    edge: (edge) => void edges.push(reader.edge(edge)),
    made: () => ({ nodes, edges, problems: reader.problems() }),
  }
}
