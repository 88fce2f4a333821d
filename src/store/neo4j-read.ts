import { admitEdge, type EvidenceFilter } from '../model/evidence.ts'
import type { GraphEdge, GraphNode, Subgraph } from '../model/graph.ts'
import { byId } from '../model/order.ts'
import { admissionOf } from './neo4j-filter.ts'
import { readEdge, readNode } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'
import type { Direction, Incident, IncidentGroup, IncidentRequest, Pair, Selection } from './types.ts'

/** In id order, each once; an id that `sameAs` replaced gives the node it means. */
export async function readNodes(run: Run, ids: readonly string[]): Promise<GraphNode[]> {
  const rows = await run('MATCH (n:SurveyNode) WHERE n.id IN $ids AND n.record IS NOT NULL RETURN n.record AS record', {
    ids,
  })
  const nodes = new Map(rows.map((row) => readNode(row.record)).map((node) => [node.id, node]))
  const missing = ids.filter((id) => !nodes.has(id))
  if (missing.length > 0) {
    const find = `MATCH (n:SurveyNode) WHERE n.record IS NOT NULL AND any(id IN n.sameAs WHERE id IN $missing)
       RETURN n.record AS record`
    for (const row of await run(find, { missing })) {
      const node = readNode(row.record)
      nodes.set(node.id, node)
    }
  }
  return [...nodes.values()].sort(byId)
}

export async function readSubgraph(run: Run, { ids, kinds, filter }: Selection): Promise<Subgraph> {
  const named = ids && (await readNodes(run, ids)).filter((node) => !kinds || kinds.includes(node.kind))
  const { admitted, parameters, isEmpty } = await admissionOf(run, filter)
  if (isEmpty) return { nodes: named ?? (await readCandidates(run, { kinds, filter }, [])), edges: [] }
  const rows = await run(
    named
      ? `MATCH (a:SurveyNode)-[r]->(b:SurveyNode) WHERE a.id IN $ids AND b.id IN $ids AND ${admitted}
         RETURN r.record AS record`
      : `MATCH (a:SurveyNode)-[r]->(b:SurveyNode)
         WHERE ($kinds IS NULL OR a.kind IN $kinds AND b.kind IN $kinds) AND ${admitted} RETURN r.record AS record`,
    { ids: named?.map((node) => node.id) ?? null, kinds: kinds ?? null, ...parameters },
  )
  const edges = rows.flatMap((row) => admitEdge(filter, readEdge(row.record)) ?? []).sort(byId)
  return { nodes: named ?? (await readCandidates(run, { kinds, filter }, edges)), edges }
}

/** For each pair the admitted edges between its nodes, in id order. */
export async function readBetween(run: Run, pairs: readonly Pair[], filter: EvidenceFilter): Promise<GraphEdge[][]> {
  const found = pairs.map((): GraphEdge[] => [])
  const { admitted, parameters } = await admissionOf(run, filter)
  const look = async (asked: readonly Pair[], places: readonly number[]) => {
    const rows = await run(
      `UNWIND range(0, size($asked) - 1) AS at
       MATCH (a:SurveyNode {id: $asked[at][0]}) MATCH (b:SurveyNode {id: $asked[at][1]}) MATCH (a)-[r]-(b)
       WHERE ${admitted} RETURN at, r.record AS record`,
      { asked, ...parameters },
    )
    for (const { at, record } of rows) {
      const edge = admitEdge(filter, readEdge(record))
      if (edge) found[places[Number(at)] ?? 0]?.push(edge)
    }
  }
  await look(pairs, [...pairs.keys()])
  // Nothing there, or the ids are replaced ones: to look those up takes far longer.
  const empty = [...found.keys()].filter((place) => found[place]?.length === 0)
  const nodes = empty.length > 0 ? await readNodes(run, [...new Set(empty.flatMap((place) => pairs[place] ?? []))]) : []
  const means = new Map(nodes.flatMap((node) => node.sameAs.map((id) => [id, node.id] as const)))
  for (const node of nodes) means.delete(node.id)
  const replaced = empty.filter((place) => pairs[place]?.some((id) => means.has(id)))
  if (replaced.length > 0) {
    const meant = (place: number) => (pairs[place] ?? []).map((id) => means.get(id) ?? id) as [string, string]
    await look(replaced.map(meant), replaced)
  }
  return found.map((edges) => edges.sort(byId))
}

/** Without ids: all nodes of the kinds; with datasets, those that one of them holds and the ends of the edges. */
async function readCandidates(run: Run, { kinds, filter }: Selection, edges: readonly GraphEdge[]) {
  const ends = filter.datasets ? [...new Set(edges.flatMap((edge) => [edge.from, edge.to]))] : []
  const rows = await run(
    `MATCH (n:SurveyNode) WHERE n.record IS NOT NULL AND ($kinds IS NULL OR n.kind IN $kinds)
       AND ($datasets IS NULL OR any(id IN n.datasets WHERE id IN $datasets) OR n.id IN $ends)
     RETURN n.record AS record`,
    { kinds: kinds ?? null, datasets: filter.datasets ?? null, ends },
  )
  return rows.map((row) => readNode(row.record)).sort(byId)
}

export async function readIncident(run: Run, request: IncidentRequest): Promise<Incident | undefined> {
  const [node] = await readNodes(run, [request.id])
  if (!node) return undefined
  const { filter, edgeKinds, nodeKinds, direction, limit } = request
  const { admitted, parameters: admission } = await admissionOf(run, filter)
  const parameters = { id: node.id, ...admission }
  const joined = `MATCH (n:SurveyNode {id: $id})-[r]-(other:SurveyNode) WHERE ${admitted}
     WITH r, other, type(r) AS edgeKind, CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction`
  const counted = await run(
    `${joined} RETURN edgeKind, direction, other.kind AS nodeKind, count(*) AS count
     ORDER BY edgeKind, direction, nodeKind`,
    parameters,
  )
  const groups = counted.map(readGroup)
  const wanted = groups.filter(
    (group) =>
      (!edgeKinds || edgeKinds.includes(group.edgeKind)) &&
      (!nodeKinds || nodeKinds.includes(group.nodeKind)) &&
      (!direction || direction === group.direction),
  )
  const rows = await run(
    `${joined} WHERE ($edgeKinds IS NULL OR edgeKind IN $edgeKinds) AND ($nodeKinds IS NULL OR other.kind IN $nodeKinds)
       AND ($direction IS NULL OR direction = $direction)
     RETURN direction, r.record AS edge, other.record AS node ORDER BY edgeKind, direction, other.id, r.id
     LIMIT toInteger($limit)`,
    { ...parameters, edgeKinds: edgeKinds ?? null, nodeKinds: nodeKinds ?? null, direction: direction ?? null, limit },
  )
  const items = rows.flatMap((row) => {
    const edge = admitEdge(filter, readEdge(row.edge))
    return edge ? [{ direction: row.direction as Direction, edge, node: readNode(row.node) }] : []
  })
  return { node, groups, items, total: wanted.reduce((sum, group) => sum + group.count, 0) }
}

function readGroup(row: Record<string, unknown>): IncidentGroup {
  return {
    edgeKind: String(row.edgeKind),
    direction: row.direction as Direction,
    nodeKind: String(row.nodeKind),
    count: Number(row.count),
  }
}
