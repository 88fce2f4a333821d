import type { DatasetEdge, DatasetNode, GraphBatch } from '../src/model/batch.ts'
import { ASSERTERS, SUPPORT_LEVELS } from '../src/model/graph.ts'
import { byId } from '../src/model/order.ts'

export interface Size {
  readonly nodes: number
  readonly statements: number
  /** How many of the statements begin at one node. */
  readonly hub: number
}

export const SIZE: Size = { nodes: 100_000, statements: 300_000, hub: 50_000 }

/** A statement that a trace may pass both ways, so that every peer can walk the same steps. */
export const WALKED = 'RELATES_TO'

/** Of the statements past the hub, one in so many tells who wrote a work or what it cites. */
const LINEAGE = 10

/**
 * The same graph on every run, as one dataset: 5 % challenges, 10 % solutions, 30 % works, 10 % people, the rest
 * concepts; a hub that is one of these. Each statement has one piece of evidence, a fifth of them at each level.
 */
export function surveyGraph({ nodes: count, statements, hub }: Size): GraphBatch {
  const next = randomNumbers(20_240_522)
  const pick = (below: number) => Math.floor(next() * below)
  const kinds = Array.from({ length: count }, (_, index) => kindOf(index))
  const ids = kinds.map((kind, index) => `${kind.toLowerCase()}:n${index}`)
  const works = [...kinds.keys()].filter((index) => kinds[index] === 'Paper')
  const people = [...kinds.keys()].filter((index) => kinds[index] === 'Person')
  const one = (of: readonly number[]) => of[pick(of.length)] ?? 0
  const nodes = ids.map((id, index): DatasetNode => {
    const label = { en: `Node ${index} of the survey`, ja: `調査の節点${index}` }
    const sources = [{ source: ids[one(works)] ?? '', locator: `p. ${index % 40}` }]
    return {
      id,
      kind: kinds[index] ?? '',
      label,
      aliases: [],
      fields: { year: 1990 + (index % 35) },
      sources,
      sameAs: [],
    }
  })
  const edges = Array.from({ length: statements }, (_, index): DatasetEdge => {
    const lineage = index >= hub && index % LINEAGE === 0
    const written = lineage && index % (2 * LINEAGE) === 0
    const from = index < hub ? 0 : lineage ? one(works) : pick(count)
    const other = written ? one(people) : lineage ? one(works) : pick(count)
    // A loop says nothing; the next node but one is of the same kind only by chance, but it is another.
    const to = other === from ? (lineage ? (works.find((work) => work !== from) ?? 0) : (other + 1) % count) : other
    const id = `e${index}`
    const support = lineage ? 'fact' : (SUPPORT_LEVELS[pick(SUPPORT_LEVELS.length - 1)] ?? 'proposed')
    const piece = {
      id: `${id}-1`,
      dataset: 'bench',
      source: ids[one(works)] ?? '',
      locator: `p. ${index % 40}`,
      support,
      assertedBy: ASSERTERS[pick(ASSERTERS.length)] ?? 'source',
    }
    return {
      id,
      kind: lineage ? (written ? 'AUTHORED_BY' : 'CITES') : WALKED,
      from: ids[from] ?? '',
      to: ids[to] ?? '',
      statement: { en: `Statement ${index}` },
      evidence: [piece],
    }
  })
  const info = { id: 'bench', title: { en: 'Synthetic survey' }, citation: 'none', licence: 'CC0-1.0' }
  const any = [{ from: ['*'], to: ['*'] }]
  return {
    dataset: { ...info, languages: ['en', 'ja'], requires: [] },
    revision: `bench-${count}-${statements}-${hub}`,
    nodeKinds: {},
    edgeKinds: {
      [WALKED]: {
        label: { en: 'relates to' },
        inverse: { en: 'relates to' },
        ends: any,
        claim: false,
        walk: 'both',
      },
    },
    nodes: nodes.sort(byId),
    edges: edges.sort(byId),
  }
}

function kindOf(index: number): string {
  if (index % 20 === 1) return 'Challenge'
  if (index % 10 === 2) return 'Technique'
  if ([3, 5, 7].includes(index % 10)) return 'Paper'
  return index % 10 === 9 ? 'Person' : 'Concept'
}

/** Numbers from 0 up to 1 (xorshift), the same for a seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
