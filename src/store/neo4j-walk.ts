import { rankOf, strongest } from '../model/evidence.ts'
import type { Support } from '../model/graph.ts'
import { edgeKindOf, roleOf } from '../model/schema.ts'
import { buildWalkGraph, type WalkGraph, walkableKinds, waysThrough } from '../model/walk.ts'
import { identifier } from './cypher.ts'
import { readSchema } from './neo4j-datasets.ts'
import { admissionOf } from './neo4j-filter.ts'
import type { Run } from './neo4j-session.ts'
import type { WalkRequest } from './types.ts'

/**
 * All steps of the graph under a filter, whatever the starts: it is kept (see keptWalks), and near a hub most of it
 * would be asked for anyway.
 */
export async function readWalk(run: Run, { towards, filter }: WalkRequest): Promise<WalkGraph> {
  const schema = await readSchema(run)
  const { stated, supports, parameters } = await admissionOf(run, filter)
  const endRole = towards === 'solutions' ? 'solution' : 'challenge'
  const found = await run('MATCH (n:SurveyNode) WHERE n.record IS NOT NULL RETURN n.id AS id, n.kind AS kind')
  const nodes = found.map(({ id, kind }) => ({ id: String(id), isEnd: roleOf(schema, String(kind)) === endRole }))
  const kinds = walkableKinds(schema)
  const types = kinds.map((kind) => identifier(kind, new Set(kinds))).join('|')
  // Those between nodes that are not ours are left out below: to look at both ends of each would take far longer.
  const rows = await run(
    `MATCH (a:SurveyNode)-[r:${types}]->(b:SurveyNode) WHERE ${stated}
     RETURN a.id AS from, b.id AS to, type(r) AS kind, ${supports} AS support`,
    parameters,
  )
  const steps = rows.flatMap((row) => {
    const edge = { from: String(row.from), to: String(row.to) }
    const strength = rankOf(strongest(row.support as Support[]))
    const way = edgeKindOf(schema, String(row.kind))?.walk ?? 'none'
    return waysThrough(way, edge, towards).map(([from, to]) => ({ from, to, strength }))
  })
  return buildWalkGraph(nodes, steps)
}
