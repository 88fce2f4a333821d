import { compareLinks } from './links.ts'
import { readNodes } from './neo4j-read.ts'
import type { Run } from './neo4j-session.ts'
import type { Link, LinksRequest } from './types.ts'

/** Statements of ours alone, between nodes of ours; somebody else's relationship may bear the same type. */
export async function readLinks(run: Run, { ids, kinds, direction }: LinksRequest): Promise<Link[]> {
  if (ids.length === 0) return []
  const rows = await run(
    `MATCH (a:SurveyNode)-[r]->(b:SurveyNode)
     WHERE ${direction === 'out' ? 'a' : 'b'}.id IN $ids AND type(r) IN $kinds
       AND r.record IS NOT NULL AND a.record IS NOT NULL AND b.record IS NOT NULL
     RETURN DISTINCT type(r) AS kind, a.id AS from, b.id AS to`,
    { ids: (await readNodes(run, ids)).map((node) => node.id), kinds },
  )
  return rows.map((row) => ({ kind: String(row.kind), from: String(row.from), to: String(row.to) })).sort(compareLinks)
}
