import { cellTypeOf } from '../model/cells.ts'
import { type Column, cellOf, edgeColumns, labelOf, nodeColumns } from '../model/columns.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import type { ExportInput, Position, TextFormat } from './format.ts'
import { nodeSizes, placeOf, rgbOf } from './looks.ts'
import { attributes, escapeXml } from './xml.ts'

/** GraphML with typed keys, for NetworkX, igraph, yEd, Cytoscape and Gephi (which reads x, y, size, r, g and b). */
export const graphml: TextFormat = {
  name: 'graphml',
  title: 'GraphML',
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  positions: true,
  write,
}

function* write(input: ExportInput): Iterable<string> {
  const forNodes = [labelColumn(input.lang), ...nodeColumns(input.nodes), ...lookColumns(input)]
  const forEdges = [edgeLabel, ...edgeColumns(input.edges)]
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield keys('node', forNodes)
  yield keys('edge', forEdges)
  yield '<graph edgedefault="directed">\n'
  for (const node of input.nodes) {
    yield `<node${attributes({ id: node.id })}>${data('node', forNodes, node)}</node>\n`
  }
  for (const edge of input.edges) {
    const ends = { id: edge.id, source: edge.from, target: edge.to }
    yield `<edge${attributes(ends)}>${data('edge', forEdges, edge)}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const

const edgeLabel: Column<GraphEdge> = { name: 'label', type: 'string', value: (edge) => edge.kind }

function labelColumn(lang: string): Column<GraphNode> {
  return { name: 'label', type: 'string', value: (node) => labelOf(node, lang) }
}

function lookColumns(input: ExportInput): Column<GraphNode>[] {
  const sizes = nodeSizes(input)
  const color = (part: 'r' | 'g' | 'b'): Column<GraphNode> => ({
    name: part,
    type: 'integer',
    value: (node) => {
      const kind = input.schema.nodeKinds[node.kind]
      return kind && rgbOf(kind.color.light)[part]
    },
  })
  const place = (part: keyof Position): Column<GraphNode> => ({
    name: part,
    type: 'double',
    value: (node) => {
      const position = input.positions?.get(node.id)
      return position && placeOf(position)[part]
    },
  })
  const size: Column<GraphNode> = { name: 'size', type: 'double', value: (node) => sizes.get(node.id) }
  return [color('r'), color('g'), color('b'), size, ...(input.positions ? [place('x'), place('y')] : [])]
}

/** The id of a key is a number, since a field may be named what an XML name may not. */
function keys<T>(subject: 'node' | 'edge', columns: readonly Column<T>[]): string {
  return columns
    .map(({ name, type }, index) => {
      const key = { id: `${subject}${index}`, for: subject, 'attr.name': name, 'attr.type': TYPES[cellTypeOf(type)] }
      return `<key${attributes(key)}/>\n`
    })
    .join('')
}

function data<T>(subject: 'node' | 'edge', columns: readonly Column<T>[], item: T): string {
  return columns
    .map((column, index) => {
      const cell = cellOf(column, item)
      if (cell === undefined) return ''
      return `<data${attributes({ key: `${subject}${index}` })}>${escapeXml(String(cell))}</data>`
    })
    .join('')
}
