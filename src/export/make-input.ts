import type { GraphNode, Subgraph } from '../model/graph.ts'
import type { Schema } from '../model/schema.ts'
import type { PartRequest } from './answer.ts'
import type { ExportDataset, ExportFormat, ExportInput, Position } from './format.ts'
import { partSaid } from './part-said.ts'
import { positionsFor } from './positions.ts'

/**
 * What a format needs to write a part of the graph. Of the datasets those that the part holds anything of; where the
 * file is to open again, each says which part of it this is. Nodes are laid out where the format shows a picture and no
 * positions are given.
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
    readonly named?: readonly GraphNode[]
    readonly cited?: readonly GraphNode[]
    readonly answer?: ExportInput['answer']
    readonly look?: ExportInput['look']
    readonly picture?: ExportInput['picture']
    readonly groups?: ExportInput['groups']
    readonly sizeBy?: ExportInput['sizeBy']
    readonly selected?: ExportInput['selected']
    readonly title?: string
    readonly made?: ExportInput['made']
  },
): ExportInput {
  const saidPart = format.opensAgain && partSaid(around.made?.request, part.nodes, around.datasets)
  const held = new Set<string>()
  for (const nodes of [part.nodes, around.cited ?? []])
    for (const node of nodes) for (const id of node.datasets) held.add(id)
  for (const edge of part.edges) for (const piece of edge.evidence) held.add(piece.dataset)
  const credited = creditedOf(part, around.made?.request)
  const laidOut = format.positions === true ? () => positionsFor(part) : () => undefined
  const positions = format.positions ? (around.positions ?? laidOut()) : undefined
  return {
    nodes: part.nodes,
    edges: part.edges,
    schema: around.schema,
    datasets: around.datasets
      .filter((dataset) => held.has(dataset.id))
      .map((dataset) => ({
        ...dataset,
        requires: requiredOf(dataset.id, around.datasets, held),
        ...(saidPart && { part: saidPart }),
      })),
    ...(credited && { credits: around.datasets.filter(({ id }) => credited.has(id)) }),
    lang: around.lang,
    ...(positions && { positions }),
    ...(around.cited && { cited: around.cited }),
    ...(around.named && { named: around.named }),
    ...(around.works && { works: around.works }),
    ...(around.answer && { answer: around.answer }),
    ...(around.groups && { groups: around.groups }),
    ...(around.picture && { picture: around.picture }),
    ...(around.look && { look: around.look }),
    ...(around.sizeBy && { sizeBy: around.sizeBy }),
    ...(around.selected && { selected: around.selected }),
    ...(around.title && { title: around.title }),
    ...(around.made && { made: around.made }),
  }
}

/**
 * What a dataset requires of those that the part holds anything of. One that it holds nothing of is not named there, but what
 * that requires is: else statements would join nodes that they may not know of where the file opens again.
 */
function requiredOf(id: string, datasets: readonly ExportDataset[], held: ReadonlySet<string>): string[] {
  const requiredBy = new Map(datasets.map((each) => [each.id, each.requires]))
  const required = new Set(requiredBy.get(id))
  // A set grows while it is walked, and so this goes on to what is required in turn.
  for (const each of required) if (!held.has(each)) for (const next of requiredBy.get(each) ?? []) required.add(next)
  required.delete(id)
  return [...required].filter((each) => held.has(each))
}

/** The datasets that whoever shows the part has to name: what it holds comes from these. */
export function creditsOf({ credits, datasets }: Pick<ExportInput, 'credits' | 'datasets'>): readonly ExportDataset[] {
  return credits ?? datasets
}

/** Of datasets that were asked for, those that evidence of the part is from or that tell its nodes. Others tell them, too. */
function creditedOf({ nodes, edges }: Subgraph, request: PartRequest | undefined): ReadonlySet<string> | undefined {
  const asked = askedDatasets(request)
  if (asked.size === 0) return undefined
  const told = [
    ...edges.flatMap(({ evidence }) => evidence.map(({ dataset }) => dataset)),
    ...nodes.flatMap(({ datasets }) => datasets),
  ]
  return new Set(told.filter((id) => asked.has(id)))
}

/** Those that a request names; none where it is open to all. */
export function askedDatasets(request: PartRequest | undefined): ReadonlySet<string> {
  return new Set([request?.dataset ?? []].flat())
}
