import type { Part } from './part-wanted.ts'
import type { Places, State } from './state.ts'

/**
 * The places of the nodes that stay, where the same data comes anew or more is brought in beside a part of it: nothing
 * that somebody looks at moves, and what is new is drawn beside its neighbours. Undefined where it would be more new
 * than old, or is another layout or another part.
 */
export function keptPlaces(
  { graph, places }: Pick<State, 'graph' | 'places'>,
  wanted: { readonly datasets: readonly string[]; readonly part: Part | undefined; readonly key: string },
  nodes: readonly { readonly id: string }[],
): Places | undefined {
  const dataOf = (datasets: readonly string[] | undefined, part: Part | undefined) =>
    JSON.stringify([datasets, part?.kinds])
  if (!places || dataOf(graph?.datasets, graph?.part) !== dataOf(wanted.datasets, wanted.part)) return undefined
  if (wanted.part) return places
  if (places.key !== wanted.key) return undefined
  const positions = new Map(
    nodes.flatMap(({ id }) => {
      const at = places.positions.get(id)
      return at ? [[id, at] as const] : []
    }),
  )
  return positions.size * 2 >= places.positions.size ? { key: places.key, positions } : undefined
}
