import type { Schema } from '../../src/model/schema.ts'
import { offerOf, withoutRelations } from './narrow.ts'
import { once } from './once.ts'
import type { Offer } from './shown.ts'
import type { Graph } from './state.ts'
import type { View } from './view.ts'
import { admitGraph } from './visible.ts'

/** What the filters of a view leave of a graph: the one rule for all that is shown, counted and laid out. */
export interface Narrowed {
  /** With admitted evidence alone. */
  admitted(): Graph
  /** Of these, with the relations that are shown alone. */
  related(): Graph
  readonly offer: Offer
}

/** Narrows graphs; what stays as it was the last time is not worked out anew. */
export function createNarrow(): (graph: Graph, schema: Schema, view: View) => Narrowed {
  const admit = once(admitGraph)
  const relate = once(withoutRelations)
  const offer = once(offerOf)
  return (graph, schema, { filter, hiddenRelations, hidden, background, fields }) => {
    const admitted = () => admit(graph, schema, filter)
    return {
      admitted,
      related: () => relate(admitted(), hiddenRelations),
      // Which nodes are offered is told by nodes alone.
      offer: offer(graph, schema, hidden, background, fields, filter.years),
    }
  }
}
