import type { z } from 'zod'
import type { GraphStore } from '../store/types.ts'
import type { Note, SchemaAnswer } from './answers.ts'
import { compare } from './compare.ts'
import { dossier } from './dossier.ts'
import { gaps } from './gaps.ts'
import { matrix } from './matrix.ts'
import { neighbors, show } from './neighbors.ts'
import type { AskOptions, GraphReader } from './reader.ts'
import { reading } from './reading.ts'
import * as requests from './requests.ts'
import { search } from './search.ts'
import { steady } from './steady.ts'
import { subgraph } from './subgraph.ts'
import { summary } from './summary.ts'
import { type TraceOptions, trace } from './trace.ts'

/** How long a search for paths may take before it answers with what it has; others wait while it does. */
const TRACE_TIME_MS = 2_000

/** The questions, asked of a store in this process. `traceTimeMs` bounds the search for paths. */
export function createReader(store: GraphStore, { traceTimeMs = TRACE_TIME_MS } = {}): GraphReader {
  const timed = (options: AskOptions = {}): TraceOptions => {
    let deadline: number | undefined
    const outOfTime = () => {
      // Begins with the search: reading the steps, slow the first time, is not to be taken off.
      deadline ??= performance.now() + traceTimeMs
      return options.signal?.aborted === true || performance.now() > deadline
    }
    return { ...options, outOfTime }
  }
  const question =
    <T extends z.ZodType, A>(
      shape: T,
      answer: (store: GraphStore, request: z.output<T>, options: TraceOptions) => Promise<A>,
    ) =>
    async (request: z.input<T>, given?: AskOptions): Promise<A> => {
      const checked = requests.parseRequest(shape, request)
      return steady(store, given, async () => {
        await refuseUnknownDatasets(store, checked, given)
        return withUndated(store, checked, await answer(store, checked, timed(given)), given)
      })
    }
  return {
    summary: (options = {}) => steady(store, options, () => summary(store, options)),
    schema: async (options) => (await store.schema(options)) as SchemaAnswer,
    search: question(requests.searchRequest, search),
    show: question(requests.showRequest, show),
    neighbors: question(requests.neighborsRequest, neighbors),
    subgraph: question(requests.subgraphRequest, subgraph),
    trace: question(requests.traceRequest, trace),
    gaps: question(requests.gapsRequest, gaps),
    matrix: question(requests.matrixRequest, matrix),
    dossier: question(requests.dossierRequest, dossier),
    reading: question(requests.readingRequest, reading),
    compare: question(requests.compareRequest, compare),
  }
}

/** Here and not with each question: whatever years hide may be hidden because its work has none. */
async function withUndated<A>(store: GraphStore, request: unknown, answer: A, options?: AskOptions): Promise<A> {
  const { year } = request as { year?: string }
  const { notes } = answer as { notes?: readonly Note[] }
  if (year === undefined || !notes || notes.length === 0) return answer
  const { noteUndated } = await import('./note-undated.ts')
  return { ...answer, notes: [...notes, ...(await noteUndated(store, year, notes, options))] }
}

/** A misspelt dataset would filter everything away and look like a finding. */
async function refuseUnknownDatasets(store: GraphStore, request: unknown, options?: AskOptions): Promise<void> {
  const { dataset } = request as { dataset?: readonly string[] }
  if (!dataset) return
  const loaded = (await store.datasets(options)).map(({ id }) => id)
  const unknown = dataset.filter((id) => !loaded.includes(id))
  if (unknown.length === 0) return
  const { unknownDatasets } = await import('./unknown-datasets.ts')
  throw unknownDatasets('dataset', unknown, loaded)
}
