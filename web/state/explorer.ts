import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import type { Schema } from '../../src/model/schema.ts'
import type { SummaryAnswer } from '../../src/query/answers.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import type { Event } from './event.ts'
import { createQuestions } from './questions.ts'
import { reduce } from './reduce.ts'
import { revisionOf } from './revision.ts'
import { firstState, type Notice, type Point, type State } from './state.ts'
import { troubleOf } from './trouble.ts'
import { fromQuery, toQuery } from './url.ts'
import type { Layout } from './view.ts'
import type { WantedLayout } from './wanted-layout.ts'

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
    wanted: WantedLayout & { readonly layout: Layout },
    signal: AbortSignal,
  ) => Promise<ReadonlyMap<string, Point>>
  /** Where the data's own file shows its nodes, in the layout's box; undefined where it shows them nowhere. */
  readonly filePlaces?: (signal: AbortSignal) => Promise<State['filePlaces']>
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
  /** Shows the view of an address as a step that one goes back from; language and theme stay as they are. */
  open(query: string): void
  /** Asks again for all that failed. */
  retry(): void
  /** Asks again for everything: the data has changed. */
  reload(): void
  /** Does so if the data is of another revision than what is shown; else asks again for what failed, if somebody answers. */
  refresh(): Promise<void>
  stop(): void
}

/** Events that a person would want to go back from: to have turned to something else, or to have filtered. */
const STEPS: ReadonlySet<Event['type']> = new Set([
  'datasets',
  'hide',
  'background',
  'filter',
  'filters',
  'hops',
  'show-all',
  'select',
  'select-edge',
  'trace',
  'trace-end',
  'route',
  'step',
  'screen',
  'compare',
  'join',
  'reading',
  'whole',
  'layout',
  'focus',
  'keep-nodes',
  'travel',
])

const CAMERA_PAUSE_MS = 150
const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 30_000

/**
 * The explorer's state and what keeps it true: after each event the questions that the view raises are asked, those that
 * it no longer raises are taken back, and the address is written.
 */
export function createExplorer(reader: GraphReader, effects: Effects): Explorer {
  const start = fromQuery(effects.query(), effects.languages, effects.lang)
  let state = firstState(start.view, effects.systemDark, noticesOf(start.unreadable), start.revision)
  const listeners = new Set<() => void>()
  let retryMs = FIRST_RETRY_MS
  let cancelRetry: (() => void) | undefined
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
    if (rested && !isOfAddress(event)) apply(rested)
    if (camera) cancelCamera = effects.later(CAMERA_PAUSE_MS, rest)
    else apply(event)
  }
  const rest = (): void => {
    const rested = camera
    camera = undefined
    cancelCamera = undefined
    if (rested) apply(rested)
  }
  /** The revision of a link that was made of other data: it stays in the address, and is warned of, until a step is taken. */
  let aged: string | undefined
  const apply = (event: Event): void => {
    const { notices: before, history } = state
    if (!change(event)) return
    // What the history holds as one step is one for the browser too.
    const goesOn = event.type !== 'travel' && history.done.at(-1) === state.history.done.at(-1)
    const moved = state.notices.find((notice) => notice.code === 'moved-on')
    if (!moved || STEPS.has(event.type)) aged = undefined
    else if (!before.includes(moved)) aged = moved.was
    // Until it is known which data there is, what the address says of it stands.
    const query = toQuery(state.view, aged ?? revisionOf(state) ?? state.linked)
    if (!isOfAddress(event) && query !== effects.query()) effects.navigate(query, STEPS.has(event.type) && !goesOn)
    ask()
  }
  const fail = (what: string, error: unknown): void => {
    const trouble = troubleOf(error)
    dispatch({ type: 'failed', what, trouble })
    if ((trouble.code === 'lost' || trouble.code === 'store') && !cancelRetry) {
      cancelRetry = effects.later(retryMs, () => {
        cancelRetry = undefined
        retryMs = Math.min(LAST_RETRY_MS, retryMs * 2)
        questions.retry()
      })
    }
  }
  const questions = createQuestions(reader, {
    getState: () => state,
    change,
    dispatch,
    layout: effects.layout,
    ...(effects.filePlaces && { filePlaces: effects.filePlaces }),
    later: effects.later,
    failed: fail,
    answered: () => {
      retryMs = FIRST_RETRY_MS
    },
  })
  const { ask } = questions
  const retry = (): void => {
    cancelRetry?.()
    cancelRetry = undefined
    questions.retry()
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
      const { view, unreadable, revision } = fromQuery(effects.query(), effects.languages, state.view.lang)
      dispatch({ type: 'restore', view, notices: noticesOf(unreadable), ...(revision && { linked: revision }) })
    },
    open(query) {
      const { view: asked, unreadable, revision } = fromQuery(query, effects.languages, state.view.lang)
      const { theme: _, ...rest } = asked
      const { lang, theme } = state.view
      const view = { ...rest, lang, ...(theme && { theme }) }
      const address = toQuery(view, revision ?? revisionOf({ ...state, view }))
      if (address !== effects.query()) effects.navigate(address, true)
      dispatch({ type: 'open', view, notices: noticesOf(unreadable), ...(revision && { linked: revision }) })
    },
    retry,
    reload: questions.reload,
    async refresh() {
      try {
        const now = revisionsOf(await reader.summary())
        if (state.summary && now !== revisionsOf(state.summary)) questions.reload()
        else if (state.troubles.size > 0) retry()
      } catch {
        // Nobody asked for it; what a person asks for says when the server is gone.
      }
    },
    stop() {
      cancelRetry?.()
      cancelCamera?.()
      questions.stop()
    },
  }
}

/** Whether it takes up what the address says, which is written already. */
function isOfAddress({ type }: Event): boolean {
  return type === 'restore' || type === 'open'
}

function revisionsOf({ datasets }: SummaryAnswer): string {
  return JSON.stringify(datasets.map(({ id, revision }) => [id, revision]))
}

function noticesOf(unreadable: ReturnType<typeof fromQuery>['unreadable']): Notice[] {
  return unreadable.length > 0 ? [{ code: 'unreadable', parts: unreadable }] : []
}
