import { labelOf } from '../model/columns.ts'
import { nodeKindOf, type Shape } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { dotId, dotLabel } from './dot-text.ts'
import type { ExportInput, Position, TextFormat } from './format.ts'
import { placeOf } from './looks.ts'

/** DOT, for Graphviz: labels, colours and shapes by kind, statements by kind with what they say as a tooltip. */
export const dot: TextFormat = {
  name: 'dot',
  title: 'DOT (Graphviz)',
  mediaType: 'text/vnd.graphviz',
  extension: 'dot',
  positions: true,
  write,
}

function* write({ nodes, edges, schema, lang, positions }: ExportInput): Iterable<string> {
  yield 'digraph survey_graph {\n'
  yield '  graph [charset="UTF-8", overlap=false, outputorder=edgesfirst]\n'
  yield '  node [style=filled, fillcolor="#999999", fontcolor="#ffffff"]\n'
  yield '  edge [color="#999999", fontsize=9]\n'
  for (const node of nodes) {
    const kind = nodeKindOf(schema, node.kind)
    const look = kind ? `, shape=${SHAPES[kind.shape]}, fillcolor=${dotId(kind.color.light)}` : ''
    const position = positions?.get(node.id)
    yield `  ${dotId(node.id)} [label=${dotLabel(labelOf(node, lang))}, kind=${dotId(node.kind)}${look}` +
      `${position ? `, pos=${posOf(position)}` : ''}]\n`
  }
  for (const edge of edges) {
    yield `  ${dotId(edge.from)} -> ${dotId(edge.to)} [key=${dotId(edge.id)}, label=${dotLabel(edge.kind)}` +
      `, strength=${dotId(edge.strength)}, tooltip=${dotLabel(inLanguage(edge.statement, lang))}]\n`
  }
  yield '}\n'
}

const SHAPES: Readonly<Record<Shape, string>> = {
  circle: 'ellipse',
  square: 'box',
  diamond: 'diamond',
  hexagon: 'hexagon',
  triangle: 'triangle',
  page: 'note',
  ring: 'doublecircle',
  person: 'oval',
}

/** In points, y upwards; `neato -n` keeps nodes there. */
function posOf(position: Position): string {
  const { x, y } = placeOf(position)
  return `"${x},${y}"`
}
