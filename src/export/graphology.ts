import { attributesOf, labelOf } from '../model/columns.ts'
import type { GraphNode } from '../model/graph.ts'
import { HEAD_NAME } from '../model/head.ts'
import { nodeKindOf } from '../model/schema.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { columnsOf } from './head.ts'
import { jsonList } from './json-list.ts'
import { nodeSizes, placeOf } from './looks.ts'

/** JSON that graphology imports, with label, place, size and colour under the names by which Sigma draws them. */
export const graphology: TextFormat = {
  name: 'graphology',
  title: 'Graphology JSON (Sigma)',
  mediaType: 'application/json',
  extension: 'graphology.json',
  positions: true,
  opensAgain: 'beside',
  write,
}

function* write(input: ExportInput): Iterable<string> {
  const { forNodes, forEdges, head } = columnsOf(input)
  const sizes = nodeSizes(input)
  yield '{"options":{"type":"directed","multi":true,"allowSelfLoops":true},\n'
  yield `"attributes":${JSON.stringify({ [HEAD_NAME]: head })},\n"nodes":`
  yield* jsonList(input.nodes, (node) => ({
    key: node.id,
    attributes: {
      label: labelOf(node, input.lang),
      ...attributesOf(forNodes, node),
      ...lookOf(node, input),
      size: sizes.get(node.id),
    },
  }))
  yield ',\n"edges":'
  yield* jsonList(input.edges, (edge) => ({
    key: edge.id,
    source: edge.from,
    target: edge.to,
    attributes: { label: edge.kind, ...attributesOf(forEdges, edge) },
  }))
  yield '}\n'
}

function lookOf({ id, kind }: GraphNode, { schema, positions }: ExportInput) {
  const position = positions?.get(id)
  return { color: nodeKindOf(schema, kind)?.color.light, ...(position && placeOf(position)) }
}
