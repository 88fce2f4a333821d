import { byCodePoint } from '../../src/model/order.ts'
import type { Schema } from '../../src/model/schema.ts'
import type { MatrixAnswer, ReadingAnswer, SearchAnswer, SummaryAnswer } from '../../src/query/answers.ts'
import type { MatrixView } from './matrix-view.ts'
import { revisionOf } from './revision.ts'
import {
  type AskedDossier,
  type Comparison,
  datasetsOn,
  type Graph,
  type Notice,
  type Paths,
  type Places,
  type Point,
  resolveId,
  type State,
} from './state.ts'
import { withDataOf } from './switch-on.ts'
import { chooseEnd, isFoundFor } from './trace-ends.ts'
import type { Trouble } from './trouble.ts'
import { roundCamera } from './url.ts'
import type { Camera, Filter, Layout, Screen, Theme, TraceView, View } from './view.ts'

/** All that can happen to the explorer: what a person does, and what comes back from the reader. */
export type Event =
  | { readonly type: 'language'; readonly lang: string }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'system-theme'; readonly dark: boolean }
  | { readonly type: 'screen'; readonly screen: Screen }
  | { readonly type: 'datasets'; readonly ids: readonly string[] }
  | { readonly type: 'hide'; readonly kinds: readonly string[] }
  | { readonly type: 'background'; readonly on: boolean }
  | { readonly type: 'filter'; readonly filter: Filter }
  | { readonly type: 'hops'; readonly maxHops: number }
  | { readonly type: 'whole'; readonly on: boolean }
  | { readonly type: 'select'; readonly id?: string; readonly additive?: boolean }
  | { readonly type: 'select-edge'; readonly id: string }
  | { readonly type: 'trace'; readonly trace?: TraceView }
  /** One end of the trace; the other stays if a route may join the two. */
  | { readonly type: 'trace-end'; readonly end: 'from' | 'to'; readonly id: string }
  | { readonly type: 'route'; readonly nodes?: readonly string[] }
  | { readonly type: 'compare'; readonly pair: readonly [string, string] }
  | { readonly type: 'arrange'; readonly matrix?: MatrixView }
  /** A challenge and a solution on the map: the routes between them drawn, or the two selected. */
  | { readonly type: 'join'; readonly ends: readonly [string, string]; readonly as: 'routes' | 'selection' }
  | { readonly type: 'reading'; readonly on: boolean }
  /** A radial one goes round what is selected, if anything is. */
  | { readonly type: 'layout'; readonly layout: Layout }
  | { readonly type: 'camera'; readonly camera: Camera }
  | { readonly type: 'move'; readonly id: string; readonly point: Point }
  | { readonly type: 'picture-refused'; readonly reason?: string }
  | { readonly type: 'restore'; readonly view: View; readonly notices: readonly Notice[]; readonly linked?: string }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'notice-put-away'; readonly index: number }
  | { readonly type: 'asking'; readonly what: string }
  | { readonly type: 'opened'; readonly summary: SummaryAnswer; readonly schema: Schema }
  | { readonly type: 'graph'; readonly graph: Graph; readonly places?: Places }
  | { readonly type: 'laid-out'; readonly places: Places }
  | { readonly type: 'matrix'; readonly matrix: MatrixAnswer }
  | { readonly type: 'trace-found'; readonly paths: Paths }
  | { readonly type: 'dossier-found'; readonly dossier: AskedDossier }
  | { readonly type: 'compared'; readonly comparison: Comparison }
  | { readonly type: 'reading-found'; readonly reading: ReadingAnswer }
  | { readonly type: 'found'; readonly answer: SearchAnswer }
  | { readonly type: 'failed'; readonly what: string; readonly trouble: Trouble }
  /** Nobody wants to know any more. */
  | { readonly type: 'dropped'; readonly what: string }

/** The next state. Pure; an event that changes nothing gives the same object back. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'language':
      return look(state, { lang: event.lang })
    case 'theme':
      return look(state, { theme: event.theme })
    case 'system-theme':
      return { ...state, systemDark: event.dark }
    case 'screen':
      return look(state, { screen: event.screen })
    case 'datasets': {
      const { camera: _, ...view } = state.view
      return { ...state, view: { ...view, datasets: [...event.ids].sort(byCodePoint) } }
    }
    case 'hide':
      return look(state, { hidden: [...new Set(event.kinds)].sort(byCodePoint) })
    case 'background':
      return look(state, { background: event.on })
    case 'filter':
      return look(state, { filter: event.filter })
    case 'hops':
      return look(state, { maxHops: event.maxHops })
    case 'whole':
      return look(state, { whole: event.on })
    case 'select':
      return select(withDataOf(state, event.id === undefined ? [] : [event.id]), event.id, event.additive ?? false)
    case 'select-edge':
      return look(state, { selection: [], edge: event.id, reading: false })
    case 'trace':
      return trace(withDataOf(state, [...(event.trace?.from ?? []), ...(event.trace?.to ?? [])]), event.trace)
    case 'trace-end':
      return trace(state, chooseEnd(state, event.end, event.id))
    case 'route':
      return { ...state, view: withRoute(state.view, event.nodes) }
    case 'compare':
      return look(state, { compared: event.pair })
    case 'arrange':
      return { ...state, view: withMatrix(state.view, event.matrix) }
    case 'join':
      return join(state, event.ends, event.as)
    case 'reading':
      return look(without(state, 'reading'), { reading: event.on })
    case 'layout':
      return { ...state, view: withLayout(state.view, event.layout) }
    case 'camera':
      return look(state, { camera: roundCamera(event.camera) })
    case 'move':
      return { ...state, moved: new Map(state.moved).set(event.id, event.point) }
    case 'picture-refused':
      return event.reason === undefined ? without(state, 'pictureRefused') : { ...state, pictureRefused: event.reason }
    case 'restore':
      return settle(
        withoutStale({
          ...without(state, 'linked'),
          view: event.view,
          notices: event.notices,
          ...(event.linked && { linked: event.linked }),
        }),
      )
    case 'search':
      return { ...state, search: { text: event.text, asking: event.text.trim() !== '' } }
    case 'notice':
      return { ...state, notices: [...state.notices.filter(({ code }) => code !== event.notice.code), event.notice] }
    case 'notice-put-away':
      return { ...state, notices: state.notices.filter((_, index) => index !== event.index) }
    default:
      return answered(state, event)
  }
}

type Answered = Extract<
  Event,
  {
    type:
      | 'asking'
      | 'opened'
      | 'graph'
      | 'laid-out'
      | 'matrix'
      | 'trace-found'
      | 'dossier-found'
      | 'compared'
      | 'reading-found'
      | 'found'
      | 'failed'
      | 'dropped'
  }
>

function answered(state: State, event: Answered): State {
  switch (event.type) {
    case 'asking':
      return { ...state, busy: [...state.busy.filter((what) => what !== event.what), event.what] }
    case 'opened':
      return settle(done({ ...state, summary: event.summary, schema: event.schema }, 'summary'))
    case 'graph':
      return settle(
        done(
          {
            ...state,
            graph: event.graph,
            ...(event.places && { places: event.places }),
            moved: movedIn(state, event.graph),
          },
          'graph',
        ),
      )
    case 'laid-out':
      return done({ ...state, places: event.places }, 'layout')
    case 'matrix':
      return done({ ...state, matrix: event.matrix }, 'matrix')
    case 'trace-found':
      return settleRoute(done({ ...state, trace: event.paths }, 'trace'))
    case 'dossier-found':
      return done({ ...state, dossier: event.dossier }, 'dossier')
    case 'compared':
      return done({ ...state, comparison: event.comparison }, 'compare')
    case 'reading-found':
      return done({ ...state, reading: event.reading }, 'reading')
    case 'found':
      return { ...done(state, 'search'), search: { text: state.search.text, asking: false, answer: event.answer } }
    case 'failed':
      return {
        ...state,
        busy: state.busy.filter((what) => what !== event.what),
        ...(event.what === 'search' && { search: { text: state.search.text, asking: false } }),
        troubles: new Map(state.troubles).set(event.what, event.trouble),
      }
    case 'dropped':
      return done(state, event.what)
  }
}

function look(state: State, change: Partial<View>): State {
  return { ...state, view: { ...state.view, ...change } }
}

/** What was found for another trace is not held against this one. */
function withoutStale(state: State): State {
  if (!state.trace || isFoundFor(state.trace, state.view.trace)) return state
  const { trace: _, ...rest } = state
  return rest
}

function withRoute(view: View, nodes: readonly string[] | undefined): View {
  const { route: _, ...rest } = view
  return nodes ? { ...rest, route: nodes } : rest
}

function withMatrix(view: View, matrix: MatrixView | undefined): View {
  const { matrix: _, ...rest } = view
  return matrix ? { ...rest, matrix } : rest
}

/** All is fitted into the picture anew: a camera on other places would show nothing. */
function withLayout(view: View, layout: Layout): View {
  const { layout: _, centre: __, camera: ___, ...rest } = view
  if (layout === 'force') return rest
  const [chosen] = view.selection
  return { ...rest, layout, ...(layout === 'radial' && chosen !== undefined && { centre: chosen }) }
}

/** One event, so that one step back undoes it. */
function join(state: State, [a, b]: readonly [string, string], as: 'routes' | 'selection'): State {
  const onMap = look(state, { screen: 'map', whole: false })
  if (as === 'routes') return trace(onMap, { from: [a], to: [b] })
  return select(select(trace(onMap, undefined), a, false), b, true)
}

function without<K extends 'linked' | 'reading' | 'pictureRefused'>(state: State, key: K): State {
  if (!(key in state)) return state
  const { [key]: _, ...rest } = state
  return rest as State
}

function done(state: State, what: string): State {
  if (!state.busy.includes(what) && !state.troubles.has(what)) return state
  const troubles = new Map(state.troubles)
  troubles.delete(what)
  return { ...state, busy: state.busy.filter((other) => other !== what), troubles }
}

/** What was dragged stays where it is when the same data comes anew. */
function movedIn(state: State, graph: Graph): State['moved'] {
  if (!state.graph || !sameIds(state.graph.datasets, graph.datasets)) return new Map()
  return new Map([...state.moved].filter(([id]) => graph.nodes.has(id)))
}

/** Selecting shows what was selected, even if its kind was switched off. */
function select(state: State, id: string | undefined, additive: boolean): State {
  const { edge: _, ...view } = state.view
  if (id === undefined) return { ...state, view: { ...view, selection: [], reading: false } }
  const chosen = view.selection
  const selection = !additive ? [id] : chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
  const kind = state.graph?.nodes.get(id)?.kind
  const isBackground = kind !== undefined && state.schema?.nodeKinds[kind]?.background === true
  return {
    ...state,
    view: {
      ...view,
      selection,
      reading: false,
      hidden: view.hidden.includes(kind ?? '') ? view.hidden.filter((other) => other !== kind) : view.hidden,
      background: view.background || isBackground,
    },
  }
}

function trace(state: State, wanted: TraceView | undefined): State {
  const { trace: _, route: __, edge, ...view } = state.view
  if (!wanted) return withoutStale({ ...state, view: { ...view, ...(edge && { edge }) } })
  const [end] = wanted.from.length > 0 ? wanted.from : (wanted.to ?? [])
  const selection = end === undefined ? view.selection : [end]
  return withoutStale({ ...state, view: { ...view, selection, trace: wanted, reading: false } })
}

/** A route that the trace does not give (any more) is dropped, and said; all routes are shown. */
function settleRoute(state: State): State {
  const { route } = state.view
  const paths = state.trace?.answer?.paths
  if (!route || !paths || paths.some(({ nodes }) => sameIds(nodes, route))) return state
  const notices: Notice[] = [...state.notices, { code: 'unknown-route', ids: route }]
  return { ...state, view: withRoute(state.view, undefined), notices }
}

/** Holds what the address asked for against what there is; what is not there is dropped, and said. */
function settle(state: State): State {
  const notices: Notice[] = [...state.notices]
  let view = state.view
  const { summary, graph } = state
  if (summary && view.datasets) {
    const unknown = view.datasets.filter((id) => !summary.datasets.some((dataset) => dataset.id === id))
    if (unknown.length > 0) {
      const known = view.datasets.filter((id) => !unknown.includes(id))
      const { datasets: _, ...rest } = view
      view = known.length > 0 ? { ...rest, datasets: known } : rest
      notices.push({ code: 'unknown-datasets', ids: unknown })
    }
  }
  // The graph of datasets that were on before says nothing of what is asked now.
  if (graph && sameIds(graph.datasets, datasetsOn({ ...state, view }))) {
    const unknown = view.selection.filter((id) => resolveId(graph, id) === undefined)
    const selection = view.selection.flatMap((id) => resolveId(graph, id) ?? [])
    if (selection.some((id, index) => id !== view.selection[index]) || unknown.length > 0) view = { ...view, selection }
    if (unknown.length > 0) notices.push({ code: 'unknown-nodes', ids: unknown })
    if (view.centre && resolveId(graph, view.centre) !== view.centre) {
      const known = resolveId(graph, view.centre)
      if (known === undefined && !unknown.includes(view.centre))
        notices.push({ code: 'unknown-nodes', ids: [view.centre] })
      const { centre: _, ...rest } = view
      view = known === undefined ? rest : { ...rest, centre: known }
    }
    if (view.edge && !graph.edges.has(view.edge)) {
      notices.push({ code: 'unknown-edge', id: view.edge })
      const { edge: _, ...rest } = view
      view = rest
    }
  }
  const now = revisionOf({ ...state, view })
  if (state.linked && now) {
    if (state.linked !== now) notices.push({ code: 'moved-on', was: state.linked, now })
    return { ...without(state, 'linked'), view, notices }
  }
  return view === state.view ? state : { ...state, view, notices }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
