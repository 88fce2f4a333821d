import type { Layout, View } from './view.ts'

/** What the places of the map's nodes depend on, beside the graph. */
export interface WantedLayout {
  readonly layout: Layout
  readonly centre?: string
  /** Whether people, funding and venues have places of their own; if not they go beside their neighbours. */
  readonly background: boolean
}

/** From so many nodes on, nobody waits for the forces: a quicker layout is shown until they are done. */
const SLOW_FROM = 2500

export function wantedLayout({ view }: { readonly view: View }): WantedLayout {
  const { layout = 'force', centre, background } = view
  // By force, what is off at first must not push apart what is seen, and nothing moves when it is shown.
  return { layout, ...(centre !== undefined && { centre }), background: background && layout !== 'force' }
}

/** What is shown first of a graph of so many nodes. */
export function firstLayout(wanted: WantedLayout, nodes: number): WantedLayout {
  return wanted.layout === 'force' && nodes >= SLOW_FROM ? { ...wanted, layout: 'by-kind' } : wanted
}
