import type { Event } from './event.ts'
import { settle, settleRoute } from './settle.ts'
import type { State } from './state.ts'

/** What comes back from the reader. */
export type Answered = Extract<
  Event,
  {
    type:
      | 'asking'
      | 'opened'
      | 'graph'
      | 'laid-out'
      | 'matrix'
      | 'trace-found'
      | 'dossier-found'
      | 'compared'
      | 'reading-found'
      | 'found'
      | 'failed'
      | 'dropped'
  }
>

/** The state after the reader has answered, or has not. */
export function answered(state: State, event: Answered): State {
  switch (event.type) {
    case 'asking':
      return { ...state, busy: [...state.busy.filter((what) => what !== event.what), event.what] }
    case 'opened':
      return settle(done(opened(state, event), 'summary'))
    case 'graph':
      return settle(
        done(
          {
            ...state,
            graph: event.graph,
            ...(event.places && { places: event.places }),
          },
          'graph',
        ),
      )
    case 'laid-out':
      return done({ ...state, places: event.places }, 'layout')
    case 'matrix':
      return done({ ...state, matrix: event.matrix }, 'matrix')
    case 'trace-found':
      return settleRoute(done({ ...state, trace: event.paths }, 'trace'))
    case 'dossier-found':
      return done({ ...state, dossier: event.dossier }, 'dossier')
    case 'compared':
      return done({ ...state, comparison: event.comparison }, 'compare')
    case 'reading-found':
      return done({ ...state, reading: event.reading }, 'reading')
    case 'found':
      return { ...done(state, 'search'), search: { text: state.search.text, asking: false, answer: event.answer } }
    case 'failed':
      return {
        ...state,
        busy: state.busy.filter((what) => what !== event.what),
        ...(event.what === 'search' && { search: { text: state.search.text, asking: false } }),
        troubles: new Map(state.troubles).set(event.what, event.trouble),
      }
    case 'dropped':
      return done(state, event.what)
  }
}

function opened(state: State, { summary, schema, filePlaces }: Extract<Answered, { type: 'opened' }>): State {
  const { filePlaces: _, ...rest } = state
  return { ...rest, summary, schema, ...(filePlaces && { filePlaces }) }
}

function done(state: State, what: string): State {
  if (!state.busy.includes(what) && !state.troubles.has(what)) return state
  const troubles = new Map(state.troubles)
  troubles.delete(what)
  return { ...state, busy: state.busy.filter((other) => other !== what), troubles }
}
