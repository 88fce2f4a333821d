import { byCodePoint } from '../../src/model/order.ts'
import { revisionOf } from './revision.ts'
import { datasetsInOrder, datasetsOn, type State } from './state.ts'
import { toQuery } from './url.ts'

/** A view under a name. */
export interface NamedView {
  readonly id: string
  readonly name: string
  /** Its address without language and theme. */
  readonly query: string
  /** When it was saved, as ISO 8601. */
  readonly on: string
}

/** So many are kept of one set of data: more than anybody finds again. */
export const MOST_VIEWS = 50

/** Parts of an address that say nothing of what was chosen. */
const LOOKS = ['lang', 'theme']
const FRAMES = ['data', 'rev', 'camera']

/** The view as it is kept: with its datasets by name and their revision, whatever the language and theme. */
export function keptQuery(state: Pick<State, 'view' | 'summary'>): string {
  const view = { ...state.view, datasets: [...datasetsOn(state)].sort(byCodePoint) }
  return without(toQuery(view, revisionOf(state)), LOOKS)
}

/** Whether it holds more than the first look at the data. */
export function hasChoice(query: string): boolean {
  return without(query, [...LOOKS, ...FRAMES]) !== '?'
}

/** What the views of the data that is here are kept under: its first survey, so that they stay when another joins it. */
export function keptUnder({ summary }: Pick<State, 'summary'>): string | undefined {
  return datasetsInOrder(summary)[0]?.id
}

/** The views with one more in front. A name that is there already gets a number. */
export function withView(views: readonly NamedView[], name: string, query: string, on: string): NamedView[] {
  const ids = views.map(({ id }) => id)
  return [{ id: free(on, ids), name: freeName(name, views), query, on }, ...views]
}

/** The views with one renamed; an empty name changes nothing. */
export function renameView(views: readonly NamedView[], id: string, name: string): NamedView[] {
  const others = views.filter((view) => view.id !== id)
  const wanted = name.trim()
  return views.map((view) => (view.id === id && wanted ? { ...view, name: freeName(wanted, others) } : view))
}

export function withoutView(views: readonly NamedView[], id: string): NamedView[] {
  return views.filter((view) => view.id !== id)
}

/** Puts back what was taken away, where it was. */
export function putBack(views: readonly NamedView[], view: NamedView, at: number): NamedView[] {
  return [...views.slice(0, at), view, ...views.slice(at)]
}

export function freeName(name: string, views: readonly NamedView[]): string {
  return free(
    name,
    views.map((view) => view.name),
  )
}

function free(wanted: string, taken: readonly string[]): string {
  let found = wanted
  for (let number = 2; taken.includes(found); number++) found = `${wanted} ${number}`
  return found
}

function without(query: string, names: readonly string[]): string {
  const parts = query
    .slice(1)
    .split('&')
    .filter((part) => !names.includes(part.split('=')[0] ?? ''))
  return `?${parts.join('&')}`
}
