import { knownFilters } from './known-filters.ts'
import { revisionOf } from './revision.ts'
import { isStepOf } from './routes.ts'
import { compactShown } from './shown-moves.ts'
import { datasetsOn, type Graph, type Notice, resolveId, type State } from './state.ts'
import type { View } from './view.ts'
import { usualLayout } from './wanted-layout.ts'

/** A view with what was dropped of it, to be said. */
interface Settled {
  readonly view: View
  readonly notices: readonly Notice[]
}

/** Holds what the address asked for against what there is; what is not there is dropped, and said. */
export function settle(state: State): State {
  let { view } = state
  const notices: Notice[] = [...state.notices]
  const take = (settled: Settled): void => {
    view = settled.view
    notices.push(...settled.notices)
  }
  take(settleDatasets(view, state.summary))
  // Equal views have equal addresses, and the usual is not named.
  if (state.summary && view.layout === usualLayout(state)) {
    const { layout: _, ...rest } = view
    view = rest
  }
  const { graph } = state
  // The graph of datasets that were on before says nothing of what is asked now.
  if (graph && sameIds(graph.datasets, datasetsOn({ ...state, view }))) {
    take(settleNodes(view, graph))
    take(settleFilters(view, graph, state.schema))
    take(settleEdge(view, graph))
  }
  const now = revisionOf({ ...state, view })
  if (state.linked && now) {
    if (state.linked !== now) notices.push({ code: 'moved-on', was: state.linked, now })
    const { linked: _, ...rest } = state
    return { ...rest, view, notices }
  }
  return view === state.view ? state : { ...state, view, notices }
}

function settleDatasets(view: View, summary: State['summary']): Settled {
  const unknown = (view.datasets ?? []).filter((id) => !summary?.datasets.some((dataset) => dataset.id === id))
  if (!summary || unknown.length === 0) return { view, notices: [] }
  const known = (view.datasets ?? []).filter((id) => !unknown.includes(id))
  const { datasets: _, ...rest } = view
  return {
    view: known.length > 0 ? { ...rest, datasets: known } : rest,
    notices: [{ code: 'unknown-datasets', ids: unknown }],
  }
}

/** Every node that the view names, by the id that it has now; all that are not there are said at once. */
function settleNodes(view: View, graph: Graph): Settled {
  const unknown = new Set<string>()
  const known = (ids: readonly string[]): readonly string[] => {
    const found = ids.flatMap((id) => {
      const now = resolveId(graph, id)
      if (now === undefined) unknown.add(id)
      return now ?? []
    })
    return sameIds(found, ids) ? ids : found
  }
  const selection = known(view.selection)
  const [centre] = known(view.centre === undefined ? [] : [view.centre])
  const near = known(view.shown?.near?.ids ?? [])
  let settled = selection === view.selection ? view : { ...view, selection }
  if (centre !== view.centre) {
    const { centre: _, ...rest } = settled
    settled = centre === undefined ? rest : { ...rest, centre }
  }
  if (settled.shown?.near && near !== settled.shown.near.ids) {
    const { shown, ...rest } = settled
    const { near: was, ...others } = shown
    const left = compactShown({ ...others, ...(was && near.length > 0 && { near: { ...was, ids: near } }) })
    settled = left ? { ...rest, shown: left } : rest
  }
  return { view: settled, notices: unknown.size > 0 ? [{ code: 'unknown-nodes', ids: [...unknown] }] : [] }
}

function settleFilters(before: View, graph: Graph, schema: State['schema']): Settled {
  const { view, unknown } = knownFilters(before, graph, schema)
  return { view, notices: unknown.length > 0 ? [{ code: 'unknown-filters', parts: unknown }] : [] }
}

function settleEdge(view: View, graph: Graph): Settled {
  if (!view.edge || graph.edges.has(view.edge)) return { view, notices: [] }
  const { edge, ...rest } = view
  return { view: rest, notices: [{ code: 'unknown-edge', id: edge }] }
}

/** A route or a step that the trace does not give (any more) is dropped, and said; all routes are shown. */
export function settleRoute(state: State): State {
  const { route, step, ...view } = state.view
  const paths = state.trace?.answer?.paths
  if (!paths) return state
  const isRoute = !route || paths.some(({ nodes }) => sameIds(nodes, route))
  const isStep = !step || paths.some(({ nodes }) => isStepOf(step, nodes))
  if (isRoute && isStep) return state
  const notices: Notice[] = [...state.notices]
  if (!isRoute) notices.push({ code: 'unknown-route', ids: route })
  if (!isStep) notices.push({ code: 'unknown-step', ids: step })
  return { ...state, view: { ...view, ...(route && isRoute && { route }), ...(step && isStep && { step }) }, notices }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
