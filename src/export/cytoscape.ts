import { attributesOf, labelOf } from '../model/columns.ts'
import { HEAD_NAME, ID_NAME } from '../model/head.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { columnsOf } from './head.ts'
import { jsonList } from './json-list.ts'
import { placeDownwards } from './looks.ts'

/**
 * JSON for Cytoscape.js, which Cytoscape opens as well. Its ids are unique across nodes and edges, and ours need not be:
 * `node:` and `edge:` stand before them, and they themselves are an attribute.
 */
export const cytoscape: TextFormat = {
  name: 'cytoscape',
  title: 'Cytoscape.js JSON',
  mediaType: 'application/json',
  extension: 'cyjs',
  positions: true,
  opensAgain: 'beside',
  write,
}

function* write(input: ExportInput): Iterable<string> {
  const { forNodes, forEdges, head } = columnsOf(input)
  yield `{"data":${JSON.stringify({ [HEAD_NAME]: head })},\n"elements":{"nodes":`
  yield* jsonList(input.nodes, (node) => {
    const position = input.positions?.get(node.id)
    return {
      data: {
        id: nodeId(node.id),
        [ID_NAME]: node.id,
        label: labelOf(node, input.lang),
        ...attributesOf(forNodes, node),
      },
      position: position && placeDownwards(position),
    }
  })
  yield ',\n"edges":'
  yield* jsonList(input.edges, (edge) => ({
    data: {
      id: `edge:${edge.id}`,
      source: nodeId(edge.from),
      target: nodeId(edge.to),
      [ID_NAME]: edge.id,
      label: edge.kind,
      ...attributesOf(forEdges, edge),
    },
  }))
  yield '}}\n'
}

function nodeId(id: string): string {
  return `node:${id}`
}
