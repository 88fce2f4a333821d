import type { Evidence, GraphEdge, GraphNode } from '../model/graph.ts'
import { byCodePoint, sortedSet } from '../model/order.ts'
import { inLanguage, type Text } from '../model/text.ts'
import { type CypherValue, cypherLiteral, cypherName, fieldName } from './cypher-text.ts'
import type { ExportDataset, ExportInput, TextFormat } from './format.ts'

/**
 * A script for cypher-shell that makes the graph in Neo4j as a person sees it after `load`: the same labels, types and
 * properties. Everything is merged by id, so it may run twice, and over other data.
 */
export const cypher: TextFormat = {
  name: 'cypher',
  title: 'Cypher script (Neo4j)',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'cypher',
  positions: false,
  write,
}

/** Rows of one statement of the script: few enough for any heap, many enough to be quick. */
const ROWS = 200

type Row = { readonly [key: string]: CypherValue }

function* write({ nodes, edges, datasets }: ExportInput): Iterable<string> {
  yield '// Run with: cypher-shell -f FILE\n'
  yield '// For looking at the graph in Neo4j. Where survey-graph itself shall read from it, use survey-graph load instead.\n'
  for (const definition of INDEXES) yield `${definition};\n`
  yield* statements(datasets.map(datasetRow), 'MERGE (d:SurveyDataset {id: row.id}) SET d += row.properties')
  for (const [kind, rows] of grouped(nodes)) {
    yield* statements(
      rows.map(nodeRow),
      `MERGE (n:SurveyNode {id: row.id}) SET n:${labelOf(kind)}, n += row.properties`,
    )
  }
  for (const [kind, rows] of grouped(edges)) {
    yield* statements(
      rows.map(edgeRow),
      'MATCH (a:SurveyNode {id: row.from}) MATCH (b:SurveyNode {id: row.to}) ' +
        `MERGE (a)-[r:${cypherName(kind)} {id: row.id}]->(b) SET r += row.properties`,
    )
  }
  const evidence = edges.flatMap((edge) => edge.evidence.map((piece) => evidenceRow(edge, piece)))
  yield* statements(evidence, 'MERGE (e:SurveyEvidence {edge: row.edge, id: row.id}) SET e += row.properties')
  // A source that lies outside the part exported has no node here.
  yield* statements(
    evidence.map(({ id, edge, source }) => ({ id, edge, source })),
    'MATCH (e:SurveyEvidence {edge: row.edge, id: row.id}) MATCH (s:SurveyNode {id: row.source}) MERGE (e)-[:FROM]->(s)',
  )
}

const INDEXES = [
  'CREATE CONSTRAINT survey_node_id IF NOT EXISTS FOR (n:SurveyNode) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT survey_dataset_id IF NOT EXISTS FOR (d:SurveyDataset) REQUIRE d.id IS UNIQUE',
  'CREATE INDEX survey_evidence_edge IF NOT EXISTS FOR (e:SurveyEvidence) ON (e.edge)',
] as const

/** Labels of survey-graph itself, which a node kind must not be taken for; as with `load`, such a kind gets a `_`. */
const OWN_LABELS = new Set(['SurveyNode', 'SurveyEvidence', 'SurveyDataset', 'SurveyDatasetPart', 'SurveyLock'])

function labelOf(kind: string): string {
  return OWN_LABELS.has(kind) ? `${kind}_` : cypherName(kind)
}

function* statements(rows: readonly Row[], clause: string): Iterable<string> {
  for (let at = 0; at < rows.length; at += ROWS) {
    const list = rows.slice(at, at + ROWS).map((row) => `  ${cypherLiteral(row)}`)
    yield `UNWIND [\n${list.join(',\n')}\n] AS row\n${clause};\n`
  }
}

function datasetRow({ id, title, citation, licence, revision }: ExportDataset): Row {
  const name = inLanguage(title, 'en')
  return { id, properties: { name, ...spread('title', title), citation, licence, revision } }
}

function nodeRow(node: GraphNode): Row {
  return {
    id: node.id,
    properties: {
      kind: node.kind,
      name: inLanguage(node.label, 'en'),
      ...spread('label', node.label),
      ...spread('description', node.description),
      aliases: node.aliases,
      ...Object.fromEntries(Object.entries(node.fields).map(([key, value]) => [fieldName(key), value])),
      sources: node.sources.map(({ source, locator }) => `${source} ${locator}`),
      datasets: node.datasets,
      sameAs: node.sameAs,
    },
  }
}

function edgeRow(edge: GraphEdge): Row {
  const properties = {
    ...spread('statement', edge.statement),
    strength: edge.strength,
    evidence: edge.evidence.length,
    datasets: sortedSet(edge.evidence.map((piece) => piece.dataset)),
  }
  return { id: edge.id, from: edge.from, to: edge.to, properties }
}

function evidenceRow(edge: GraphEdge, piece: Evidence) {
  const { id, dataset, source, locator, support, assertedBy, summary, reviewed } = piece
  const properties: Row = {
    name: `${source} ${locator}`,
    dataset,
    source,
    locator,
    support,
    assertedBy,
    ...spread('summary', summary),
    ...(reviewed && { reviewedBy: reviewed.by, reviewedOn: reviewed.on }),
  }
  return { id, edge: edge.id, source, properties }
}

/** `label_en`, `label_ja`, …: Neo4j has no maps among its properties. */
function spread(name: string, text: Text | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(text ?? {}).map(([lang, value]) => [`${name}_${lang}`, value]))
}

function grouped<T extends { readonly kind: string }>(items: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.kind)
    if (group) group.push(item)
    else groups.set(item.kind, [item])
  }
  return [...groups].sort(([a], [b]) => byCodePoint(a, b))
}
