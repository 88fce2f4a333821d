import type { Evidence, GraphEdge, GraphNode } from '../model/graph.ts'
import { byCodePoint } from '../model/order.ts'
import type { Text } from '../model/text.ts'
import { type CypherValue, cypherLiteral, cypherName } from './cypher-text.ts'
import type { ExportDataset, ExportFormat, ExportInput } from './format.ts'

/**
 * A script for cypher-shell that makes the graph in Neo4j as a person sees it after `load`: the same labels, types and
 * properties. Everything is merged by id, so it may run twice, and over other data.
 */
export const cypher: ExportFormat = {
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
  for (const [name, label] of CONSTRAINTS) {
    yield `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`
  }
  yield* statements(datasets.map(datasetRow), 'MERGE (d:SurveyDataset {id: row.id}) SET d += row.properties')
  for (const [kind, rows] of grouped(nodes)) {
    yield* statements(
      rows.map(nodeRow),
      `MERGE (n:SurveyNode {id: row.id}) SET n:${cypherName(kind)}, n += row.properties`,
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
  yield* statements(evidence, 'MERGE (e:SurveyEvidence {id: row.id}) SET e += row.properties')
  // A source that lies outside the part exported has no node here.
  yield* statements(
    evidence.map(({ id, source }) => ({ id: id ?? '', source: source ?? '' })),
    'MATCH (e:SurveyEvidence {id: row.id}) MATCH (s:SurveyNode {id: row.source}) MERGE (e)-[:FROM]->(s)',
  )
}

const CONSTRAINTS = [
  ['survey_node_id', 'SurveyNode'],
  ['survey_evidence_id', 'SurveyEvidence'],
  ['survey_dataset_id', 'SurveyDataset'],
] as const

function* statements(rows: readonly Row[], clause: string): Iterable<string> {
  for (let at = 0; at < rows.length; at += ROWS) {
    const list = rows.slice(at, at + ROWS).map((row) => `  ${cypherLiteral(row)}`)
    yield `UNWIND [\n${list.join(',\n')}\n] AS row\n${clause};\n`
  }
}

function datasetRow(dataset: ExportDataset): Row {
  const { id, citation, licence, revision } = dataset
  return { id, properties: { ...spread('title', dataset.title), citation, licence, revision } }
}

function nodeRow(node: GraphNode): Row {
  return {
    id: node.id,
    properties: {
      // First, so that a field named as one of ours gives way.
      ...node.fields,
      id: node.id,
      ...spread('label', node.label),
      ...spread('description', node.description),
      aliases: node.aliases,
      datasets: node.datasets,
      sources: node.sources.map(({ source, locator }) => `${source} ${locator}`),
    },
  }
}

function edgeRow(edge: GraphEdge): Row {
  const properties = { ...spread('statement', edge.statement), strength: edge.strength }
  return { id: edge.id, from: edge.from, to: edge.to, properties }
}

function evidenceRow(edge: GraphEdge, piece: Evidence): Row {
  const { id, dataset, source, locator, support, assertedBy, reviewed } = piece
  return {
    id,
    source,
    properties: {
      edge: edge.id,
      dataset,
      source,
      locator,
      support,
      assertedBy,
      ...spread('summary', piece.summary),
      ...(reviewed && { reviewedBy: reviewed.by, reviewedOn: reviewed.on }),
    },
  }
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
