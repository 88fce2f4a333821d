import { type Route, routesOf } from '../../src/report/routes.ts'
import { type ChallengeRow, challengeRows } from './challenges.ts'
import { type Dossier, dossierOf } from './dossier.ts'
import { offerOf, withoutRelations } from './narrow.ts'
import type { Graph, State } from './state.ts'
import { isFoundFor } from './trace-ends.ts'
import { admitGraph, type Visible, visibleGraph } from './visible.ts'

/** What follows from the state and is shown; each part is worked out anew only when what it rests on has changed. */
export interface Derived {
  /** Of the datasets that are on, with admitted evidence alone. */
  readonly graph?: Graph
  readonly visible?: Visible
  readonly challenges: readonly ChallengeRow[]
  readonly dossier?: Dossier
  readonly routes: readonly Route[]
}

export function createDerive(): (state: State) => Derived {
  const admitted = once(admitGraph)
  const related = once(withoutRelations)
  const offer = once(offerOf)
  const visible = once(visibleGraph)
  const challenges = once(challengeRows)
  const dossier = once(dossierOf)
  const routes = once(routesOf)
  const whole = once(
    (graph: Graph | undefined, seen: Visible | undefined, rows, selected: Dossier | undefined, traced): Derived => ({
      ...(graph && { graph }),
      ...(seen && { visible: seen }),
      challenges: rows as readonly ChallengeRow[],
      ...(selected && { dossier: selected }),
      routes: traced as readonly Route[],
    }),
  )
  return (state) => {
    const { schema, matrix, view } = state
    // With all data off there is nothing to show of what was on before.
    if (!state.graph || !schema || view.datasets?.length === 0)
      return whole(undefined, undefined, NONE, undefined, NONE)
    const graph = admitted(state.graph, schema, view.filter)
    const { hidden, background, hiddenRelations, fields, filter, shown } = view
    const offered = offer(graph, schema, hidden, background, fields, filter.years)
    const [only, ...others] = view.selection
    return whole(
      graph,
      visible(related(graph, hiddenRelations), schema, offered, shown),
      challenges(graph, schema, matrix),
      only !== undefined && others.length === 0
        ? dossier(graph, schema, only, state.dossier, state.troubles.get('dossier'))
        : undefined,
      state.trace?.answer && isFoundFor(state.trace, view.trace) ? routes(graph, schema, state.trace.answer) : NONE,
    )
  }
}

const NONE: readonly never[] = []

/** Remembers the last answer, for the very same arguments. */
function once<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R {
  let last: { given: A; result: R } | undefined
  return (...given) => {
    if (!last?.given.every((value, index) => Object.is(value, given[index]))) last = { given, result: work(...given) }
    return last.result
  }
}
