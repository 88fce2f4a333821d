import type { ExportInput } from '../src/export/format.ts'
import type { GraphEdge, GraphNode } from '../src/model/graph.ts'

/**
 * What a loop takes that knows this one survey by heart and writes the columns of our GEXF and GraphML, looks and yEd's
 * data with them: no head, no declarations, no other survey. Texts are escaped where they need it, and come in chunks.
 */

const CHUNK = 65_536

export function* bareGexf({ nodes, edges, schema }: ExportInput): Iterable<string> {
  const degrees = degreesOf(edges)
  let text = '<gexf><graph><nodes>\n'
  for (const node of nodes) {
    const kind = schema.nodeKinds[node.kind]
    const [r, g, b] = rgb(kind?.color.light ?? '#000000')
    text +=
      `<node id="${xml(node.id)}" label="${xml(node.label.en ?? '')}"><attvalues>` +
      `<attvalue for="kind" value="${xml(node.kind)}"/><attvalue for="label_en" value="${xml(node.label.en ?? '')}"/>` +
      `<attvalue for="label_ja" value="${xml(node.label.ja ?? '')}"/>` +
      `<attvalue for="sources" value='${jsonInXml(node.sources)}'/>` +
      `<attvalue for="datasets" value="${xml(node.datasets.join('; '))}"/>` +
      `<attvalue for="field_year" value="${node.fields.year}"/></attvalues>` +
      `<viz:color r="${r}" g="${g}" b="${b}"/><viz:size value="${sizeOf(degrees, node)}"/>` +
      `<viz:shape value="${kind?.shape === 'circle' ? 'disc' : kind?.shape}"/></node>\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  text += '</nodes>\n<edges>\n'
  for (const edge of edges) {
    text +=
      `<edge id="${xml(edge.id)}" source="${xml(edge.from)}" target="${xml(edge.to)}" kind="${xml(edge.kind)}"` +
      ` label="${xml(edge.kind)}"><attvalues><attvalue for="kind" value="${xml(edge.kind)}"/>` +
      `<attvalue for="strength" value="${xml(edge.strength)}"/>` +
      `<attvalue for="statement_en" value="${xml(edge.statement.en ?? '')}"/>` +
      `<attvalue for="evidenceCount" value="${edge.evidence.length}"/>` +
      `<attvalue for="evidence" value='${jsonInXml(edge.evidence)}'/>` +
      `<attvalue for="datasets" value="${xml(edge.evidence[0]?.dataset ?? '')}"/></attvalues></edge>\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  yield `${text}</edges>\n</graph>\n</gexf>\n`
}

export function* bareGraphml({ nodes, edges, schema }: ExportInput): Iterable<string> {
  const degrees = degreesOf(edges)
  let text = '<graphml><graph edgedefault="directed">\n'
  for (const node of nodes) {
    const kind = schema.nodeKinds[node.kind]
    const [r, g, b] = rgb(kind?.color.light ?? '#000000')
    text +=
      `<node id="${xml(node.id)}"><data key="yNode"><y:ShapeNode><y:Fill color="${kind?.color.light}" transparent="false"/>` +
      `<y:NodeLabel modelName="sides" modelPosition="s">${xml(node.label.en ?? '')}</y:NodeLabel>` +
      `<y:Shape type="${kind?.shape}"/></y:ShapeNode></data><data key="nodeLabel">${xml(node.label.en ?? '')}</data>` +
      `<data key="node0">${xml(node.kind)}</data><data key="node1">${xml(node.label.en ?? '')}</data>` +
      `<data key="node2">${xml(node.label.ja ?? '')}</data><data key="node3">${jsonInXml(node.sources)}</data>` +
      `<data key="node4">${xml(node.datasets.join('; '))}</data><data key="node5">${node.fields.year}</data>` +
      `<data key="r">${r}</data><data key="g">${g}</data><data key="b">${b}</data>` +
      `<data key="size">${sizeOf(degrees, node)}</data></node>\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  for (const edge of edges) {
    text +=
      `<edge id="${xml(edge.id)}" source="${xml(edge.from)}" target="${xml(edge.to)}"><data key="yEdge">` +
      `<y:PolyLineEdge><y:Arrows source="none" target="standard"/><y:EdgeLabel>${xml(edge.kind)}</y:EdgeLabel>` +
      `</y:PolyLineEdge></data><data key="edgeLabel">${xml(edge.kind)}</data><data key="edge0">${xml(edge.kind)}</data>` +
      `<data key="edge1">${xml(edge.strength)}</data><data key="edge2">${xml(edge.statement.en ?? '')}</data>` +
      `<data key="edge3">${edge.evidence.length}</data><data key="edge4">${jsonInXml(edge.evidence)}</data>` +
      `<data key="edge5">${xml(edge.evidence[0]?.dataset ?? '')}</data></edge>\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  yield `${text}</graph>\n</graphml>\n`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function xml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '') : text
}

/** Between apostrophes, so that quotes may stay. */
function jsonInXml(value: unknown): string {
  const text = JSON.stringify(value)
  return /[&<>']/.test(text) ? text.replace(/[&<>']/g, (sign) => ESCAPES[sign] ?? '') : text
}

function degreesOf(edges: readonly GraphEdge[]): Map<string, number> {
  const degrees = new Map<string, number>()
  for (const { from, to } of edges) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1)
    degrees.set(to, (degrees.get(to) ?? 0) + 1)
  }
  return degrees
}

function sizeOf(degrees: ReadonlyMap<string, number>, node: GraphNode): number {
  return Math.round(50 * Math.sqrt(1 + (degrees.get(node.id) ?? 0))) / 10
}

function rgb(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
