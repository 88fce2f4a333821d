import { cellTypeOf } from '../model/cells.ts'
import { type Column, cellOf, edgeColumns, labelOf, nodeColumns } from '../model/columns.ts'
import type { GraphEdge } from '../model/graph.ts'
import type { Shape } from '../model/schema.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { nodeSizes, placeOf, rgbOf } from './looks.ts'
import { attributes, escapeXml } from './xml.ts'

/** GEXF 1.3, for Gephi and NetworkX: typed attributes, colours, sizes, shapes and positions. Ids are strings. */
export const gexf: TextFormat = {
  name: 'gexf',
  title: 'GEXF (Gephi)',
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  positions: true,
  write,
}

function* write(input: ExportInput): Iterable<string> {
  const forNodes = nodeColumns(input.nodes)
  const forEdges = edgeColumns(input.edges)
  const sizes = nodeSizes(input)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
  yield `<meta><creator>survey-graph</creator><description>${escapeXml(creditOf(input))}</description></meta>\n`
  yield '<graph defaultedgetype="directed" mode="static" idtype="string">\n'
  yield declarations('node', forNodes)
  yield declarations('edge', forEdges)
  yield '<nodes>\n'
  for (const node of input.nodes) {
    const kind = input.schema.nodeKinds[node.kind]
    const position = input.positions?.get(node.id)
    yield `<node${attributes({ id: node.id, label: labelOf(node, input.lang) })}>${values(forNodes, node)}` +
      (kind ? `<viz:color${attributes(rgbOf(kind.color.light))}/>` : '') +
      (position ? `<viz:position${attributes({ ...placeOf(position), z: 0 })}/>` : '') +
      `<viz:size${attributes({ value: sizes.get(node.id) })}/>` +
      (kind ? `<viz:shape${attributes({ value: SHAPES[kind.shape] })}/>` : '') +
      '</node>\n'
  }
  yield '</nodes>\n<edges>\n'
  const kinds = parallelKinds(input.edges)
  for (const edge of input.edges) {
    const ends = { id: edge.id, source: edge.from, target: edge.to, kind: kinds.get(edge.id), label: edge.kind }
    yield `<edge${attributes(ends)}>${values(forEdges, edge)}</edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

/** GEXF knows four shapes that can be drawn without a picture. */
const SHAPES: Readonly<Record<Shape, string>> = {
  circle: 'disc',
  square: 'square',
  diamond: 'diamond',
  hexagon: 'disc',
  triangle: 'triangle',
  page: 'square',
  ring: 'disc',
  person: 'disc',
}

const TYPES = { string: 'string', integer: 'integer', double: 'double', boolean: 'boolean' } as const

function declarations<T>(subject: string, columns: readonly Column<T>[]): string {
  const lines = columns.map(
    ({ name, type }) => `<attribute${attributes({ id: name, title: name, type: TYPES[cellTypeOf(type)] })}/>\n`,
  )
  return `<attributes class="${subject}">\n${lines.join('')}</attributes>\n`
}

function values<T>(columns: readonly Column<T>[], item: T): string {
  const cells = columns.flatMap((column) => {
    const cell = cellOf(column, item)
    return cell === undefined ? [] : [`<attvalue${attributes({ for: column.name, value: String(cell) })}/>`]
  })
  return `<attvalues>${cells.join('')}</attvalues>`
}

/**
 * Readers keep parallel edges apart by their `kind` and merge those that share it, so a second statement of the same
 * kind between the same nodes gets a number.
 */
function parallelKinds(edges: readonly GraphEdge[]): Map<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    edges.map((edge) => {
      const key = JSON.stringify([edge.from, edge.to, edge.kind])
      const count = (seen.get(key) ?? 0) + 1
      seen.set(key, count)
      return [edge.id, count === 1 ? edge.kind : `${edge.kind} ${count}`]
    }),
  )
}

function creditOf({ datasets }: ExportInput): string {
  return datasets.map(({ citation, licence }) => `${citation} (data: ${licence})`).join('; ')
}
