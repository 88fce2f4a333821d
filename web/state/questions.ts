import { InputError, NotFoundError } from '../../src/errors.ts'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { roleOf } from '../../src/model/schema.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { idsIn } from './compared-ids.ts'
import type { Event } from './event.ts'
import type { Effects } from './explorer.ts'
import { filterOf } from './filter.ts'
import { keptPlaces } from './kept-places.ts'
import { type Part, partWanted, STRONGEST } from './part-wanted.ts'
import { readingWanted } from './reading-wanted.ts'
import { searchWanted } from './search-wanted.ts'
import { shownBy } from './show-nodes.ts'
import { createSlot } from './slot.ts'
import { comparedOf, datasetsOn, indexGraph, type Point, type State } from './state.ts'
import { type Trouble, troubleOf } from './trouble.ts'
import { AS_IN_FILE } from './view.ts'
import { firstLayout, type WantedLayout, wantedLayout } from './wanted-layout.ts'

const SEARCH_PAUSE_MS = 120

/** As many as a subgraph may be asked for by name. */
const MOST_IDS = 20_000

interface Asker extends Pick<Effects, 'layout' | 'later' | 'filePlaces'> {
  getState(): State
  /** Takes an event in, without an entry in the address. */
  change(event: Event): void
  dispatch(event: Event): void
  failed(what: string, error: unknown): void
  /** Something was answered: the server is there. */
  answered(): void
}

/** The questions that a view raises: each is asked when the view first raises it, and taken back when it no longer does. */
export function createQuestions(reader: GraphReader, asker: Asker) {
  const { getState, change, dispatch } = asker
  const slot = (what: string, question: (signal: AbortSignal) => Promise<Event>) => {
    const asked = createSlot(
      async (signal) => {
        change({ type: 'asking', what })
        const event = await question(signal)
        if (signal.aborted) return
        asker.answered()
        dispatch(event)
      },
      (error) => asker.failed(what, error),
    )
    return {
      ...asked,
      want: (key: string | undefined): void => {
        asked.want(key)
        if (key === undefined) change({ type: 'dropped', what })
      },
    }
  }
  const filter = () => ({ ...filterOf(getState()), maxHops: getState().view.maxHops })

  const summary = slot('summary', async (signal) => {
    const [summary, schema, filePlaces] = await Promise.all([
      reader.summary({ signal }),
      reader.schema({ signal }),
      // Without them there is a picture all the same.
      asker.filePlaces?.(signal).catch(() => undefined),
    ])
    return { type: 'opened', summary, schema, filePlaces }
  })
  const layOut = async (
    nodes: readonly GraphNode[],
    edges: readonly GraphEdge[],
    { layout, ...wanted }: WantedLayout,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Point>> => {
    const { schema, view, filePlaces = new Map() } = getState()
    if (layout === AS_IN_FILE) return filePlaces
    if (!schema) return new Map()
    const isPlaced = wanted.among === undefined ? () => true : shownBy(indexGraph([], nodes, edges), schema, view)
    return asker.layout(nodes.filter(isPlaced), edges, schema, { ...wanted, layout }, signal)
  }
  const graph = slot('graph', async (signal) => {
    const datasets = datasetsOn(getState())
    const part = partWanted(getState())
    const { nodes, edges, isCut } = await (part ? partOf(datasets, part, signal) : wholeOf(datasets, signal))
    const wanted = firstLayout(wantedLayout(getState()), nodes.length)
    // What a file shows is known again at once, and may have moved there.
    const isShown = wanted.layout === AS_IN_FILE
    const kept = isShown ? undefined : keptPlaces(getState(), { datasets, part, key: JSON.stringify(wanted) }, nodes)
    const [positions, beyond] = await Promise.all([
      kept?.positions ?? layOut(nodes, edges, wanted, signal),
      worksBeyond(nodes, edges, signal),
    ])
    places.reset()
    return {
      type: 'graph',
      graph: indexGraph(datasets, nodes, edges, { isCut, beyond, ...(part && { part }) }),
      places: { key: kept?.key ?? JSON.stringify(wanted), positions },
    }
  })
  const wholeOf = async (datasets: readonly string[], signal: AbortSignal) => {
    const { nodes, edges, notes } = await reader.subgraph({ scope: 'all', dataset: [...datasets] }, { signal })
    return { nodes, edges, isCut: notes.some(({ code }) => code === 'cut-by-limit') }
  }
  const partOf = async (datasets: readonly string[], { kinds, around }: Part, signal: AbortSignal) => {
    const dataset = [...datasets]
    const strongest = { scope: 'all' as const, kind: [...kinds], strongest: true, limit: STRONGEST, dataset }
    const asked = [
      ...(kinds.length > 0 ? [reader.subgraph(strongest, { signal })] : []),
      ...(around.length > 0 ? [roundThose(around, dataset, signal)] : []),
    ]
    const parts = await Promise.all(asked)
    const united = <T extends { readonly id: string }>(all: readonly T[]) => [
      ...new Map(all.map((each) => [each.id, each])).values(),
    ]
    return {
      nodes: united(parts.flatMap(({ nodes }) => nodes)),
      edges: united(parts.flatMap(({ edges }) => edges)),
      isCut: true,
    }
  }
  /** What a link names may be gone; the rest is shown all the same. */
  const roundThose = async (ids: readonly string[], dataset: string[], signal: AbortSignal) => {
    const asked = (left: readonly string[]) =>
      reader.subgraph({ scope: 'neighbors', ids: [...left], dataset }, { signal })
    return asked(ids).catch((error: unknown) => {
      if (!(error instanceof NotFoundError)) throw error
      const gone = error.details.missing.map(({ id }) => id)
      const left = ids.filter((id) => !gone.includes(id))
      return left.length > 0 && left.length < ids.length ? asked(left) : { nodes: [], edges: [], notes: [] }
    })
  }
  /** Works that evidence is from and that are not among the nodes, as those of data that is off. */
  const worksBeyond = async (nodes: readonly GraphNode[], edges: readonly GraphEdge[], signal: AbortSignal) => {
    const known = new Set(nodes.map((node) => node.id))
    const cited = edges.flatMap((edge) => edge.evidence.map(({ source }) => source))
    const ids = [...new Set(cited)].filter((id) => !known.has(id)).slice(0, MOST_IDS)
    if (ids.length === 0) return []
    return (await reader.subgraph({ scope: 'ids', ids }, { signal })).nodes
  }
  const places = slot('layout', async (signal) => {
    const { graph } = getState()
    const wanted = wantedLayout(getState())
    const [nodes, edges] = [[...(graph?.nodes.values() ?? [])], [...(graph?.edges.values() ?? [])]]
    const positions = await layOut(nodes, edges, wanted, signal)
    return { type: 'laid-out', places: { key: JSON.stringify(wanted), positions } }
  })
  const matrix = slot('matrix', async (signal) => ({
    type: 'matrix',
    // Of every solution, so that it is known what is hidden and not merely absent.
    matrix: await reader.matrix({ ...filter(), all: true }, { signal }),
  }))
  const trace = slot('trace', async (signal) => {
    const { from, to } = getState().view.trace ?? { from: [] }
    const request = { from: [...from], ...(to && { to: [...to] }), limit: 200, ...filter() }
    return orRefused(signal, async () => ({ from, answer: await reader.trace(request, { signal }) })).then((paths) => ({
      type: 'trace-found',
      paths: { from, ...(to && { to }), ...paths },
    }))
  })
  const dossier = slot('dossier', async (signal) => {
    const id = dossierWanted(getState()) ?? ''
    return orRefused(signal, async () => ({ answer: await reader.dossier({ id, ...filter() }, { signal }) })).then(
      (dossier) => ({ type: 'dossier-found', dossier: { id, ...dossier } }),
    )
  })
  const comparison = slot('compare', async (signal) => {
    const [a = '', b = ''] = comparedOf(getState()) ?? []
    const { dataset: _, ...rest } = filter()
    return orRefused(signal, async () => {
      const answer = await reader.compare({ a, b, ...rest }, { signal })
      const ids = idsIn(answer)
      const { nodes } = ids.length > 0 ? await reader.subgraph({ scope: 'ids', ids }, { signal }) : { nodes: [] }
      return { answer, nodes: new Map(nodes.map((node) => [node.id, node])) }
    }).then((found) => ({ type: 'compared', comparison: { nodes: new Map(), ...found } }))
  })
  const reading = slot('reading', async (signal) => ({
    type: 'reading-found',
    reading: await reader.reading(readingWanted(getState()) ?? {}, { signal }),
  }))
  const search = slot('search', async (signal) => {
    const request = searchWanted(getState()) ?? { q: '' }
    return { type: 'found', answer: await reader.search(request, { signal }) }
  })
  const all = [summary, graph, places, matrix, trace, dossier, comparison, reading, search]

  /** Asks what the view raises and nothing has answered. */
  const ask = (): void => {
    summary.want('summary')
    const state = getState()
    const on = datasetsOn(state)
    if (!state.summary || !state.schema || on.length === 0) return
    const { view } = state
    const filtered = JSON.stringify(filter())
    graph.want(JSON.stringify([on, partWanted(state)]))
    const layout = JSON.stringify(wantedLayout(state))
    places.want(state.graph && state.places?.key !== layout ? layout : undefined)
    // Whether there is such a source is known with the graph; one that is not there is refused.
    const isSettled = view.filter.sources === undefined || state.graph !== undefined
    matrix.want(isSettled ? filtered : undefined)
    trace.want(
      isSettled && view.trace && view.trace.from.length > 0 ? JSON.stringify([view.trace, filtered]) : undefined,
    )
    const wanted = dossierWanted(state)
    dossier.want(wanted && JSON.stringify([wanted, filtered]))
    const pair = view.screen === 'compare' ? comparedOf(state) : undefined
    comparison.want(isSettled && pair ? JSON.stringify([pair, filtered]) : undefined)
    const read = readingWanted(state)
    reading.want(isSettled && read ? JSON.stringify(read) : undefined)
    askSearch(JSON.stringify(searchWanted(state)))
  }
  let searched: string | undefined
  let cancelSearch: (() => void) | undefined
  const askSearch = (key: string | undefined): void => {
    if (key === searched) return
    searched = key
    search.reset()
    cancelSearch?.()
    if (key === undefined) search.want(undefined)
    else cancelSearch = asker.later(SEARCH_PAUSE_MS, () => search.want(key))
  }
  return {
    ask,
    /** Asks again for all that failed. */
    retry(): void {
      for (const each of all) each.resetFailed()
      if (getState().troubles.has('search')) searched = undefined
      ask()
    },
    /** Asks again for everything: the data has changed. */
    reload(): void {
      for (const each of all) each.reset()
      searched = undefined
      ask()
    },
    stop(): void {
      cancelSearch?.()
      for (const each of all) each.stop()
    },
  }
}

/** A link may ask for what is not there; that is an answer, not a failure. */
async function orRefused<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | { readonly trouble: Trouble }> {
  try {
    return await work()
  } catch (error) {
    if (signal.aborted || !(error instanceof NotFoundError || error instanceof InputError)) throw error
    return { trouble: troubleOf(error) }
  }
}

/** The one selected challenge or solution. */
function dossierWanted({ view, graph, schema }: State): string | undefined {
  const [only, ...others] = view.selection
  if (only === undefined || others.length > 0 || !graph || !schema) return undefined
  const kind = graph.nodes.get(only)?.kind
  return kind !== undefined && roleOf(schema, kind) !== 'context' ? only : undefined
}
