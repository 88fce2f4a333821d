import { useEffect, useState } from 'react'
import type { Schema } from '../../src/model/schema.ts'
import { buildIndex, type Index } from '../finding/build-index.ts'
import type { Finder } from '../finding/finder.ts'
import type { Graph } from '../state/state.ts'
import { useExplorer } from './explored.ts'

const SLICE_MS = 25
/** How many slices are read between two looks at what is found so far. */
const SLICES = 12

const indexes = new WeakMap<Graph, Index>()

function indexOf(graph: Graph, schema: Schema): Index {
  const index = indexes.get(graph) ?? buildIndex(graph, schema)
  indexes.set(graph, index)
  return index
}

/** The index of what counts now, made when it is first wanted and kept as long as the graph; `isReady` once all is read.
 * `version` changes when more was read. */
export function useFinder(): { readonly finder?: Finder; readonly isReady: boolean; readonly version: number } {
  const { state, derived } = useExplorer()
  const { graph } = derived
  const { schema } = state
  const [read, setRead] = useState<{ readonly graph?: Graph; readonly isReady: boolean; readonly slices: number }>()
  useEffect(() => {
    if (!graph || !schema) return
    const index = indexOf(graph, schema)
    let timer: ReturnType<typeof setTimeout> | undefined
    let slices = 0
    const readOn = (): void => {
      const isReady = index.readOn(SLICE_MS)
      slices++
      if (isReady || slices % SLICES === 1) setRead({ graph, isReady, slices })
      if (!isReady) timer = setTimeout(readOn)
    }
    readOn()
    return () => clearTimeout(timer)
  }, [graph, schema])
  const index = graph && indexes.get(graph)
  return {
    ...(index && { finder: index.finder }),
    isReady: read?.isReady === true && read.graph === graph,
    version: read?.slices ?? 0,
  }
}
