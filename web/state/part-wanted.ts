import { isBackground, type Schema } from '../../src/model/schema.ts'
import type { SummaryAnswer } from '../../src/query/answers.ts'
import { datasetsOn, type State } from './state.ts'

/** So many nodes are shown at once; of more the app starts from the strongest part. */
const MOST_WHOLE = 20_000
/** So many the strongest part has: a map that still reads, laid out while one waits. */
export const STRONGEST = 2_000

/** What is asked of data that is more than is shown at once. */
export interface Part {
  /** The strongest of these kinds, by code point. */
  readonly kinds: readonly string[]
  /** And these nodes with what is round them: what was chosen or named by a link, and is not among the strongest. */
  readonly around: readonly string[]
}

/** Undefined where all that is on is shown. */
export function partWanted(state: State): Part | undefined {
  const { summary, schema, graph, view } = state
  if (!summary || !schema || nodesOn(state) <= MOST_WHOLE) return undefined
  const kinds = Object.keys(summary.nodesByKind)
    .filter((kind) => !view.hidden.includes(kind) && (view.background || !isBackground(schema, kind)))
    .sort()
  const meant = [...view.selection, ...(view.trace?.from ?? []), ...(view.trace?.to ?? [])]
  // What was brought in stays, so that nothing goes while one walks on.
  const around = new Set([...(graph?.part?.around ?? []), ...meant.filter((id) => !graph?.nodes.has(id))])
  return { kinds, around: [...around].sort() }
}

/** How many nodes the datasets that are on hold; what several hold counts several times. */
export function nodesOn(state: Pick<State, 'view' | 'summary'>): number {
  const on = datasetsOn(state)
  return (state.summary?.datasets ?? []).reduce((sum, { id, nodes }) => sum + (on.includes(id) ? nodes : 0), 0)
}

type Counted = { readonly kind: string; readonly shown: number; readonly total: number }

/** The kinds of the legend; of a part with how many there are in all, and with the kinds that the part has none of. */
export function kindsOf(
  kinds: readonly Counted[],
  isPart: boolean,
  summary: SummaryAnswer | undefined,
  schema: Schema | undefined,
  background: boolean,
): readonly Counted[] {
  if (!isPart || !summary || !schema) return kinds
  const seen = new Map(kinds.map((each) => [each.kind, each]))
  return Object.keys(schema.nodeKinds).flatMap((kind) => {
    const total = summary.nodesByKind[kind] ?? 0
    const shown = seen.get(kind)?.shown ?? 0
    const isOffered = background || !isBackground(schema, kind) || shown > 0
    return total > 0 && isOffered ? [{ kind, shown, total }] : []
  })
}
