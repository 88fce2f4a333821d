import { InputError, NotFoundError } from '../../src/errors.ts'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { roleOf, type Schema } from '../../src/model/schema.ts'
import type { SummaryAnswer } from '../../src/query/answers.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { type Event, reduce } from './reduce.ts'
import { createSlot } from './slot.ts'
import { datasetsOn, firstState, indexGraph, type Notice, type Point, type State } from './state.ts'
import { troubleOf } from './trouble.ts'
import { fromQuery, toQuery } from './url.ts'
import type { TraceView } from './view.ts'

/** What the explorer needs of the world around it; each is a plain function, so that tests give their own. */
export interface Effects {
  /** The query part of the address now. */
  readonly query: () => string
  /** Writes the address: a new entry of the history with `push`, else in place. */
  readonly navigate: (query: string, push: boolean) => void
  readonly layout: (
    nodes: readonly GraphNode[],
    edges: readonly GraphEdge[],
    schema: Schema,
  ) => ReadonlyMap<string, Point>
  /** Runs `action` once, later; returns how to take it back. */
  readonly later: (ms: number, action: () => void) => () => void
  /** Language tags that there are words for, and the one to start with. */
  readonly languages: readonly string[]
  readonly lang: string
  readonly systemDark: boolean
}

export interface Explorer {
  getState(): State
  /** Returns how to end it. */
  subscribe(listener: () => void): () => void
  dispatch(event: Event): void
  /** Takes up what the address says, as after back and forward. */
  readAddress(): void
  /** Asks again for all that failed. */
  retry(): void
  /** Asks again for everything: the data has changed. */
  reload(): void
  /** Does so if the data is of another revision than what is shown. */
  refresh(): Promise<void>
  stop(): void
}

/** Events that a person would want to go back from. */
const STEPS: ReadonlySet<Event['type']> = new Set(['select', 'select-edge', 'trace', 'screen'])

const SEARCH_PAUSE_MS = 120
const CAMERA_PAUSE_MS = 150
const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 30_000

/**
 * The explorer's state and what keeps it true: after each event the questions that the view raises are asked, those that
 * it no longer raises are taken back, and the address is written.
 */
export function createExplorer(reader: GraphReader, effects: Effects): Explorer {
  const start = fromQuery(effects.query(), effects.languages, effects.lang)
  let state = firstState(start.view, effects.systemDark, noticesOf(start.unreadable))
  const listeners = new Set<() => void>()
  let retryMs = FIRST_RETRY_MS
  let cancelRetry: (() => void) | undefined
  let cancelSearch: (() => void) | undefined
  let camera: Event | undefined
  let cancelCamera: (() => void) | undefined

  const change = (event: Event): boolean => {
    const next = reduce(state, event)
    if (next === state) return false
    state = next
    for (const listener of [...listeners]) listener()
    return true
  }
  const dispatch = (event: Event): void => {
    // A camera glides through many places; only where it comes to rest is worth an address.
    cancelCamera?.()
    cancelCamera = undefined
    const rested = event.type === 'camera' ? undefined : camera
    camera = event.type === 'camera' ? event : undefined
    if (rested && event.type !== 'restore') apply(rested)
    if (camera) cancelCamera = effects.later(CAMERA_PAUSE_MS, rest)
    else apply(event)
  }
  const rest = (): void => {
    const rested = camera
    camera = undefined
    cancelCamera = undefined
    if (rested) apply(rested)
  }
  const apply = (event: Event): void => {
    if (!change(event)) return
    const query = toQuery(state.view)
    if (event.type !== 'restore' && query !== effects.query()) effects.navigate(query, STEPS.has(event.type))
    ask()
  }
  const fail = (what: string) => (error: unknown) => {
    const trouble = troubleOf(error)
    dispatch({ type: 'failed', what, trouble })
    if (trouble.code === 'lost' && !cancelRetry) {
      cancelRetry = effects.later(retryMs, () => {
        cancelRetry = undefined
        retryMs = Math.min(LAST_RETRY_MS, retryMs * 2)
        retry()
      })
    }
  }
  const slot = (what: string, question: (signal: AbortSignal) => Promise<Event>) => {
    const asked = createSlot(async (signal) => {
      change({ type: 'asking', what })
      const event = await question(signal)
      if (signal.aborted) return
      retryMs = FIRST_RETRY_MS
      dispatch(event)
    }, fail(what))
    return {
      ...asked,
      want: (key: string | undefined): void => {
        asked.want(key)
        if (key === undefined) change({ type: 'dropped', what })
      },
    }
  }

  const filter = () => ({
    dataset: [...datasetsOn(state)],
    ...(!state.view.inferred && { support: 'proposed' as const }),
  })

  const summary = slot('summary', async (signal) => {
    const [summary, schema] = await Promise.all([reader.summary({ signal }), reader.schema({ signal })])
    return { type: 'opened', summary, schema }
  })
  const graph = slot('graph', async (signal) => {
    const datasets = datasetsOn(state)
    const { nodes, edges, notes } = await reader.subgraph({ scope: 'all', dataset: [...datasets] }, { signal })
    const positions = state.schema ? effects.layout(nodes, edges, state.schema) : new Map()
    return {
      type: 'graph',
      graph: indexGraph(
        datasets,
        nodes,
        edges,
        positions,
        notes.some(({ code }) => code === 'cut-by-limit'),
      ),
    }
  })
  const matrix = slot('matrix', async (signal) => ({
    type: 'matrix',
    matrix: await reader.matrix(filter(), { signal }),
  }))
  const paths = (what: 'trace' | 'routes', wanted: (state: State) => TraceView | undefined) =>
    slot(what, async (signal) => {
      const { from, to } = wanted(state) ?? { from: [] }
      try {
        const request = { from: [...from], ...(to && { to: [...to] }), limit: 200, ...filter() }
        return { type: `${what}-found`, paths: { from, answer: await reader.trace(request, { signal }) } }
      } catch (error) {
        // A link may ask for what is not there; that is an answer, not a failure.
        if (signal.aborted || !(error instanceof NotFoundError || error instanceof InputError)) throw error
        return { type: `${what}-found`, paths: { from, trouble: troubleOf(error) } }
      }
    })
  const trace = paths('trace', ({ view }) => view.trace)
  const routes = paths('routes', routesWanted)
  const search = slot('search', async (signal) => ({
    type: 'found',
    answer: await reader.search(
      { q: state.search.text.trim(), dataset: [...datasetsOn(state)], limit: 30 },
      { signal },
    ),
  }))
  const all = [summary, graph, matrix, trace, routes, search]

  /** Asks what the view raises and nothing has answered. */
  const ask = (): void => {
    summary.want('summary')
    const on = datasetsOn(state)
    if (!state.summary || !state.schema || on.length === 0) return
    const data = JSON.stringify(on)
    const filtered = JSON.stringify([on, state.view.inferred])
    graph.want(data)
    matrix.want(filtered)
    const { trace: traced } = state.view
    const wanted = routesWanted(state)
    trace.want(traced && JSON.stringify([traced, filtered]))
    routes.want(wanted && JSON.stringify([wanted, filtered]))
    askSearch(JSON.stringify([state.search.text.trim(), on]))
  }
  let searched = ''
  const askSearch = (key: string): void => {
    if (key === searched) return
    searched = key
    search.reset()
    cancelSearch?.()
    if (state.search.text.trim() === '') search.want(undefined)
    else cancelSearch = effects.later(SEARCH_PAUSE_MS, () => search.want(key))
  }
  const retry = (): void => {
    for (const each of all) each.resetFailed()
    if (state.troubles.has('search')) searched = ''
    ask()
  }
  const reload = (): void => {
    for (const each of all) each.reset()
    searched = ''
    ask()
  }
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      ask()
      return () => listeners.delete(listener)
    },
    dispatch,
    readAddress() {
      const { view, unreadable } = fromQuery(effects.query(), effects.languages, state.view.lang)
      dispatch({ type: 'restore', view, notices: noticesOf(unreadable) })
    },
    retry() {
      cancelRetry?.()
      cancelRetry = undefined
      retry()
    },
    reload,
    async refresh() {
      try {
        const now = revisionsOf(await reader.summary())
        if (state.summary && now !== revisionsOf(state.summary)) reload()
      } catch {
        // Nobody asked for it; what a person asks for says when the server is gone.
      }
    },
    stop() {
      cancelRetry?.()
      cancelSearch?.()
      cancelCamera?.()
      for (const each of all) each.stop()
    },
  }
}

function revisionsOf({ datasets }: SummaryAnswer): string {
  return JSON.stringify(datasets.map(({ id, revision }) => [id, revision]))
}

/** The routes of the one selected challenge or solution, for its dossier. */
function routesWanted({ view, graph, schema }: State): TraceView | undefined {
  const [only, ...others] = view.selection
  if (only === undefined || others.length > 0 || !graph || !schema) return undefined
  const kind = graph.nodes.get(only)?.kind
  return kind !== undefined && roleOf(schema, kind) !== 'context' ? { from: [only] } : undefined
}

function noticesOf(unreadable: ReturnType<typeof fromQuery>['unreadable']): Notice[] {
  return unreadable.length > 0 ? [{ code: 'unreadable', parts: unreadable }] : []
}
