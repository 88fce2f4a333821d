import type { GraphNode } from '../model/graph.ts'
import {
  compareHits,
  FOLDING,
  matchNode,
  normalize,
  type SearchHit,
  type SearchQuery,
  termsOf,
} from '../model/search.ts'
import { SEARCH_INDEX } from './neo4j-indexes.ts'
import { readNode, wordsOf } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'

/** Cypher: whether node `n` is ours and may be shown; asks for `$kinds` and `$datasets`. */
const MAY_SHOW = `n.record IS NOT NULL AND ($kinds IS NULL OR n.kind IN $kinds)
  AND ($datasets IS NULL OR any(id IN n.datasets WHERE id IN $datasets))`

const LOAD_AGAIN =
  'An earlier version loaded this database, so that a search reads every node; survey-graph load makes it quick'

/**
 * First the nodes whose text holds every term, ranked by the rule that every store shares; where they leave room, nodes
 * that Lucene finds near in spelling. Text that a load of another version folded holds other terms, so then every node
 * is read.
 */
export async function readSearch(
  run: Run,
  query: SearchQuery,
): Promise<{ hits: SearchHit[]; total: number; remark?: string }> {
  const terms = termsOf(query.text)
  if (terms.length === 0) return { hits: [], total: 0 }
  const scope = { kinds: query.kinds ?? null, datasets: query.datasets ?? null }
  const isFoldedAnew = (await readFolding(run)) !== FOLDING
  const rows = await run(
    `MATCH (n:SurveyNode) WHERE ($isFoldedAnew OR all(term IN $terms WHERE n.searchText CONTAINS term)) AND ${MAY_SHOW}
     RETURN n.record AS record`,
    { terms, isFoldedAnew, ...scope },
  )
  const told = isFoldedAnew && rows.length > 0 ? { remark: LOAD_AGAIN } : {}
  const folded = normalize(query.text).trim()
  const exact = rows
    .flatMap((row) => {
      const node = readNode(row.record)
      const match = matchNode(node, folded, terms)
      return match ? [{ node, match }] : []
    })
    .sort(compareHits)
  const page = exact.slice(query.offset, query.offset + query.limit).map(({ node, match }) => hitOf(node, match))
  const room = query.limit - page.length
  const lucene = luceneQuery(terms)
  if (room === 0 || lucene === '') return { hits: page, total: exact.length, ...told }
  const near = await readNear(run, {
    ...scope,
    query: lucene,
    known: exact.map(({ node }) => node.id),
    skip: Math.max(0, query.offset - exact.length),
    limit: room,
  })
  return {
    hits: [...page, ...near.map((node) => hitOf(node, { field: 'label', tier: 'fuzzy' }))],
    total: exact.length,
    ...told,
  }
}

/** The folding of the text that the last load left; undefined where that was before foldings had a number. */
export async function readFolding(run: Run): Promise<unknown> {
  const [lock] = await run("MATCH (l:SurveyLock {id: 'load'}) RETURN l.folding AS folding")
  return lock?.folding ?? undefined
}

/** The second tier; empty where no loader has made the index. */
async function readNear(run: Run, parameters: Record<string, unknown>): Promise<GraphNode[]> {
  const [index] = await run(
    "SHOW INDEXES YIELD name, type, state WHERE name = $name AND type = 'FULLTEXT' AND state = 'ONLINE' RETURN name",
    { name: SEARCH_INDEX },
  )
  if (!index) return []
  const rows = await run(
    `CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS n, score
     WITH n, score WHERE n:SurveyNode AND NOT n.id IN $known AND ${MAY_SHOW}
     RETURN n.record AS record ORDER BY score DESC, n.id SKIP toInteger($skip) LIMIT toInteger($limit)`,
    { index: SEARCH_INDEX, ...parameters },
  )
  return rows.map((row) => readNode(row.record))
}

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u

/**
 * Every word of the terms, near in spelling: one slip from four letters on, two from eight on. Only letters and digits
 * go in, so nothing of Lucene's own syntax can; in lower case its AND, OR and NOT are words like others.
 */
function luceneQuery(terms: readonly string[]): string {
  const words = terms.flatMap(wordsOf)
  return words.map((word) => `+${word}${slips(word)}`).join(' ')
}

function slips(word: string): string {
  if (JAPANESE.test(word) || word.length < 4) return ''
  return word.length < 8 ? '~1' : '~2'
}

function hitOf(node: GraphNode, { field, tier }: SearchHit['match']): SearchHit {
  return { id: node.id, kind: node.kind, label: node.label, match: { field, tier } }
}
