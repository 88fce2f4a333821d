import { createContext, type RefObject, useContext, useSyncExternalStore } from 'react'
import type { Row as CsvRow } from '../../src/export/csv-line.ts'
import type { MatrixFrame } from '../../src/export/matrix-svg.ts'
import type { Text } from '../../src/model/text.ts'
import type { MatchAnswer, MatchRequest } from '../../src/query/match-request.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import type { SubgraphRequest } from '../../src/query/requests.ts'
import type { MatrixSheet } from '../../src/report/matrix-sheet.ts'
import type { ExportOptions } from '../data/export-file.ts'
import type { Keeping, KeptFiles } from '../data/kept-files.ts'
import type { KeptViews } from '../data/kept-views.ts'
import type { OpenedSurvey } from '../data/open-survey.ts'
import type { GraphHandle } from '../graph/GraphCanvas.tsx'
import { onLearned, type Words, wordsOf } from '../i18n/text.ts'
import type { Derived } from '../state/derive.ts'
import type { Event } from '../state/event.ts'
import type { Explorer } from '../state/explorer.ts'
import type { State } from '../state/state.ts'
import type { Theme } from '../state/view.ts'
import type { Count } from './use-count.ts'

/** A part of the graph to be saved: a subgraph request. */
export type Part = Partial<
  Pick<
    SubgraphRequest,
    | 'scope'
    | 'ids'
    | 'a'
    | 'b'
    | 'to'
    | 'maxHops'
    | 'dataset'
    | 'support'
    | 'assertedBy'
    | 'source'
    | 'year'
    | 'without'
  >
>

/** What the panels may do beyond the explorer; the page gives it, so that no panel fetches or saves by itself. */
export interface Services {
  readonly explorer: Explorer
  readonly derive: (state: State) => Derived
  readonly picture: RefObject<GraphHandle | null>
  count(part: Part, signal: AbortSignal): Promise<Count>
  exportFile(
    request: Part & { readonly format: string; readonly lang: string; readonly positions?: object },
    options?: ExportOptions,
  ): Promise<{ readonly name: string; readonly content: Blob }>
  /** The routes between a few nodes, apart from the trace of the view. */
  readonly trace: GraphReader['trace']
  matrixFile(format: 'csv' | 'svg', sheet: MatrixSheet, frame: MatrixFrame): Promise<Blob>
  tableFile(lines: Iterable<CsvRow>): Promise<Blob>
  /** Where decisions on matches are kept; undefined where the server keeps none. */
  matchPlace(signal: AbortSignal): Promise<string | undefined>
  decideMatch(request: MatchRequest): Promise<MatchAnswer>
  /** Who signed the last decision; forgotten when the page is left. */
  readonly signer: RefObject<string>
  save(name: string, content: Blob): void
  copy(text: string): Promise<void>
  /** What this browser keeps: the person's own views, and what was looked at last. */
  keptViews(): Promise<KeptViews>
  /** Whether the page was opened without any view in its address. */
  readonly isFresh: boolean
  /** What a published site is called, where that was chosen for it. */
  readonly title?: string
  /** Where the page stands: before its server, by itself, or within somebody else's page. */
  readonly place: 'served' | 'published' | 'embedded'
  /** The files that are looked at in place of the page's own data. */
  readonly visit?: FilesVisit
  /** The files that this browser keeps. */
  keptFiles(): Promise<KeptFiles>
  /** Shows files that are kept under a key, in place of what is shown. */
  revisit(kept: { readonly file: string; readonly name: string }): void
  /** Reads files here in the browser. Throws DataError with every problem; what is shown stays until `explore`. */
  openFiles(files: readonly File[], signal: AbortSignal): Promise<Brought>
}

/** Files that are looked at: where they are kept, what came of that, and the way back. */
export interface FilesVisit {
  readonly file: string
  readonly name: string
  readonly keeping: Promise<Keeping>
  /** Whether they took the place of something that was shown. */
  readonly isAfter: boolean
  home(): Text | undefined
  leave(): void
}

/** Files that were read and can be looked at. */
export interface Brought {
  readonly opened: OpenedSurvey
  /** Shows them in place of what is shown. */
  explore(): void
  /** Forgets them. */
  close(): void
}

export const ServicesContext = createContext<Services | undefined>(undefined)

export interface Explored extends Services {
  readonly state: State
  readonly derived: Derived
  readonly words: Words
  readonly theme: Theme
  dispatch(event: Event): void
}

/** The one hook: the state, what follows from it, the words of its language, and what can be done. */
export function useExplorer(): Explored {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useExplorer is used outside of ServicesContext')
  const { explorer, derive } = services
  const state = useSyncExternalStore(explorer.subscribe, explorer.getState)
  const words = useSyncExternalStore(onLearned, () => wordsOf(state.view.lang))
  return {
    ...services,
    state,
    derived: derive(state),
    words,
    theme: themeOf(state),
    dispatch: explorer.dispatch,
  }
}

/** Of these, what changes with the language alone: for what a choice does not draw anew. */
export function useStill(): Pick<Explored, 'words' | 'dispatch' | 'picture' | 'explorer' | 'derive'> {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useStill is used outside of ServicesContext')
  const { explorer, derive, picture } = services
  const words = useSyncExternalStore(onEither(explorer), () => wordsOf(explorer.getState().view.lang))
  return { words, dispatch: explorer.dispatch, picture, explorer, derive }
}

const onEithers = new WeakMap<Explorer, (listener: () => void) => () => void>()

/** Listens to the state and to new words; the same function for the same explorer. */
function onEither(explorer: Explorer): (listener: () => void) => () => void {
  const known = onEithers.get(explorer)
  if (known) return known
  const listen = (listener: () => void) => {
    const ends = [explorer.subscribe(listener), onLearned(listener)]
    return () => {
      for (const end of ends) end()
    }
  }
  onEithers.set(explorer, listen)
  return listen
}

function themeOf({ view, systemDark }: State): Theme {
  return view.theme ?? (systemDark ? 'dark' : 'light')
}
