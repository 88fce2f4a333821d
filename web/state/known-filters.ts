import { byCodePoint } from '../../src/model/order.ts'
import { edgeKindOf, type Schema } from '../../src/model/schema.ts'
import type { FieldFilter } from './field-filter.ts'
import { kindsWith } from './narrow.ts'
import { type Graph, resolveId } from './state.ts'
import type { Unreadable } from './url.ts'
import type { Filter, View } from './view.ts'

/** The view with those of its filters that the data knows, and the others as an address spells them. */
export function knownFilters(
  view: View,
  graph: Graph,
  schema: Schema | undefined,
): { view: View; unknown: Unreadable[] } {
  // Of a graph that was cut not everything is there.
  if (graph.isCut) return { view, unknown: [] }
  const { filter, unknown } = knownSources(view.filter, graph)
  const strangers = view.hiddenRelations.filter((kind) => schema && !edgeKindOf(schema, kind))
  const missing = view.fields.filter(({ field }) => kindsWith(graph, field).size === 0)
  if (filter === view.filter && strangers.length + missing.length === 0) return { view, unknown: [] }
  return {
    view: {
      ...view,
      filter,
      hiddenRelations: view.hiddenRelations.filter((kind) => !strangers.includes(kind)),
      fields: view.fields.filter((each) => !missing.includes(each)),
    },
    unknown: [
      ...unknown.map((value) => ({ name: 'source', value })),
      ...strangers.map((value) => ({ name: 'without', value })),
      ...missing.map((each) => ({ name: NAMES[each.test], value: each.field })),
    ],
  }
}

const NAMES: Readonly<Record<FieldFilter['test'], string>> = {
  among: 'field',
  range: 'range',
  present: 'has',
  absent: 'lacks',
}

function knownSources(filter: Filter, graph: Graph): { filter: Filter; unknown: readonly string[] } {
  const { sources, ...rest } = filter
  if (!sources) return { filter, unknown: [] }
  const beyond = new Set(graph.beyond.map((node) => node.id))
  const idOf = (id: string) => resolveId(graph, id) ?? (beyond.has(id) ? id : undefined)
  const unknown = sources.filter((id) => idOf(id) === undefined)
  const known = [...new Set(sources.flatMap((id) => idOf(id) ?? []))].sort(byCodePoint)
  if (known.length === sources.length && known.every((id, index) => id === sources[index])) return { filter, unknown }
  return { filter: known.length > 0 ? { ...rest, sources: known } : rest, unknown }
}
