import type { Problem } from '../src/errors.ts'
import type { RawBatch, RawRecord } from '../src/model/batch.ts'
import { columnReader } from './column-records.ts'
import { type Drawn, drawnIn } from './drawn-places.ts'
import { exportReader } from './exported-batches.ts'
import type { FileEdge, FileNode, GraphFile, PlacedHead } from './graph-file.ts'
import { textOf } from './loose.ts'

/**
 * Takes the nodes and edges of a file of ours as they are read, so that what they are made of never stands in memory
 * all at once.
 */
export interface OwnRecords {
  node(node: FileNode): void
  edge(edge: FileEdge): void
  /** `problems` are those of the text itself. */
  batches(problems: readonly Problem[]): RawBatch[]
}

/** `ids` are ours by those of the file, where it has its own. */
export function ownRecords(
  graph: Pick<GraphFile, 'file' | 'loader' | 'jsonIsText' | 'notAttributes'>,
  { value: { datasets, schema, columns, cited = [] }, place }: PlacedHead,
  ids?: ReadonlyMap<string, string>,
): OwnRecords {
  const { file, loader } = graph
  const atHead = (value: unknown): RawRecord => ({ file, value, places: { '': place } })
  const columnsOf = columnReader(graph, columns, ids)
  const records = exportReader({ file, loader, datasets: datasets.map(atHead), schema: atHead(schema) })
  const places = new Map<string, Drawn>()
  return {
    node(node) {
      const record = columnsOf.node(node)
      records.node(record)
      const id = node.drawn && textOf(record.value, 'id')
      if (node.drawn && id !== undefined) places.set(id, node.drawn)
    },
    edge: (edge) => records.edge(columnsOf.edge(edge)),
    batches(problems) {
      for (const node of cited) records.node(atHead(node))
      const [first, ...others] = records.made([...problems, ...columnsOf.problems()])
      return first ? [{ ...first, ...drawnIn(places) }, ...others] : others
    },
  }
}
