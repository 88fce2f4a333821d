import { attributesOf, labelOf } from '../model/columns.ts'
import { HEAD_NAME } from '../model/head.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { columnsOf } from './head.ts'
import { jsonList } from './json-list.ts'
import { placeDownwards } from './looks.ts'

/**
 * Node-link JSON as NetworkX writes and reads it since 3.4: statements under `edges` (before, it was `links`), their ids
 * as keys of a multigraph. D3 and others read it too.
 */
export const nodeLink: TextFormat = {
  name: 'node-link',
  title: 'Node-link JSON (NetworkX, D3)',
  mediaType: 'application/json',
  extension: 'node-link.json',
  positions: 'given',
  opensAgain: 'beside',
  write,
}

function* write(input: ExportInput): Iterable<string> {
  const { forNodes, forEdges, head } = columnsOf(input)
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify({ [HEAD_NAME]: head })},\n"nodes":`
  yield* jsonList(input.nodes, (node) => ({
    id: node.id,
    label: labelOf(node, input.lang),
    ...attributesOf(forNodes, node),
    ...placeIn(node.id, input),
  }))
  yield ',\n"edges":'
  yield* jsonList(input.edges, (edge) => ({
    source: edge.from,
    target: edge.to,
    key: edge.id,
    label: edge.kind,
    ...attributesOf(forEdges, edge),
  }))
  yield '}\n'
}

/** As D3 draws it: y grows downwards. */
function placeIn(id: string, { positions }: ExportInput) {
  const position = positions?.get(id)
  return position && placeDownwards(position)
}
