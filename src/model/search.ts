import type { GraphNode } from './graph.ts'
import { byCodePoint } from './order.ts'
import type { Text } from './text.ts'

/** Where a node matched, best first; `fuzzy` is the spelling-tolerant second tier. */
export const MATCH_TIERS = ['label', 'label-prefix', 'word-prefix', 'inside', 'description', 'fuzzy'] as const
export type MatchTier = (typeof MATCH_TIERS)[number]
export type MatchField = 'label' | 'alias' | 'id' | 'description'

export interface SearchQuery {
  readonly text: string
  readonly kinds?: readonly string[]
  readonly datasets?: readonly string[]
  readonly limit: number
  /** How many of the best to pass over. */
  readonly offset: number
}

export interface SearchHit {
  readonly id: string
  readonly kind: string
  readonly label: Text
  readonly match: { readonly field: MatchField; readonly tier: MatchTier }
}

type Searchable = Pick<GraphNode, 'id' | 'kind' | 'label' | 'description' | 'aliases'>

/** Which folding this is. A store that keeps folded text keeps this beside it: what another one folded is not found. */
export const FOLDING = 2

/** Small kana and the full ones; in a loanword it is often the other one that is typed. */
const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖ'
const FULL = 'あいうえおつやゆよわかけ'

/**
 * The one folding of text for search: NFKC (width), lower case, Latin accents off, katakana to hiragana, small kana to
 * full. Voicing marks stay, since they change the word. Whoever changes it raises FOLDING.
 */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\u30a1-\u30f6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/gu, (letter) => FULL.charAt(SMALL.indexOf(letter)))
}

/** The distinct terms of a query, folded; empty when there is nothing to look for. */
export function termsOf(text: string): string[] {
  return [
    ...new Set(
      normalize(text)
        .split(/[\s、。・,;:：；()（）「」"“”]+/u)
        .filter((term) => term.length > 0),
    ),
  ]
}

/** A match and what it sorts by. */
export interface RankedMatch {
  readonly field: MatchField
  readonly tier: MatchTier
  readonly rank: number
}

/** How a node matches the folded query text and its terms (from termsOf); undefined when it does not. */
export function matchNode(node: Searchable, query: string, terms: readonly string[]): RankedMatch | undefined {
  if (terms.length === 0) return undefined
  const labels = Object.values(node.label).map(normalize)
  const aliases = node.aliases.map(normalize)
  const id = normalize(node.id)
  const names: [MatchField, string][] = [
    ...labels.map((name): [MatchField, string] => ['label', name]),
    ...aliases.map((name): [MatchField, string] => ['alias', name]),
    ['id', id],
  ]
  if (terms.every((term) => names.some(([, name]) => placeOf(term, name) < NOWHERE))) {
    return bestName(names, query, terms)
  }
  const texts = [...names.map(([, name]) => name), ...Object.values(node.description ?? {}).map(normalize)]
  if (!terms.every((term) => texts.some((text) => placeOf(term, text) < NOWHERE))) return undefined
  return { field: 'description', tier: 'description', rank: MATCH_TIERS.indexOf('description') }
}

const NOWHERE = 4

/** Over all names: the best place of the whole query, else of its worst-placed term. */
function bestName(names: readonly [MatchField, string][], query: string, terms: readonly string[]): RankedMatch {
  let best: { field: MatchField; rank: number } = { field: 'id', rank: NOWHERE }
  for (const [field, name] of names) {
    const whole = placeOf(query.trim(), name)
    const rank = Math.min(whole, Math.max(2, ...terms.map((term) => placeOf(term, name))))
    if (rank < best.rank) best = { field, rank }
  }
  // The terms are found, but spread over several names.
  if (best.rank === NOWHERE)
    best = {
      field: names.find(([, name]) => terms.some((term) => placeOf(term, name) < NOWHERE))?.[0] ?? 'label',
      rank: 3,
    }
  return { field: best.field, tier: MATCH_TIERS[best.rank] ?? 'inside', rank: best.rank }
}

/** 0 the whole text, 1 its start, 2 the start of a word, 3 inside a word, 4 not there. */
function placeOf(term: string, text: string): number {
  if (term.length === 0) return NOWHERE
  if (term === text) return 0
  if (text.startsWith(term)) return 1
  let at = text.indexOf(term)
  if (at < 0) return NOWHERE
  while (at >= 0) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return 2
    at = text.indexOf(term, at + 1)
  }
  return mayStandInside(term) ? 3 : NOWHERE
}

/** One or two Latin letters inside words would match nearly everything; Japanese has no spaces, so there it always may. */
function mayStandInside(term: string): boolean {
  return term.length >= 3 || /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u.test(term)
}

/** The order of hits: better place, then shorter label, then id. */
export function compareHits(
  a: { readonly match: RankedMatch; readonly node: Searchable },
  b: { readonly match: RankedMatch; readonly node: Searchable },
): number {
  return a.match.rank - b.match.rank || labelLength(a.node) - labelLength(b.node) || byCodePoint(a.node.id, b.node.id)
}

function labelLength(node: Searchable): number {
  return Math.min(...Object.values(node.label).map((label) => [...label].length))
}
