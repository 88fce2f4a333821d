import type { Difference } from '../model/changes.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { identifier, labelOf } from './cypher.ts'
import { edgeProperties, nodeProperties } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'

/** The statements that change the visible graph: one for each label or type, over many rows. */

/** Neo4j's own name of a relationship; good within one transaction. */
export type EdgeKey = string

const ROWS = 2_000

/** Runs a statement that begins with `UNWIND $rows AS …` over the rows, some thousand at a time. */
export async function inRows(run: Run, statement: string, rows: readonly unknown[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) await run(statement, { rows: rows.slice(at, at + ROWS) })
}

export async function dropEdges(run: Run, edges: readonly GraphEdge[], keys: ReadonlyMap<string, EdgeKey>) {
  const rows = edges.flatMap((edge) => keys.get(edge.id) ?? [])
  await inRows(run, 'UNWIND $rows AS key MATCH ()-[r]->() WHERE elementId(r) = key DELETE r', rows)
}

export async function dropNodes(run: Run, nodes: readonly GraphNode[]) {
  const rows = nodes.map((node) => node.id)
  await inRows(run, 'UNWIND $rows AS id MATCH (n:SurveyNode {id: id}) DETACH DELETE n', rows)
}

export async function changeNodes(
  run: Run,
  { added, changed }: Difference<GraphNode>,
  before: readonly GraphNode[],
  kinds: ReadonlySet<string>,
) {
  for (const [kind, nodes] of grouped(added, (node) => node.kind)) {
    const create = `UNWIND $rows AS row CREATE (n:SurveyNode:${labelOf(kind, kinds)}) SET n = row`
    await inRows(run, create, nodes.map(nodeProperties))
  }
  const update = 'UNWIND $rows AS row MATCH (n:SurveyNode {id: row.id}) SET n = row'
  await inRows(run, update, changed.map(nodeProperties))
  const kindBefore = new Map(before.map((node) => [node.id, node.kind]))
  const turned = changed.filter((node) => kindBefore.get(node.id) !== node.kind)
  for (const node of turned) {
    const labels = [kindBefore.get(node.id) ?? node.kind, node.kind].map((kind) => labelOf(kind, kinds))
    await run(`MATCH (n:SurveyNode {id: $id}) REMOVE n:${labels[0]} SET n:${labels[1]}`, { id: node.id })
  }
}

export async function changeEdges(
  run: Run,
  { added, changed }: Difference<GraphEdge>,
  before: { readonly edges: readonly GraphEdge[]; readonly keys: ReadonlyMap<string, EdgeKey> },
  kinds: ReadonlySet<string>,
) {
  const old = new Map(before.edges.map((edge) => [edge.id, edge]))
  const stays = (edge: GraphEdge) => {
    const earlier = old.get(edge.id)
    return earlier?.kind === edge.kind && earlier.from === edge.from && earlier.to === edge.to
  }
  const kept = changed.filter(stays)
  const moved = changed.filter((edge) => !stays(edge))
  const rows = kept.map((edge) => ({ key: before.keys.get(edge.id), properties: edgeProperties(edge) }))
  await inRows(run, 'UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.key SET r = row.properties', rows)
  // A relationship cannot change its type or ends.
  await dropEdges(run, moved, before.keys)
  for (const [kind, edges] of grouped([...added, ...moved], (edge) => edge.kind)) {
    const create = `UNWIND $rows AS row MATCH (a:SurveyNode {id: row.from}) MATCH (b:SurveyNode {id: row.to})
       CREATE (a)-[r:${identifier(kind, kinds)}]->(b) SET r = row.properties`
    const ends = edges.map((edge) => ({ from: edge.from, to: edge.to, properties: edgeProperties(edge) }))
    await inRows(run, create, ends)
  }
}

function grouped<T>(records: readonly T[], key: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    const group = groups.get(key(record))
    if (group) group.push(record)
    else groups.set(key(record), [record])
  }
  return groups
}
