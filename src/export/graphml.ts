import { type CellType, cellTypeOf } from '../model/cells.ts'
import { type Column, labelOf } from '../model/columns.ts'
import { HEAD_NAME } from '../model/head.ts'
import { nodeKindOf } from '../model/schema.ts'
import type { ExportInput, Position, TextFormat } from './format.ts'
import { columnsOf } from './head.ts'
import { nodeSizes, placeOf, rgbOf } from './looks.ts'
import { readableColumns, relationWord } from './readable-columns.ts'
import { attributes, elementText, jsonForXml, quotedXml } from './xml.ts'
import { type CellElements, cellElements } from './xml-cells.ts'
import { YED_KEYS, YED_NAMESPACE, yedEdge, yedLook, yedNode } from './yed.ts'

/**
 * GraphML with typed keys, for NetworkX, igraph, Cytoscape and Gephi (which reads label, x, y, size, r, g and b), and
 * yEd's own data beside them.
 */
export const graphml: TextFormat = {
  name: 'graphml',
  title: 'GraphML',
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  positions: true,
  opensAgain: 'beside',
  write,
}

function* write(input: ExportInput): Iterable<string> {
  const { forNodes, forEdges: lossless, head } = columnsOf(input)
  const forEdges = [...lossless, ...readableColumns(input)]
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="${YED_NAMESPACE}">\n`
  yield key('graph0', 'graph', HEAD_NAME, 'string')
  yield YED_KEYS
  yield key('nodeLabel', 'node', 'label', 'string')
  yield keys('node', forNodes)
  for (const name of ['r', 'g', 'b']) yield key(name, 'node', name, 'integer')
  for (const name of input.positions ? ['size', 'x', 'y'] : ['size']) yield key(name, 'node', name, 'double')
  yield key('edgeLabel', 'edge', 'label', 'string')
  yield keys('edge', forEdges)
  yield `<graph edgedefault="directed">\n<data key="graph0">${elementText(jsonForXml(head))}</data>\n`

  const nodeData = forNodes.map((column, at) => dataOf('node', column, at))
  const sizes = nodeSizes(input)
  const looks = looksByKind(input)
  for (const node of input.nodes) {
    const look = looks.get(node.kind)
    const label = labelOf(node, input.lang)
    const size = sizes.get(node.id) ?? 0
    const position = input.positions?.get(node.id)
    const place = position && placeOf(position)
    yield `<node id=${quotedXml(node.id)}>${yedNode(look?.yed, label, size, place)}` +
      `<data key="nodeLabel">${elementText(label)}</data>${data(nodeData, node)}` +
      `${look?.color ?? ''}<data key="size">${size}</data>${place ? placeData(place) : ''}</node>\n`
  }
  const edgeData = forEdges.map((column, at) => dataOf('edge', column, at))
  const labels = new Map<string, string>()
  for (const edge of input.edges) {
    const label = labels.get(edge.kind) ?? edgeLabel(relationWord(input.schema, edge.kind, input.lang))
    labels.set(edge.kind, label)
    yield `<edge id=${quotedXml(edge.id)} source=${quotedXml(edge.from)} target=${quotedXml(edge.to)}>` +
      `${label}${data(edgeData, edge)}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const

function key(id: string, subject: 'graph' | 'node' | 'edge', name: string, type: CellType): string {
  return `<key${attributes({ id, for: subject, 'attr.name': name, 'attr.type': TYPES[type] })}/>\n`
}

/** The id of a key is a number, since a field may be named what an XML name may not. */
function keys<T>(subject: 'node' | 'edge', columns: readonly Column<T>[]): string {
  return columns.map(({ name, type }, at) => key(`${subject}${at}`, subject, name, cellTypeOf(type))).join('')
}

function dataOf<T>(subject: 'node' | 'edge', column: Column<T>, at: number): CellElements<T> {
  return cellElements(column, `<data key="${subject}${at}">`, '</data>', elementText)
}

function data<T>(columns: readonly CellElements<T>[], item: T): string {
  let text = ''
  for (const column of columns) text += column.of(item)
  return text
}

function edgeLabel(said: string): string {
  return `${yedEdge(said)}<data key="edgeLabel">${elementText(said)}</data>`
}

function placeData({ x, y }: Position): string {
  return `<data key="x">${x}</data><data key="y">${y}</data>`
}

function looksByKind({ nodes, schema }: ExportInput) {
  const looks = new Map<string, { color: string; yed: ReturnType<typeof yedLook> }>()
  for (const name of new Set(nodes.map((node) => node.kind))) {
    const kind = nodeKindOf(schema, name)
    if (!kind) continue
    const { r, g, b } = rgbOf(kind.color.light)
    const color = `<data key="r">${r}</data><data key="g">${g}</data><data key="b">${b}</data>`
    looks.set(name, { color, yed: yedLook(schema, name) })
  }
  return looks
}
