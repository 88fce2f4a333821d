import type { State } from './state.ts'
import { AS_IN_FILE, LAYOUTS, type MapLayout } from './view.ts'

/** What the places of the map's nodes depend on, beside the graph. */
export interface WantedLayout {
  readonly layout: MapLayout
  readonly centre?: string
  /** Whether people, funding and venues have places of their own; if not they go beside their neighbours. */
  readonly background: boolean
  /** What the nodes are shown by that alone have places; absent where all have. */
  readonly among?: string
}

/** From so many nodes on, nobody waits for the forces: a quicker layout is shown until they are done. */
const SLOW_FROM = 2500

type Asked = Pick<State, 'view' | 'filePlaces'>

/** What the map is laid out by where nothing is chosen. */
export function usualLayout({ filePlaces }: Pick<State, 'filePlaces'>): MapLayout {
  return filePlaces ? AS_IN_FILE : 'force'
}

/** How the map is laid out. */
export function layoutOf(state: Asked): MapLayout {
  return state.view.layout ?? usualLayout(state)
}

/** What there is to choose from, the usual first. */
export function layoutsOf({ filePlaces }: Pick<State, 'filePlaces'>): readonly MapLayout[] {
  return filePlaces ? [AS_IN_FILE, ...LAYOUTS] : LAYOUTS
}

export function wantedLayout(state: Asked): WantedLayout {
  const { centre, background } = state.view
  const layout = layoutOf(state)
  const isFixed = layout === 'force' || layout === AS_IN_FILE
  // By force, what is off at first must not push apart what is seen, and nothing moves when it is shown.
  const { arranged, shown, hidden, fields, filter, hiddenRelations } = state.view
  return {
    layout,
    ...(centre !== undefined && { centre }),
    background: background && !isFixed,
    ...(arranged && { among: JSON.stringify([shown, hidden, fields, filter, hiddenRelations]) }),
  }
}

/** What is shown first of a graph of so many nodes. */
export function firstLayout(wanted: WantedLayout, nodes: number): WantedLayout {
  return wanted.layout === 'force' && nodes >= SLOW_FROM ? { ...wanted, layout: 'by-kind' } : wanted
}
