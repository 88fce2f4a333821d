import type { ExportInput } from '../src/export/format.ts'

/**
 * The same survey with three attributes for each node and edge and nothing else, as programs that know no evidence keep
 * it: what a file of somebody else's is like.
 */
export function plainGraph(input: ExportInput): ExportInput {
  return {
    ...input,
    nodes: input.nodes.map((node) => ({ ...node, sources: [], datasets: [] })),
    edges: input.edges.map((edge) => ({ ...edge, evidence: [] })),
  }
}

const CHUNK = 65_536

/** A loop that writes those attributes as GEXF, and no more. */
export function* plainGexf({ nodes, edges }: ExportInput): Iterable<string> {
  let text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n' +
    '<graph defaultedgetype="directed">\n<attributes class="node"><attribute id="0" title="ja" type="string"/>' +
    '<attribute id="1" title="kind" type="string"/><attribute id="2" title="year" type="integer"/></attributes>\n' +
    '<attributes class="edge"><attribute id="0" title="kind" type="string"/>' +
    '<attribute id="1" title="statement" type="string"/><attribute id="2" title="strength" type="string"/>' +
    '</attributes>\n<nodes>\n'
  for (const { id, label, kind, fields } of nodes) {
    text +=
      `<node id="${xml(id)}" label="${xml(label.en ?? '')}"><attvalues><attvalue for="0" value="${xml(label.ja ?? '')}"/>` +
      `<attvalue for="1" value="${xml(kind)}"/><attvalue for="2" value="${fields.year}"/></attvalues></node>\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  text += '</nodes>\n<edges>\n'
  for (const { id, from, to, kind, statement, strength } of edges) {
    text +=
      `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}"><attvalues><attvalue for="0" value="${xml(kind)}"/>` +
      `<attvalue for="1" value="${xml(statement.en ?? '')}"/><attvalue for="2" value="${xml(strength)}"/>` +
      '</attvalues></edge>\n'
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  yield `${text}</edges>\n</graph>\n</gexf>\n`
}

/** The same as GraphML. */
export function* plainGraphml({ nodes, edges }: ExportInput): Iterable<string> {
  const key = (id: string, subject: string, name: string, type = 'string') =>
    `<key id="${id}" for="${subject}" attr.name="${name}" attr.type="${type}"/>\n`
  let text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n' +
    key('d0', 'node', 'label') +
    key('d1', 'node', 'ja') +
    key('d2', 'node', 'kind') +
    key('d3', 'node', 'year', 'int') +
    key('d4', 'edge', 'kind') +
    key('d5', 'edge', 'statement') +
    key('d6', 'edge', 'strength') +
    '<graph edgedefault="directed">\n'
  for (const { id, label, kind, fields } of nodes) {
    text +=
      `<node id="${xml(id)}"><data key="d0">${xml(label.en ?? '')}</data><data key="d1">${xml(label.ja ?? '')}</data>` +
      `<data key="d2">${xml(kind)}</data><data key="d3">${fields.year}</data></node>\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  for (const { id, from, to, kind, statement, strength } of edges) {
    text +=
      `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}"><data key="d4">${xml(kind)}</data>` +
      `<data key="d5">${xml(statement.en ?? '')}</data><data key="d6">${xml(strength)}</data></edge>\n`
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  yield `${text}</graph>\n</graphml>\n`
}

/** Every text looked at and escaped, as a bare loop does. */
function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
