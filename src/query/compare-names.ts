import type { GraphNode } from '../model/graph.ts'
import { byCodePoint } from '../model/order.ts'
import { normalize } from '../model/search.ts'

/** Two nodes whose names are alike. */
export interface Alike {
  readonly a: string
  readonly b: string
  /** What the names have in common, as the first of them spells it. */
  readonly shared: readonly string[]
  /** Share of the shorter name's words that the longer one has too, 0 to 1, in hundredths. */
  readonly likeness: number
}

const ALIKE_FROM = 0.5

/** Words of more than this share of all names say nothing of what a name is about; a few uses are never too many. */
const COMMON_SHARE = 0.2
const NEVER_COMMON = 3

/**
 * Pairs of one node of each side whose names are alike, most alike first, then by ids. Names are labels of the same
 * language, and aliases against everything; compared are Latin words of four letters and more, and pairs of neighbouring
 * letters where a script has no spaces.
 */
export function alikeByName(
  as: readonly GraphNode[],
  bs: readonly GraphNode[],
  isOpen: (a: string, b: string) => boolean,
): Alike[] {
  const common = commonWords([...new Map([...as, ...bs].map((node) => [node.id, node])).values()])
  const named = (nodes: readonly GraphNode[]): Named[] =>
    nodes.map((node) => ({ id: node.id, names: namesOf(node, common) }))
  const byWord = new Map<string, Set<Named>>()
  for (const b of named(bs)) {
    for (const word of b.names.flatMap((name) => [...name.words.keys()])) {
      byWord.set(word, (byWord.get(word) ?? new Set()).add(b))
    }
  }
  const alike: Alike[] = []
  for (const a of named(as)) {
    const sharing = a.names.flatMap((name) => [...name.words.keys()].flatMap((word) => [...(byWord.get(word) ?? [])]))
    for (const b of new Set(sharing)) {
      if (!isOpen(a.id, b.id)) continue
      const best = mostAlike(a.names, b.names)
      if (best && best.likeness >= ALIKE_FROM) alike.push({ a: a.id, b: b.id, ...best })
    }
  }
  return alike.sort((x, y) => y.likeness - x.likeness || byCodePoint(x.a, y.a) || byCodePoint(x.b, y.b))
}

interface Named {
  readonly id: string
  readonly names: readonly Name[]
}

interface Name {
  /** Undefined for an alias, which may be of any language. */
  readonly lang: string | undefined
  /** Folded to how they are spelled. */
  readonly words: ReadonlyMap<string, string>
}

function textsOf(node: GraphNode): [string | undefined, string][] {
  return [
    ...Object.entries(node.label).sort(([a], [b]) => byCodePoint(a, b)),
    ...node.aliases.map((alias): [undefined, string] => [undefined, alias]),
  ]
}

function namesOf(node: GraphNode, common: ReadonlySet<string>): Name[] {
  return textsOf(node).map(([lang, text]) => ({
    lang,
    words: new Map(wordsOf(text).filter(([folded]) => !common.has(folded))),
  }))
}

function commonWords(nodes: readonly GraphNode[]): Set<string> {
  const uses = new Map<string, number>()
  for (const node of nodes) {
    const words = new Set(textsOf(node).flatMap(([, text]) => wordsOf(text).map(([folded]) => folded)))
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  const most = Math.max(NEVER_COMMON, nodes.length * COMMON_SHARE)
  return new Set([...uses].filter(([, count]) => count > most).map(([word]) => word))
}

/** Scripts that are written without spaces: kana and Chinese characters. */
const UNSPACED = /[\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff\uf900-\ufaff]+/gu

/** What a name is made of, each folded and as it is spelled, in the order of the name. */
function wordsOf(text: string): [string, string][] {
  const spelled = text.normalize('NFKC')
  const latin = spelled.match(/[\p{Script=Latin}\p{M}\p{N}]+/gu) ?? []
  const words = latin
    .map((word): [string, string] => [normalize(word), word.toLowerCase()])
    .filter(([folded]) => folded.length >= 4)
  for (const run of spelled.match(UNSPACED) ?? []) {
    for (let at = 0; at + 2 <= run.length; at++) {
      const pair = run.slice(at, at + 2)
      words.push([normalize(pair), pair])
    }
  }
  return words
}

function mostAlike(as: readonly Name[], bs: readonly Name[]): Pick<Alike, 'shared' | 'likeness'> | undefined {
  let best: Pick<Alike, 'shared' | 'likeness'> | undefined
  for (const a of as) {
    for (const b of bs) {
      if (a.lang !== undefined && b.lang !== undefined && a.lang !== b.lang) continue
      const shorter = Math.min(a.words.size, b.words.size)
      const shared = [...a.words].filter(([folded]) => b.words.has(folded)).map(([, spelled]) => spelled)
      if (shared.length === 0) continue
      const likeness = Math.round((100 * shared.length) / shorter) / 100
      if (!best || likeness > best.likeness) best = { shared: joinPairs(shared), likeness }
    }
  }
  return best
}

/** Pairs of letters that overlap read as one: プラ, ライ, イバ is プライバ. */
function joinPairs(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const goesOn = last !== undefined && word.length === 2 && isUnspaced(word) && last.at(-1) === word[0]
    if (goesOn && isUnspaced(last)) joined[joined.length - 1] = last + word.slice(1)
    else joined.push(word)
  }
  return joined
}

function isUnspaced(word: string): boolean {
  return word.replaceAll(UNSPACED, '') === ''
}
