import type { Schema } from '../../src/model/schema.ts'
import type { Graph } from '../state/state.ts'
import { findablesOf } from './findables.ts'
import { createFinder, type Finder } from './finder.ts'

export interface Index {
  /** Finds in what is read so far, names first. */
  readonly finder: Finder
  /** Reads on for about so long; whether all has been read. */
  readOn(ms: number): boolean
}

/** An index of the graph that is read a little at a time, so that nothing else has to wait for it. */
export function buildIndex(
  graph: Pick<Graph, 'nodes' | 'edges'>,
  schema: Schema,
  now = () => performance.now(),
): Index {
  const finder = createFinder()
  const items = findablesOf(graph, schema)
  let isDone = false
  return {
    finder,
    readOn(ms) {
      const end = now() + ms
      while (!isDone && now() < end) {
        for (let some = 0; some < 50 && !isDone; some++) {
          const next = items.next()
          if (next.done) isDone = true
          else finder.add(next.value)
        }
      }
      return isDone
    },
  }
}
