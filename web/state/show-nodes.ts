import type { GraphNode } from '../../src/model/graph.ts'
import { isBackground, type Schema } from '../../src/model/schema.ts'
import type { Pins } from './pins.ts'
import { ALL_SHOWN, neighboursOf, type Shown, shownIn } from './shown.ts'
import { bringIn, compactShown } from './shown-moves.ts'
import type { Graph, State } from './state.ts'
import type { View } from './view.ts'
import { createNarrow } from './visible.ts'

/** Whether a node of the graph is shown in the view. */
export function shownBy(graph: Graph, schema: Schema, view: View): (node: GraphNode) => boolean {
  const { related, offer } = createNarrow()(graph, schema, view)
  // Statements tell only what is near, or beside: without that, thousands need not be held against the filters.
  return shownIn(view.shown ? related() : graph, schema, offer, view.shown)
}

/** The state with this node in the picture, whatever kept it out. */
export function reveal(state: State, id: string): State {
  const { graph, schema, view } = state
  const node = graph?.nodes.get(id)
  if (!graph || !schema || !node) return state
  const { kind } = node
  if (shownBy(graph, schema, view)(node)) return state
  const isNear = view.shown?.near !== undefined
  const offered: View = {
    ...view,
    // Within a narrowed map the one node comes in, not all of its kind.
    hidden: isNear ? view.hidden : view.hidden.filter((other) => other !== kind),
    background: view.background || (!isNear && isBackground(schema, kind)),
  }
  return show({ ...state, view: offered }, (shown) => bringIn(shown, id))
}

export function selectMany(state: State, ids: readonly string[], additive: boolean): State {
  const { edge: _, ...view } = withoutStep(state.view)
  const selection = additive ? [...new Set([...view.selection, ...ids])] : [...ids]
  return { ...state, view: { ...view, selection, reading: false } }
}

export function deselect(state: State, ids: readonly string[]): State {
  if (!state.view.selection.some((id) => ids.includes(id))) return state
  const selection = state.view.selection.filter((id) => !ids.includes(id))
  return { ...state, view: { ...state.view, selection, reading: false } }
}

/** The state with another choice of what the map shows. */
export function show(state: State, change: (shown: Shown) => Shown): State {
  const { shown = ALL_SHOWN, ...view } = state.view
  const next = compactShown(change(shown))
  if (next === state.view.shown) return state
  return { ...state, view: next ? { ...view, shown: next } : view }
}

/** What is shown now is fitted into the picture. */
export function refit(state: State): State {
  const { camera, ...view } = state.view
  return camera ? { ...state, view } : state
}

/** Ids of the neighbours of these kinds, with admitted evidence or not: what was put away must come back. */
export function neighboursIn({ graph }: State, id: string, kinds: readonly string[]): string[] {
  const neighbours = graph ? neighboursOf(graph, id) : []
  return neighbours.filter(({ kind }) => kinds.includes(kind)).map((node) => node.id)
}

/** Whoever turns to something else leaves behind what a step rests on. */
export function withoutStep(view: View): View {
  const { step: _, ...rest } = view
  return rest
}

export function withPins(view: View, pins: Pins | undefined): View {
  const { pins: _, ...rest } = view
  return pins ? { ...rest, pins } : rest
}
