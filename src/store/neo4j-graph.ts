import type { Difference } from '../model/changes.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { identifier, labelOf } from './cypher.ts'
import { edgeProperties, nodeProperties } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'
import { type EdgeKey, edgePlace, type Visible } from './neo4j-visible.ts'

/** The statements that change the visible graph: one for each label or type, over many rows. */

const ROWS = 2_000

/** Runs a statement that begins with `UNWIND $rows AS …` over the rows, some thousand at a time; gives what it returns. */
export async function inRows(run: Run, statement: string, rows: readonly unknown[]): ReturnType<Run> {
  const answers: Record<string, unknown>[] = []
  for (let at = 0; at < rows.length; at += ROWS) {
    for (const answer of await run(statement, { rows: rows.slice(at, at + ROWS) })) answers.push(answer)
  }
  return answers
}

export async function dropEdges(run: Run, edges: readonly GraphEdge[], keys: ReadonlyMap<string, EdgeKey>) {
  const rows = edges.flatMap((edge) => keys.get(edge.id) ?? [])
  await inRows(run, 'UNWIND $rows AS key MATCH ()-[r]->() WHERE elementId(r) = key DELETE r', rows)
}

/**
 * A node that somebody joined something of theirs to stays with its id alone, which no read shows; a load that brings
 * the node back takes it over, and theirs hangs where it hung.
 */
export async function dropNodes(run: Run, nodes: readonly GraphNode[], kinds: ReadonlySet<string>) {
  const rows = nodes.map((node) => node.id)
  const node = 'UNWIND $rows AS id MATCH (n:SurveyNode {id: id})'
  await inRows(run, `${node} MATCH (n)-[r]-(:SurveyNode) WHERE r.record IS NOT NULL DELETE r`, rows)
  await inRows(run, `${node} MATCH (n)<-[r:FROM]-(:SurveyEvidence {source: id}) DELETE r`, rows)
  await inRows(run, `${node} WHERE NOT (n)--() DELETE n`, rows)
  for (const [kind, group] of grouped(nodes, (each) => each.kind)) {
    const ids = group.map((each) => each.id)
    await inRows(run, `${node} SET n = {id: id} REMOVE n:${labelOf(kind, kinds)}`, ids)
  }
}

export async function changeNodes(
  run: Run,
  { added, changed }: Difference<GraphNode>,
  before: Pick<Visible, 'nodes' | 'bareNodes'>,
  kinds: ReadonlySet<string>,
) {
  const bare = added.filter((node) => before.bareNodes.has(node.id))
  for (const [kind, nodes] of grouped(bare, (node) => node.kind)) {
    const label = labelOf(kind, kinds)
    const takeOver = `UNWIND $rows AS row MATCH (n:SurveyNode {id: row.id}) SET n = row SET n:${label}`
    await inRows(run, takeOver, nodes.map(nodeProperties))
    const others = [...kinds].filter(
      (each) => each !== kind && nodes.some((node) => before.bareNodes.get(node.id)?.includes(each)),
    )
    for (const other of others.map((each) => labelOf(each, kinds))) {
      await inRows(
        run,
        `UNWIND $rows AS id MATCH (n:SurveyNode {id: id}) REMOVE n:${other}`,
        nodes.map((node) => node.id),
      )
    }
  }
  const fresh = added.filter((node) => !before.bareNodes.has(node.id))
  for (const [kind, nodes] of grouped(fresh, (node) => node.kind)) {
    const create = `UNWIND $rows AS row CREATE (n:SurveyNode:${labelOf(kind, kinds)}) SET n = row`
    await inRows(run, create, nodes.map(nodeProperties))
  }
  const update = 'UNWIND $rows AS row MATCH (n:SurveyNode {id: row.id}) SET n = row'
  await inRows(run, update, changed.map(nodeProperties))
  const kindBefore = new Map(before.nodes.map((node) => [node.id, node.kind]))
  const turned = changed.filter((node) => kindBefore.get(node.id) !== node.kind)
  for (const node of turned) {
    const labels = [kindBefore.get(node.id) ?? node.kind, node.kind].map((kind) => labelOf(kind, kinds))
    await run(`MATCH (n:SurveyNode {id: $id}) REMOVE n:${labels[0]} SET n:${labels[1]}`, { id: node.id })
  }
}

export async function changeEdges(
  run: Run,
  { added, changed }: Difference<GraphEdge>,
  before: Pick<Visible, 'edges' | 'keys' | 'bareEdges'>,
  kinds: ReadonlySet<string>,
) {
  const old = new Map(before.edges.map((edge) => [edge.id, edge]))
  const stays = (edge: GraphEdge) => {
    const earlier = old.get(edge.id)
    return earlier?.kind === edge.kind && earlier.from === edge.from && earlier.to === edge.to
  }
  const kept = changed.filter(stays)
  const moved = changed.filter((edge) => !stays(edge))
  // A relationship cannot change its type or ends.
  await dropEdges(run, moved, before.keys)
  const created = [...added, ...moved]
  const bareKey = (edge: GraphEdge) => before.bareEdges.get(edgePlace(edge))
  const rows = [
    ...kept.map((edge) => ({ key: before.keys.get(edge.id), properties: edgeProperties(edge) })),
    ...created.flatMap((edge) => {
      const key = bareKey(edge)
      return key === undefined ? [] : [{ key, properties: edgeProperties(edge) }]
    }),
  ]
  await inRows(run, 'UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.key SET r = row.properties', rows)
  const fresh = created.filter((edge) => bareKey(edge) === undefined)
  for (const [kind, edges] of grouped(fresh, (edge) => edge.kind)) {
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
