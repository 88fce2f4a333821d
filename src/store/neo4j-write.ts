import type { GraphBatch } from '../model/batch.ts'
import { type Difference, differenceOf } from '../model/changes.ts'
import { fold } from '../model/fold.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { byCodePoint, sortedSet } from '../model/order.ts'
import { dropDatasets, readStored, writeDatasets } from './neo4j-datasets.ts'
import { dropEvidence, linkSources, writeEvidence } from './neo4j-evidence.ts'
import { changeEdges, changeNodes, dropEdges, dropNodes, type EdgeKey } from './neo4j-graph.ts'
import { readEdge, readNode } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'
import type { Changes, WriteReport } from './types.ts'

/** What one load is to do. `token` is its own for ever, so that a load run again knows what it has done already. */
export interface Load {
  readonly token: string
  readonly batches: readonly GraphBatch[]
  /** Ids of datasets to take away. */
  readonly remove: readonly string[]
}

/**
 * One load, to run in one write transaction: folds what the database holds of other datasets with what is given, and
 * writes what differs from the visible graph. Touches nothing but nodes with labels of ours and relationships that
 * carry a `record`. The driver may run it again although the first run was committed; then it answers what that one did.
 */
export async function writeGraph(run: Run, { token, batches, remove }: Load): Promise<WriteReport> {
  const done = await lock(run, token)
  if (done) return done
  const given = new Map(batches.map((batch) => [batch.dataset.id, batch]))
  const stored = await readStored(run)
  const gone = [...given.keys(), ...remove]
  const others = stored.filter((batch) => !gone.includes(batch.dataset.id))
  const folded = fold([...others, ...given.values()])
  const before = await readVisible(run)

  const nodes = differenceOf(before.nodes, folded.nodes)
  const edges = differenceOf(before.edges, folded.edges)
  const kindsBefore = before.nodes.map((node) => node.kind)
  const nodeKinds = new Set([...Object.keys(folded.schema.nodeKinds), ...kindsBefore])
  const edgeKinds = new Set(Object.keys(folded.schema.edgeKinds))
  await dropEvidence(run, [...edges.removed, ...edges.changed])
  await dropEdges(run, edges.removed, before.keys)
  await dropNodes(run, nodes.removed)
  await changeNodes(run, nodes, before.nodes, nodeKinds)
  await changeEdges(run, edges, before, edgeKinds)
  const rewritten = [...edges.added, ...edges.changed]
  await writeEvidence(run, rewritten)
  await linkSources(run, sortedSet([...nodes.added.map((node) => node.id), ...rewritten.flatMap(sourcesOf)]))

  const same = new Set(stored.map((batch) => `${batch.dataset.id} ${batch.revision}`))
  const moved = [...given.values()].filter((batch) => !same.has(`${batch.dataset.id} ${batch.revision}`))
  await dropDatasets(run, [...remove.filter((id) => !given.has(id)), ...moved.map((batch) => batch.dataset.id)])
  await writeDatasets(run, moved)

  const report: WriteReport = {
    nodes: counts(nodes),
    edges: counts(edges),
    datasets: [...others.map((batch) => batch.dataset.id), ...given.keys()].sort(byCodePoint),
    warnings: folded.warnings,
  }
  await run("MATCH (l:SurveyLock {id: 'load'}) SET l.token = $token, l.report = $report, l.at = datetime()", {
    token,
    report: JSON.stringify(report),
  })
  return report
}

/**
 * Waits until no other load is under way, by writing to a node that every load writes to first. Gives the report of
 * this very load if it was committed before.
 */
async function lock(run: Run, token: string): Promise<WriteReport | undefined> {
  await run("MERGE (l:SurveyLock {id: 'load'}) SET l.holder = $token", { token })
  // A statement of its own, so that it sees what the load before us committed.
  const [row] = await run("MATCH (l:SurveyLock {id: 'load'}) RETURN l.token AS token, l.report AS report")
  return row?.token === token ? (JSON.parse(String(row.report)) as WriteReport) : undefined
}

/** The graph as it is in the database, with the engine's own keys of its edges. */
export interface Visible {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly keys: ReadonlyMap<string, EdgeKey>
}

async function readVisible(run: Run): Promise<Visible> {
  const nodes = await run('MATCH (n:SurveyNode) RETURN n.record AS record')
  const edges = await run(
    `MATCH (:SurveyNode)-[r]->(:SurveyNode) WHERE r.record IS NOT NULL
     RETURN r.id AS id, r.record AS record, elementId(r) AS key`,
  )
  return {
    nodes: nodes.map((row) => readNode(row.record)),
    edges: edges.map((row) => readEdge(row.record)),
    keys: new Map(edges.map((row) => [String(row.id), String(row.key)])),
  }
}

function sourcesOf(edge: GraphEdge): string[] {
  return edge.evidence.map((piece) => piece.source)
}

function counts(difference: Difference<GraphNode> | Difference<GraphEdge>): Changes {
  return {
    added: difference.added.length,
    changed: difference.changed.length,
    removed: difference.removed.length,
    unchanged: difference.unchanged,
  }
}
