import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { readEdge, readNode } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'

/** Neo4j's own name of a relationship; good within one transaction. */
export type EdgeKey = string

/** The graph as it is in the database, and what stands in its place without a record, made by others. */
export interface Visible {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** By the id of the edge. */
  readonly keys: ReadonlyMap<string, EdgeKey>
  /** The labels of nodes with our label that have no record, by id. */
  readonly bareNodes: ReadonlyMap<string, readonly string[]>
  /** Relationships without a record, one for each `edgePlace`. */
  readonly bareEdges: ReadonlyMap<string, EdgeKey>
}

export async function readVisible(run: Run): Promise<Visible> {
  const nodes = await run('MATCH (n:SurveyNode) WHERE n.record IS NOT NULL RETURN n.record AS record')
  const edges = await run(
    `MATCH (:SurveyNode)-[r]->(:SurveyNode) WHERE r.record IS NOT NULL
     RETURN r.id AS id, r.record AS record, elementId(r) AS key`,
  )
  const bareNodes = await run(
    'MATCH (n:SurveyNode) WHERE n.record IS NULL AND n.id IS NOT NULL RETURN n.id AS id, labels(n) AS labels',
  )
  const bareEdges = await run(
    `MATCH (a:SurveyNode)-[r]->(b:SurveyNode) WHERE r.record IS NULL AND r.id IS NOT NULL
     RETURN r.id AS id, type(r) AS kind, a.id AS from, b.id AS to, elementId(r) AS key`,
  )
  return {
    nodes: nodes.map((row) => readNode(row.record)),
    edges: edges.map((row) => readEdge(row.record)),
    keys: new Map(edges.map((row) => [String(row.id), String(row.key)])),
    bareNodes: new Map(
      bareNodes.flatMap(({ id, labels }) => (typeof id === 'string' ? [[id, labels as string[]]] : [])),
    ),
    bareEdges: new Map(bareEdges.map((row) => [edgePlace(row), String(row.key)])),
  }
}

/** What makes a relationship the one that an edge would be written to. */
export function edgePlace({ id, kind, from, to }: Record<'id' | 'kind' | 'from' | 'to', unknown>): string {
  return JSON.stringify([id, kind, from, to])
}
