import type { GraphNode, Subgraph } from '../model/graph.ts'
import type { Schema } from '../model/schema.ts'
import type { ExportDataset, ExportFormat, ExportInput, Position } from './format.ts'
import { positionsFor } from './positions.ts'

/**
 * What a format needs to write a part of the graph. Of the datasets those that the part holds anything of; where the
 * file is to open again, also those that they require. Nodes are laid out where the format has room for positions and
 * none are given.
 */
export function makeInput(
  format: ExportFormat,
  part: Subgraph,
  around: {
    readonly schema: Schema
    readonly datasets: readonly ExportDataset[]
    readonly lang: string
    readonly positions?: ReadonlyMap<string, Position>
    readonly works?: Subgraph
    readonly cited?: readonly GraphNode[]
    readonly answer?: ExportInput['answer']
    readonly look?: ExportInput['look']
    readonly picture?: ExportInput['picture']
    readonly sizeBy?: ExportInput['sizeBy']
    readonly title?: string
    readonly made?: ExportInput['made']
  },
): ExportInput {
  const held = new Set<string>()
  for (const nodes of [part.nodes, around.cited ?? []])
    for (const node of nodes) for (const id of node.datasets) held.add(id)
  for (const edge of part.edges) for (const piece of edge.evidence) held.add(piece.dataset)
  if (format.opensAgain) {
    const requiredBy = new Map(around.datasets.map(({ id, requires }) => [id, requires]))
    // A set grows while it is walked, and so this goes on to what is required in turn.
    for (const id of held) for (const required of requiredBy.get(id) ?? []) held.add(required)
  }
  const positions = format.positions ? (around.positions ?? positionsFor(part)) : undefined
  return {
    nodes: part.nodes,
    edges: part.edges,
    schema: around.schema,
    datasets: around.datasets.filter((dataset) => held.has(dataset.id)),
    lang: around.lang,
    ...(positions && { positions }),
    ...(around.cited && { cited: around.cited }),
    ...(around.works && { works: around.works }),
    ...(around.answer && { answer: around.answer }),
    ...(around.picture && { picture: around.picture }),
    ...(around.look && { look: around.look }),
    ...(around.sizeBy && { sizeBy: around.sizeBy }),
    ...(around.title && { title: around.title }),
    ...(around.made && { made: around.made }),
  }
}

/** A name for the file: of the dataset where there is one, else of the program. */
export function fileNameOf(input: ExportInput, format: ExportFormat): string {
  const [first, ...more] = input.datasets
  const stem = first && more.length === 0 ? first.id.replace(/[^A-Za-z0-9_-]/g, '-') : 'survey-graph'
  return `${stem}.${format.extension}`
}
