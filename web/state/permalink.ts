import { byCodePoint } from '../../src/model/order.ts'
import { revisionOf } from './revision.ts'
import { datasetsOn, type State } from './state.ts'
import { toQuery } from './url.ts'
import type { View } from './view.ts'

/** What a link may lead to: the trace that is open, one of its routes, or a statement. */
export type Linked =
  | { readonly what: 'trace' }
  | { readonly what: 'route'; readonly nodes: readonly string[] }
  | { readonly what: 'edge'; readonly id: string }

/**
 * The lasting address of a part of the view, as a query: with the datasets by name and the revision of the data, and
 * without what is a matter of the moment, such as where the picture is looked at from.
 */
export function permalink(state: Pick<State, 'view' | 'summary'>, linked: Linked): string {
  const { camera: _, edge: __, trace, route: ___, step: ____, ...view } = state.view
  const lasting: View = { ...view, screen: 'map', reading: false, datasets: [...datasetsOn(state)].sort(byCodePoint) }
  const [start] = trace?.from ?? []
  return toQuery(
    linked.what === 'edge'
      ? { ...lasting, whole: false, selection: [], edge: linked.id }
      : {
          ...lasting,
          selection: start === undefined ? [] : [start],
          ...(trace && { trace }),
          ...(linked.what === 'route' && { route: linked.nodes }),
        },
    revisionOf({ ...state, view: lasting }),
  )
}

/** The lasting address of the view as it is, as a query: as `permalink`, whatever is on the screen. */
export function viewLink(state: Pick<State, 'view' | 'summary'>): string {
  const { camera: _, ...rest } = state.view
  const view: View = { ...rest, datasets: [...datasetsOn(state)].sort(byCodePoint) }
  const revision = revisionOf({ ...state, view })
  const query = toQuery(view, revision)
  return revision === undefined || new URLSearchParams(query).has('rev') ? query : `${query}&rev=${revision}`
}
