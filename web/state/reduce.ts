import { byCodePoint } from '../../src/model/order.ts'
import type { MatrixView } from '../../src/report/matrix-view.ts'
import { answered } from './answered.ts'
import type { Event } from './event.ts'
import { remember, travel } from './history.ts'
import { withLook } from './picture-look.ts'
import { pinned, unpinned } from './pins.ts'
import { settle } from './settle.ts'
import { deselect, neighboursIn, refit, reveal, selectMany, show, withoutStep, withPins } from './show-nodes.ts'
import { ALL_SHOWN } from './shown.ts'
import { collapse, expand, hideNodes, narrowTo, withoutKinds } from './shown-moves.ts'
import type { State } from './state.ts'
import { withDataOf } from './switch-on.ts'
import type { TableView } from './table-view.ts'
import { chooseEnd, isFoundFor } from './trace-ends.ts'
import { roundCamera } from './url.ts'
import { AS_IN_FILE, type MapLayout, type TraceView, type View } from './view.ts'
import { usualLayout } from './wanted-layout.ts'

/** The next state. Pure; an event that changes nothing gives the same object back. */
export function reduce(state: State, event: Event): State {
  if (event.type === 'travel') return settle(withoutStale(travel(state, event.by)))
  return remember(state, after(state, event), event)
}

function after(state: State, event: Exclude<Event, { type: 'travel' }>): State {
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
      return show(look(state, { hidden: [...new Set(event.kinds)].sort(byCodePoint) }), (shown) =>
        withoutKinds(
          shown,
          event.kinds.filter((kind) => !state.view.hidden.includes(kind)),
        ),
      )
    case 'background':
      return look(state, { background: event.on })
    case 'filter':
      return look(state, { filter: event.filter })
    case 'filters':
      return look(event.change.datasets ? refit(state) : state, event.change)
    case 'hops':
      return look(state, { maxHops: event.maxHops })
    case 'whole':
      return look(state, { whole: event.on })
    case 'select':
      return select(withDataOf(state, event.id === undefined ? [] : [event.id]), event.id, event.additive ?? false)
    case 'select-edge':
      return look({ ...state, view: withoutStep(state.view) }, { selection: [], edge: event.id, reading: false })
    case 'trace':
      return trace(withDataOf(state, [...(event.trace?.from ?? []), ...(event.trace?.to ?? [])]), event.trace)
    case 'trace-end':
      return trace(state, chooseEnd(state, event.end, event.id))
    case 'route':
      return { ...state, view: withRoute(state.view, event.nodes) }
    case 'step':
      return { ...state, view: { ...withoutStep(state.view), ...(event.ends && { step: event.ends }) } }
    case 'compare':
      return look(state, { compared: event.pair })
    case 'arrange':
      return { ...state, view: withMatrix(state.view, event.matrix) }
    case 'tabulate':
      return { ...state, view: withTable(state.view, event.table) }
    case 'join':
      return join(state, event.ends, event.as, event.between)
    case 'reading':
      return look(without(state, 'reading'), { reading: event.on })
    case 'layout':
      return { ...state, view: withLayout(state, event.layout, event.arranged) }
    case 'look':
      return { ...state, view: withLook(state.view, event.change) }
    case 'camera':
      return look(state, { camera: roundCamera(event.camera) })
    case 'move':
      return look(state, { pins: pinned(state.view.pins, [[event.id, event.point]]) })
    case 'pin':
      return event.places.length > 0 ? look(state, { pins: pinned(state.view.pins, event.places) }) : state
    case 'unpin':
      return { ...state, view: withPins(state.view, unpinned(state.view.pins, event.ids)) }
    case 'select-many':
      return selectMany(state, event.ids, event.additive)
    case 'hide-nodes':
      return deselect(
        show(state, (shown) => hideNodes(shown, event.ids)),
        event.ids,
      )
    case 'keep-nodes':
      return refit(show(state, () => narrowTo(event.ids, 0)))
    case 'focus':
      return refit(show(state, () => narrowTo(event.ids, event.depth)))
    case 'expand':
      return show(state, (shown) => expand(shown, event, neighboursIn(state, event.id, event.kinds)))
    case 'collapse':
      return show(state, (shown) => collapse(shown, event.id))
    case 'show-all':
      return refit(
        look(
          show(state, () => ALL_SHOWN),
          { hidden: [], hiddenRelations: [], fields: [] },
        ),
      )
    case 'picture-refused':
      return event.reason === undefined ? without(state, 'pictureRefused') : { ...state, pictureRefused: event.reason }
    case 'restore':
    case 'open':
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

function withTable(view: View, table: TableView | undefined): View {
  const { table: _, ...rest } = view
  return table ? { ...rest, table } : rest
}

/** All is fitted into the picture anew: a camera on other places would show nothing. */
function withLayout(state: State, layout: MapLayout, arranged?: true): View {
  const { layout: _, centre: __, camera: ___, arranged: ____, ...rest } = state.view
  if (layout === AS_IN_FILE) return rest
  const view: View = { ...rest, ...(arranged && { arranged }) }
  if (layout === usualLayout(state)) return view
  const [chosen] = state.view.selection
  return { ...view, layout, ...(layout === 'radial' && chosen !== undefined && { centre: chosen }) }
}

/** One event, so that one step back undoes it. */
function join(
  state: State,
  [a, b]: readonly [string, string],
  as: 'routes' | 'selection',
  between: readonly string[] = [],
): State {
  const onMap = look(state, { screen: 'map', whole: false })
  if (as === 'routes') return trace(onMap, { from: [a], to: [b] })
  const all = [...new Set([a, ...between, b])]
  return all.reduce(reveal, selectMany(trace(onMap, undefined), all, false))
}

function without<K extends 'linked' | 'reading' | 'pictureRefused'>(state: State, key: K): State {
  if (!(key in state)) return state
  const { [key]: _, ...rest } = state
  return rest as State
}

/** Selecting shows what was selected, even if its kind was switched off. */
function select(state: State, id: string | undefined, additive: boolean): State {
  const { edge: _, ...view } = withoutStep(state.view)
  if (id === undefined) return { ...state, view: { ...view, selection: [], reading: false } }
  const chosen = view.selection
  const selection = !additive ? [id] : chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
  return reveal({ ...state, view: { ...view, selection, reading: false } }, id)
}

function trace(state: State, wanted: TraceView | undefined): State {
  const { trace: _, route: __, edge, ...view } = withoutStep(state.view)
  if (!wanted) return withoutStale({ ...state, view: { ...view, ...(edge && { edge }) } })
  const [end] = wanted.from.length > 0 ? wanted.from : (wanted.to ?? [])
  const selection = end === undefined ? view.selection : [end]
  return withoutStale({ ...state, view: { ...view, selection, trace: wanted, reading: false } })
}
