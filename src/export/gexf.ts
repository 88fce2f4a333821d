import { cellTypeOf } from '../model/cells.ts'
import { type Column, labelOf } from '../model/columns.ts'
import { HEAD_NAME } from '../model/head.ts'
import { nodeKindOf, type Shape } from '../model/schema.ts'
import { edgeEnds } from './edge-ends.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { columnsOf } from './head.ts'
import { nodeSizes, placeOf, rgbOf } from './looks.ts'
import { creditsOf } from './make-input.ts'
import { parallelKinds } from './parallel-kinds.ts'
import { readableColumns, relationWord } from './readable-columns.ts'
import { attributes, elementText, jsonForXml, quotedXml } from './xml.ts'
import { type CellElements, cellElements } from './xml-cells.ts'

/**
 * GEXF 1.3, for Gephi and NetworkX: typed attributes, colours, sizes, shapes and positions. Ids are strings. GEXF has no
 * room for a word on the whole graph, so the head is a processing instruction, which every XML reader passes over.
 */
export const gexf: TextFormat = {
  name: 'gexf',
  title: 'GEXF (Gephi)',
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  positions: true,
  opensAgain: 'beside',
  write,
}

function* write(input: ExportInput): Iterable<string> {
  const { forNodes, forEdges: lossless, head } = columnsOf(input)
  const forEdges = [...lossless, ...readableColumns(input)]
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
  yield `<meta><creator>survey-graph</creator><description>${elementText(creditOf(input))}</description></meta>\n`
  // Before the graph, so that who reads it knows at each node and edge what it is to become.
  yield `<?${HEAD_NAME} ${jsonForXml(head)}?>\n`
  yield '<graph defaultedgetype="directed" mode="static" idtype="string">\n'
  yield declarations('node', forNodes)
  yield declarations('edge', forEdges)
  yield '<nodes>\n'
  const nodeValues = forNodes.map(elementsOf)
  const ends = edgeEnds(input)
  const sizes = nodeSizes(input, ends)
  const looks = looksByKind(input)
  for (const node of input.nodes) {
    const look = looks.get(node.kind)
    const position = input.positions?.get(node.id)
    yield `<node id=${quotedXml(node.id)} label=${quotedXml(labelOf(node, input.lang))}>${values(nodeValues, node)}` +
      (look?.color ?? '') +
      (position ? `<viz:position${attributes({ ...placeOf(position), z: 0 })}/>` : '') +
      `<viz:size value="${sizes.get(node.id)}"/>${look?.shape ?? ''}</node>\n`
  }
  yield '</nodes>\n<edges>\n'
  const edgeValues = forEdges.map(elementsOf)
  const labels = new Map<string, string>()
  for (const [edge, kind] of parallelKinds(input.edges, ends)) {
    const label = labels.get(edge.kind) ?? quotedXml(relationWord(input.schema, edge.kind, input.lang))
    labels.set(edge.kind, label)
    yield `<edge id=${quotedXml(edge.id)} source=${quotedXml(edge.from)} target=${quotedXml(edge.to)}` +
      ` kind=${quotedXml(kind)} label=${label}>${values(edgeValues, edge)}</edge>\n`
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

function looksByKind({ nodes, schema }: ExportInput): Map<string, { color: string; shape: string }> {
  const looks = new Map<string, { color: string; shape: string }>()
  for (const name of new Set(nodes.map((node) => node.kind))) {
    const kind = nodeKindOf(schema, name)
    if (!kind) continue
    const color = `<viz:color${attributes(rgbOf(kind.color.light))}/>`
    looks.set(name, { color, shape: `<viz:shape value="${SHAPES[kind.shape]}"/>` })
  }
  return looks
}

function declarations<T>(subject: string, columns: readonly Column<T>[]): string {
  const lines = columns.map(
    ({ name, type }) => `<attribute${attributes({ id: name, title: name, type: TYPES[cellTypeOf(type)] })}/>\n`,
  )
  return `<attributes class="${subject}">\n${lines.join('')}</attributes>\n`
}

function elementsOf<T>(column: Column<T>): CellElements<T> {
  return cellElements(column, `<attvalue${attributes({ for: column.name })} value=`, '/>', quotedXml)
}

function values<T>(columns: readonly CellElements<T>[], item: T): string {
  let text = '<attvalues>'
  for (const column of columns) text += column.of(item)
  return `${text}</attvalues>`
}

function creditOf(input: ExportInput): string {
  return creditsOf(input)
    .map(({ citation, licence }) => `${citation} (data: ${licence})`)
    .join('; ')
}
