import { byCodePoint } from '../../src/model/order.ts'
import { type Graph, resolveId } from './state.ts'
import type { Filter } from './view.ts'

/** The filter with those of its sources that the graph knows, and the ids of the others. */
export function knownSources(filter: Filter, graph: Graph): { filter: Filter; unknown: readonly string[] } {
  const { sources, ...rest } = filter
  // Of a graph that was cut not every work is there.
  if (!sources || graph.isCut) return { filter, unknown: [] }
  const beyond = new Set(graph.beyond.map((node) => node.id))
  const idOf = (id: string) => resolveId(graph, id) ?? (beyond.has(id) ? id : undefined)
  const unknown = sources.filter((id) => idOf(id) === undefined)
  const known = [...new Set(sources.flatMap((id) => idOf(id) ?? []))].sort(byCodePoint)
  if (known.length === sources.length && known.every((id, index) => id === sources[index])) return { filter, unknown }
  return { filter: known.length > 0 ? { ...rest, sources: known } : rest, unknown }
}
