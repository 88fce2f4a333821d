import { type Route, routesOf } from '../../src/report/routes.ts'
import { type ChallengeRow, challengeRows } from './challenges.ts'
import { type Dossier, dossierOf } from './dossier.ts'
import { once } from './once.ts'
import type { Graph, State } from './state.ts'
import { isFoundFor } from './trace-ends.ts'
import { createNarrow, type Visible, visibleGraph } from './visible.ts'

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
  const narrow = createNarrow()
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
    const { admitted, related, offer } = narrow(state.graph, schema, view)
    const graph = admitted()
    const [only, ...others] = view.selection
    return whole(
      graph,
      visible(related(), schema, offer, view.shown),
      challenges(graph, schema, matrix),
      only !== undefined && others.length === 0
        ? dossier(graph, schema, only, state.dossier, state.troubles.get('dossier'))
        : undefined,
      state.trace?.answer && isFoundFor(state.trace, view.trace) ? routes(graph, schema, state.trace.answer) : NONE,
    )
  }
}

const NONE: readonly never[] = []
