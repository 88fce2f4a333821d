import MiniSearch from 'minisearch'
import type { GraphNode } from '../model/graph.ts'
import { normalize, termsOf } from '../model/search.ts'

/** The embedded store's spelling-tolerant second tier of search. */
export interface FuzzyIndex {
  /** Ids of likely nodes, best first; ties by the order the nodes were given in. */
  search(text: string): string[]
}

export function createFuzzyIndex(nodes: readonly GraphNode[]): FuzzyIndex {
  const index = new MiniSearch<{ id: string; names: string; description: string }>({
    fields: ['names', 'description'],
    tokenize,
    processTerm: (term) => term,
    searchOptions: {
      boost: { names: 4 },
      prefix: (term) => term.length > 2,
      // One slip in four letters or more, two in eight or more; pairs of Japanese letters stand for themselves.
      fuzzy: (term) => (term.length >= 4 ? 0.25 : false),
      maxFuzzy: 2,
      combineWith: 'AND',
    },
  })
  index.addAll(
    nodes.map((node) => ({
      id: node.id,
      names: [...Object.values(node.label), ...node.aliases, nameIn(node.id)].join(' '),
      description: Object.values(node.description ?? {}).join(' '),
    })),
  )
  return { search: (text) => index.search(text).map((hit) => String(hit.id)) }
}

/** The words of an id behind its prefix: people remember `data-leak` of `challenge:data-leak`. */
function nameIn(id: string): string {
  return id.slice(id.indexOf(':') + 1).replaceAll(/[-_/.]+/gu, ' ')
}

const JAPANESE_RUN = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/gu

/** Words as they stand; a run of Japanese, which has no spaces, as its overlapping pairs of letters. */
function tokenize(text: string): string[] {
  return termsOf(text).flatMap((term) => {
    const runs = normalize(term).match(JAPANESE_RUN) ?? []
    const words = term.split(JAPANESE_RUN).filter((word) => word.length > 0)
    return [...words, ...runs.flatMap(pairs)]
  })
}

function pairs(run: string): string[] {
  const letters = [...run]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter)
}
