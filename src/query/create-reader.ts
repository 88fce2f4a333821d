import type { GraphStore } from '../store/types.ts'
import type { SchemaAnswer } from './answers.ts'
import { gaps } from './gaps.ts'
import { matrix } from './matrix.ts'
import { neighbors, show } from './neighbors.ts'
import type { AskOptions, GraphReader } from './reader.ts'
import * as requests from './requests.ts'
import { search } from './search.ts'
import { subgraph } from './subgraph.ts'
import { summary } from './summary.ts'
import { trace } from './trace.ts'

/** How long a trace may look before it answers with what it has. */
const TRACE_TIME_MS = 5_000

/** The questions, asked of a store in this process. `traceTimeMs` bounds the search for paths. */
export function createReader(store: GraphStore, { traceTimeMs = TRACE_TIME_MS } = {}): GraphReader {
  const timed = (options: AskOptions = {}) => {
    const deadline = performance.now() + traceTimeMs
    return { ...options, outOfTime: () => options.signal?.aborted === true || performance.now() > deadline }
  }
  const parse = requests.parseRequest
  return {
    summary: async (options = {}) => summary(store, options),
    schema: async (options) => (await store.schema(options)) as SchemaAnswer,
    search: async (request, options = {}) => search(store, parse(requests.searchRequest, request), options),
    show: async (request, options = {}) => show(store, parse(requests.showRequest, request), options),
    neighbors: async (request, options = {}) => neighbors(store, parse(requests.neighborsRequest, request), options),
    subgraph: async (request, options) => subgraph(store, parse(requests.subgraphRequest, request), timed(options)),
    trace: async (request, options) => trace(store, parse(requests.traceRequest, request), timed(options)),
    gaps: async (request, options) => gaps(store, parse(requests.gapsRequest, request), timed(options)),
    matrix: async (request, options) => matrix(store, parse(requests.matrixRequest, request), timed(options)),
  }
}
