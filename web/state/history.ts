import type { Event } from './event.ts'
import type { State } from './state.ts'
import type { View } from './view.ts'

/** Something that a person did, and how the view was before it. */
export interface Step {
  readonly what: StepName
  /** The nodes or the statement that it was done to, if any. */
  readonly ids: readonly string[]
  readonly before: View
}

/** What was done, in order, and what of it was taken back: the last taken back comes first in `undone`. */
export interface History {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const NO_HISTORY: History = { done: [], undone: [] }

/** Older steps than so many are forgotten. */
const MOST_STEPS = 100

/** Events that can be taken back, `restore` being a step through the browser's own history. */
export const STEP_NAMES = [
  'screen',
  'datasets',
  'hide',
  'background',
  'filter',
  'filters',
  'hops',
  'whole',
  'select',
  'select-many',
  'select-edge',
  'trace',
  'trace-end',
  'route',
  'step',
  'compare',
  'arrange',
  'tabulate',
  'join',
  'reading',
  'layout',
  'look',
  'move',
  'pin',
  'unpin',
  'hide-nodes',
  'keep-nodes',
  'focus',
  'expand',
  'collapse',
  'show-all',
  'restore',
  'open',
] as const satisfies readonly Event['type'][]
export type StepName = (typeof STEP_NAMES)[number]

/** What a hand on one control does again and again is one step. */
const RUNS: ReadonlySet<StepName> = new Set(['hops', 'arrange', 'tabulate'])

/** The state after an event with the event in its history, if it changed what can be taken back. */
export function remember(before: State, after: State, event: Event): State {
  const what = STEP_NAMES.find((name) => name === event.type)
  if (!what || isSame(before.view, after.view)) return after
  const { done } = after.history
  const last = done.at(-1)
  if (last && last.what === what && RUNS.has(what)) return { ...after, history: { done, undone: [] } }
  const step: Step = { what, ids: idsOf(event), before: before.view }
  return { ...after, history: { done: [...done, step].slice(-MOST_STEPS), undone: [] } }
}

/**
 * Takes back (`by` below 0) or does again so many steps. Language and theme stay as they are, and so does the camera but
 * for another layout or a narrower map, of which it would show little.
 */
export function travel(state: State, by: number): State {
  let { view } = state
  const done = [...state.history.done]
  const undone = [...state.history.undone]
  for (let left = Math.abs(by); left > 0; left--) {
    const step = by < 0 ? done.pop() : undone.shift()
    if (!step) break
    const turned = { ...step, before: view }
    if (by < 0) undone.unshift(turned)
    else done.push(turned)
    view = asLookedAt(step.before, view)
  }
  return view === state.view ? state : { ...state, view, history: { done, undone } }
}

function asLookedAt(view: View, now: View): View {
  const { camera: was, theme: _, ...rest } = view
  const framing = ({ layout, centre, shown }: View) => JSON.stringify([layout, centre, shown?.near])
  const isOther = framing(view) !== framing(now)
  const camera = isOther ? was : now.camera
  return { ...rest, lang: now.lang, ...(now.theme && { theme: now.theme }), ...(camera && { camera }) }
}

/** But for what is no step: how it is read, and from where it is looked at. */
function isSame(a: View, b: View): boolean {
  const comparable = ({ camera: _, theme: __, lang: ___, ...view }: View) => view
  return a === b || JSON.stringify(comparable(a)) === JSON.stringify(comparable(b))
}

function idsOf(event: Event): readonly string[] {
  if ('ids' in event && event.ids) return event.type === 'datasets' ? [] : event.ids
  if ('id' in event && event.id !== undefined) return [event.id]
  if (event.type === 'pin') return event.places.map(([id]) => id)
  if (event.type === 'trace') return [...(event.trace?.from ?? []), ...(event.trace?.to ?? [])]
  if ('ends' in event && event.ends) return event.ends
  return []
}
