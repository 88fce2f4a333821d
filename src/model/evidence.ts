import { type AssertedBy, type Evidence, type GraphEdge, SUPPORT_LEVELS, type Support } from './graph.ts'

/** Which evidence counts. An absent field lets everything pass. */
export interface EvidenceFilter {
  /** The weakest level that passes; `fact` always passes. */
  readonly support?: Support
  readonly assertedBy?: readonly AssertedBy[]
  /** Ids of datasets. */
  readonly datasets?: readonly string[]
  /** Ids of the works that evidence may be from. */
  readonly sources?: readonly string[]
  /** The years of the works that evidence may be from, and which works those are: evidence itself has no year. */
  readonly years?: { readonly said: string; readonly works: ReadonlySet<string> }
}

/** 0 for `inferred` up to 5 for `fact`, which ranks above all so that it is never the weakest of a path. */
export function rankOf(support: Support): number {
  return SUPPORT_LEVELS.indexOf(support)
}

/** The strongest of the levels; `inferred` for none. */
export function strongest(levels: Iterable<Support>): Support {
  let best: Support = 'inferred'
  for (const level of levels) if (rankOf(level) > rankOf(best)) best = level
  return best
}

export function admits(
  filter: EvidenceFilter,
  evidence: Pick<Evidence, 'support' | 'assertedBy' | 'dataset' | 'source'>,
): boolean {
  if (filter.support && rankOf(evidence.support) < rankOf(filter.support)) return false
  if (filter.assertedBy && !filter.assertedBy.includes(evidence.assertedBy)) return false
  if (filter.datasets && !filter.datasets.includes(evidence.dataset)) return false
  if (filter.sources && !filter.sources.includes(evidence.source)) return false
  return !filter.years || filter.years.works.has(evidence.source)
}

/** The edge with its admitted evidence alone, and the strength that follows; undefined where none is admitted. */
export function admitEdge(filter: EvidenceFilter, edge: GraphEdge): GraphEdge | undefined {
  if (isOpen(filter)) return edge
  const evidence = edge.evidence.filter((piece) => admits(filter, piece))
  if (evidence.length === 0) return undefined
  if (evidence.length === edge.evidence.length) return edge
  return { ...edge, evidence, strength: strongest(evidence.map((piece) => piece.support)) }
}

/** Whether the filter lets everything pass. */
export function isOpen(filter: EvidenceFilter): boolean {
  const { support, assertedBy, datasets, sources, years } = filter
  return (!support || support === 'inferred') && !assertedBy && !datasets && !sources && !years
}
