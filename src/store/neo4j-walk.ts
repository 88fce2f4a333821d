import { rankOf, strongest } from '../model/evidence.ts'
import type { Support } from '../model/graph.ts'
import { edgeKindOf, roleOf } from '../model/schema.ts'
import { buildWalkGraph, type WalkGraph, type WalkStep, walkableKinds, waysThrough } from '../model/walk.ts'
import { identifier } from './cypher.ts'
import { readSchema } from './neo4j-datasets.ts'
import { ADMITTED, admittedProfiles } from './neo4j-filter.ts'
import { readNodes } from './neo4j-read.ts'
import type { Run } from './neo4j-session.ts'
import type { WalkRequest } from './types.ts'

/** Goes out from the starts one hop at a time, since each hop may pass an edge kind one way only. */
export async function readWalk(run: Run, { from, towards, maxHops, filter }: WalkRequest): Promise<WalkGraph> {
  const schema = await readSchema(run)
  const profiles = await admittedProfiles(run, filter)
  const kinds = walkableKinds(schema)
  const passable = (way: 'out' | 'in') =>
    kinds.filter((kind) => {
      const ways = waysThrough(edgeKindOf(schema, kind)?.walk ?? 'none', { from: 'out', to: 'in' }, towards)
      return ways.some(([start]) => start === way)
    })
  const types = kinds.map((kind) => identifier(kind, new Set(kinds))).join('|')
  const expand = `MATCH (a:SurveyNode)-[r:${types}]-(b:SurveyNode)
     WHERE a.id IN $frontier AND ${ADMITTED}
       AND (startNode(r) = a AND type(r) IN $out OR endNode(r) = a AND type(r) IN $in)
     RETURN a.id AS from, b.id AS to, b.kind AS kind,
       [profile IN r.profile WHERE $profiles IS NULL OR profile IN $profiles | split(profile, '|')[0]] AS support`

  const found = new Map((await readNodes(run, from)).map((node) => [node.id, node.kind]))
  const steps: WalkStep[] = []
  let frontier = [...found.keys()]
  for (let hop = 0; hop < maxHops && frontier.length > 0; hop++) {
    const rows = await run(expand, { frontier, profiles, out: passable('out'), in: passable('in') })
    frontier = []
    for (const row of rows) {
      const to = String(row.to)
      steps.push({ from: String(row.from), to, strength: rankOf(strongest(row.support as Support[])) })
      if (found.has(to)) continue
      found.set(to, String(row.kind))
      frontier.push(to)
    }
  }
  const endRole = towards === 'solutions' ? 'solution' : 'challenge'
  const nodes = [...found].map(([id, kind]) => ({ id, isEnd: roleOf(schema, kind) === endRole }))
  return buildWalkGraph(nodes, steps)
}
