import type { Subgraph } from '../model/graph.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { Note } from './answers.ts'
import { evidenceFilter, filterFields } from './evidence-filter.ts'
import { noteFiltered } from './notes.ts'
import type { SubgraphRequest } from './requests.ts'

/** Why a part of the graph has no statements: the note that filters hide them, where it has some without. */
export async function whyNoStatements(
  store: GraphStore,
  request: SubgraphRequest,
  options: ReadOptions,
  partOf: (request: SubgraphRequest) => Promise<Subgraph>,
): Promise<Note[]> {
  const { support: _1, assertedBy: _2, dataset: _3, source: _4, year: _5, ...open } = request
  const filter = await evidenceFilter(store, request, options)
  const note = await noteFiltered(filter, 'There are statements,', async (lifted) => {
    const { edges } = await partOf({ ...open, ...filterFields(lifted) } as SubgraphRequest)
    return edges.length > 0
  })
  return note ? [note] : []
}
