import neo4j from 'neo4j-driver'
import type { GraphBatch } from '../model/batch.ts'
import { type Difference, differenceOf } from '../model/changes.ts'
import { fold } from '../model/fold.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { byCodePoint, sortedSet } from '../model/order.ts'
import { FOLDING } from '../model/search.ts'
import { dropDatasets, dropParts, readStored, writeDatasets } from './neo4j-datasets.ts'
import { changeEvidence, linkSources } from './neo4j-evidence.ts'
import { changeEdges, changeNodes, dropEdges, dropNodes } from './neo4j-graph.ts'
import { readFolding } from './neo4j-search.ts'
import type { Run } from './neo4j-session.ts'
import { readVisible } from './neo4j-visible.ts'
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
 * writes what differs from the visible graph. The driver may run it again although the first run was committed; then it
 * answers what that one did.
 *
 * Touches only what is ours: nodes with labels of ours, which it rewrites with all their properties; relationships
 * between them that carry a `record`; `FROM` and `HAS_PART` where it made them. What an export's script or a person made
 * with a label of ours and the id of something loaded, and the script's relationship of the same id, kind and ends,
 * becomes ours. Relationships of others stay where they are, also when a node of ours goes (see dropNodes).
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
  const rewritten = [...edges.added, ...edges.changed]
  await changeEvidence(run, { gone: edges.removed, written: rewritten })
  await dropEdges(run, edges.removed, before.keys)
  await dropNodes(run, nodes.removed, nodeKinds)
  const isFoldedAnew = (await readFolding(run)) !== FOLDING
  await changeNodes(run, isFoldedAnew ? withAllKept(nodes, folded.nodes) : nodes, before, nodeKinds)
  await changeEdges(run, edges, before, edgeKinds)
  await linkSources(run, sortedSet([...nodes.added.map((node) => node.id), ...rewritten.flatMap(sourcesOf)]))

  const same = new Set(stored.map((batch) => `${batch.dataset.id} ${batch.revision}`))
  const moved = [...given.values()].filter((batch) => !same.has(`${batch.dataset.id} ${batch.revision}`))
  await dropDatasets(
    run,
    remove.filter((id) => !given.has(id)),
  )
  await dropParts(
    run,
    moved.map((batch) => batch.dataset.id),
  )
  await writeDatasets(run, moved)

  const report: WriteReport = {
    nodes: counts(nodes),
    edges: counts(edges),
    datasets: [...others.map((batch) => batch.dataset.id), ...given.keys()].sort(byCodePoint),
    warnings: folded.warnings,
  }
  await run(
    "MATCH (l:SurveyLock {id: 'load'}) SET l.token = $token, l.report = $report, l.folding = $folding, l.at = datetime()",
    {
      token,
      folding: neo4j.int(FOLDING),
      report: JSON.stringify(report),
    },
  )
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

/** So that nodes which say what they said are written as well, with their text for search folded as it is now. */
function withAllKept(nodes: Difference<GraphNode>, after: readonly GraphNode[]): Difference<GraphNode> {
  const added = new Set(nodes.added)
  return { ...nodes, changed: after.filter((node) => !added.has(node)) }
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
