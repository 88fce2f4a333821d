import { createRef } from 'react'
import { createRoot } from 'react-dom/client'
import type { Text } from '../src/model/text.ts'
import { followReloads } from './data/follow-reloads.ts'
import type { Keeping, KeptFiles } from './data/kept-files.ts'
import type { KeptViews } from './data/kept-views.ts'
import { matrixFile } from './data/matrix-file.ts'
import { surveyOfPage, titleOfPage } from './data/page-survey.ts'
import { type SurveyHost, serverHost } from './data/survey-host.ts'
import { tableFile } from './data/table-file.ts'
import { type WorkerHost, workerHost } from './data/worker-host.ts'
import type { GraphHandle } from './graph/GraphCanvas.tsx'
import { languages, pickLanguage } from './i18n/languages.ts'
import { AT_ONCE, learn } from './i18n/text.ts'
import { createKeptScroll } from './kept-scroll.ts'
import { createLayouts } from './layout/create-layouts.ts'
import { layoutJob } from './layout/layout-job.ts'
import { startLayoutWorker } from './layout/start-layout-worker.ts'
import { App } from './panels/App.tsx'
import { type Brought, type Services, ServicesContext } from './panels/explored.ts'
import { preloadPanels } from './panels/lazy-panels.ts'
import { createDerive } from './state/derive.ts'
import { isEmbedded, withEmbed, withoutEmbed } from './state/embed.ts'
import { createExplorer, type Explorer } from './state/explorer.ts'
import { hasOpened } from './state/has-opened.ts'
import { mainDataset } from './state/state.ts'
import { toQuery } from './state/url.ts'
import type { Page, Visit } from './visits.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/header.css'
import './styles/list.css'
import './styles/detail.css'
import './styles/dossier.css'
import './styles/stage.css'
import './styles/filters.css'
import './styles/arranging.css'
import './styles/trace.css'
import './styles/pages.css'
import './styles/matrix.css'
import './styles/table.css'
import './styles/compare.css'
import './styles/dialog.css'
import './styles/opening.css'
import './styles/welcome.css'
import './styles/views.css'
import './styles/tour.css'
import './styles/palette.css'
import './styles/embed.css'
import './styles/export.css'
import './styles/narrow.css'
import './styles/print.css'

const API = 'api/v1'

const dark = matchMedia('(prefers-color-scheme: dark)')
const embedded = isEmbedded(location.search)
const isFresh = !embedded && location.search === ''
const source = surveyOfPage(document)
const title = titleOfPage(document)
const layOut = createLayouts(startLayoutWorker, async (job, signal) =>
  (await import('./layout/in-slices.ts')).layOutInSlices(job, signal),
)
const scroll = createKeptScroll()
scroll.arrive()
const host = source ? workerHost(source) : serverHost(API)

/** A survey with all that is known of how it is looked at. `visit`: of files that somebody brought. */
interface Looked {
  readonly visit?: Visit
  readonly services: Services
  /** Whether a reload shows it again, of files. */
  isKept?: boolean
  end(): void
}

const before = embedded ? undefined : visitIn(history.state)
/** The key of the files that are shown; undefined for the page's own data. Of nothing else is the address written. */
let shown = before?.file
const own = look(host, { start: before ? (before.from ?? plainQuery()) : withoutEmbed(location.search) })
let looked = own
let last: Looked | undefined
/** Whether the page has shown anything yet. */
let hasShown = false
/** The language whose words were last asked for. */
let spoken: string | undefined

// What was put by hand into the picture of files that are not kept is nowhere else.
addEventListener('beforeunload', (event) => {
  const { view } = looked.services.explorer.getState()
  if (looked.visit && !looked.isKept && (view.pins || view.shown)) event.preventDefault()
})
if (!source) {
  const { reload, refresh } = own.services.explorer
  followReloads(() => new EventSource(`${API}/events`), document, reload, refresh)
}

function later(ms: number, action: () => void): () => void {
  const timer = setTimeout(action, ms)
  return () => clearTimeout(timer)
}

/** `start`: its address until it is shown. */
function look(
  host: SurveyHost,
  { start, visit, keeping }: { readonly start: string; readonly visit?: Visit; readonly keeping?: Promise<Keeping> },
): Looked {
  const { reader } = host
  let address = start
  const isShown = () => shown === visit?.file
  const explorer = createExplorer(reader, {
    query: () => (isShown() ? withoutEmbed(location.search) : address),
    navigate: (query, push) => {
      address = query
      if (!isShown()) return
      // Within another page the way back is that page's own.
      write(visit, embedded ? withEmbed(query) : query, push && !embedded)
    },
    layout: (nodes, edges, schema, wanted, signal) => layOut(layoutJob(nodes, edges, schema, wanted), signal),
    ...(host.filePlaces && { filePlaces: host.filePlaces }),
    later,
    languages: languages.map(({ tag }) => tag),
    lang: pickLanguage(navigator.languages),
    systemDark: dark.matches,
  })
  // The questions are asked at once, whatever words are still to come.
  explorer.subscribe(() => void speak(explorer))
  const services: Services = {
    explorer,
    derive: createDerive(),
    picture: createRef<GraphHandle>(),
    count: async (part, signal) => (await import('./data/count-part.ts')).countPart(reader, part, signal),
    exportFile: host.exportFile,
    trace: reader.trace,
    matrixFile,
    tableFile,
    matchPlace: host.matchPlace,
    decideMatch: host.decideMatch,
    signer: { current: '' },
    save: (name, content) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(content)
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    },
    keptViews,
    keptFiles,
    isFresh: isFresh && !visit,
    copy: (text) => navigator.clipboard.writeText(text),
    ...(!visit && title !== undefined && { title }),
    place: embedded ? 'embedded' : source ? 'published' : 'served',
    ...(visit && keeping && { visit: { ...visit, keeping, home, leave, isAfter: hasShown } }),
    openFiles,
    revisit,
  }
  return { ...(visit && { visit }), services, end: () => explorer.stop() }
}

/** Keeps what is looked at from now on. */
async function keepLast(): Promise<void> {
  const { autosave } = await import('./state/autosave.ts')
  const keep: Parameters<typeof autosave>[2] = (data, saved) =>
    keptViews().then(
      (kept) => kept.putLast(data, saved) === 'kept',
      () => false,
    )
  autosave(own.services.explorer, later, keep, () => new Date().toISOString())
}

async function keptViews(): Promise<KeptViews> {
  return (await import('./data/kept-views.ts')).createKeptViews(() => localStorage)
}

async function keptFiles(): Promise<KeptFiles> {
  const kept = (await import('./data/kept-files.ts')).createKeptFiles()
  return {
    ...kept,
    forget(key) {
      if (last?.visit?.file === key) last.isKept = false
      return kept.forget(key)
    },
  }
}

/** Fetches the words of a language that is newly wanted; where that fails it is said, in those that are there. */
async function speak({ getState, dispatch }: Explorer): Promise<void> {
  const { lang } = getState().view
  if (lang === spoken) return
  spoken = lang
  if (lang === AT_ONCE) return
  try {
    await learn(lang)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    dispatch({ type: 'notice', notice: { code: 'failed', message } })
  }
}

/** Reads files that somebody brought, beside what is shown. */
async function openFiles(files: readonly File[], signal: AbortSignal): Promise<Brought> {
  return (await import('./visits.ts')).openFiles(page, files, signal)
}

/** What those who come and go with files may do to the page. */
const page: Page = {
  look: () => looked.services.explorer.getState().view,
  from,
  isAt: (file) => shown === file,
  go(visit, query, isNew) {
    shown = visit.file
    write(visit, query, isNew)
  },
  enter,
  miss({ name }, code) {
    shown = undefined
    write(undefined, plainQuery(), false)
    const { explorer } = own.services
    explorer.readAddress()
    explorer.dispatch({ type: 'notice', notice: { code, name } })
    show(own)
  },
  keptFiles,
}

/** Shows files in place of what is shown, at the address as it is. */
function enter(host: WorkerHost, visit: Visit, keeping: Promise<Keeping>): void {
  last?.end()
  const next = look(host, { start: location.search, visit, keeping })
  const entered: Looked = {
    ...next,
    end() {
      next.end()
      host.close()
    },
  }
  void keeping.then((said) => {
    entered.isKept = said === 'kept'
  })
  last = entered
  show(entered)
}

/** Shows files that are kept, as a step that one goes back from. */
function revisit(visit: Visit): void {
  shown = visit.file
  const kept = { ...visit, from: from() }
  write(kept, plainQuery(), true)
  reopen(kept, true)
}

/** Shows files that are kept, as the address says or as they are first looked at; else the page's own data, and why. */
function reopen(visit: Visit, isFirst = false): void {
  import('./visits.ts').then(
    (visits) => visits.reopen(page, visit, isFirst),
    () => page.miss(visit, 'file-gone'),
  )
}

/** How the page's own data is looked at. */
function from(): string {
  return toQuery(own.services.explorer.getState().view)
}

/** What the page's own data is called. */
function home(): Text | undefined {
  return title === undefined ? mainDataset(own.services.explorer.getState())?.title : { en: title }
}

function leave(): void {
  const { lang } = looked.services.explorer.getState().view
  shown = undefined
  write(undefined, toQuery({ ...own.services.explorer.getState().view, lang }), true)
  own.services.explorer.readAddress()
  show(own)
}

/** Writes the address: a new entry of the history with `push`, else in place. */
function write(visit: Visit | undefined, query: string, push: boolean): void {
  if (push) scroll.leave()
  history[push ? 'pushState' : 'replaceState'](visit ?? null, '', query)
  scroll.arrive()
}

/** Which files were looked at, as an entry of the history says it. */
function visitIn(state: unknown): Visit | undefined {
  if (typeof state !== 'object' || state === null || !('file' in state) || !('name' in state)) return undefined
  const { file, name } = state
  if (typeof file !== 'string' || typeof name !== 'string') return undefined
  return { file, name, ...('from' in state && typeof state.from === 'string' && { from: state.from }) }
}

/** How the page looks and speaks, and nothing of any data. */
function plainQuery(): string {
  return `?${(location.search.match(/(?:lang|theme)=[^&]*/gu) ?? []).join('&')}`
}

const element = document.getElementById('root')
if (!element) throw new Error('The page has no root')
const root = createRoot(element)

function show(next: Looked): void {
  looked = next
  hasShown = true
  root.render(
    <ServicesContext key={next.visit?.file} value={next.services}>
      <App />
    </ServicesContext>,
  )
}

/** Does so once the first picture was drawn, or it is known that none comes: until then nothing takes its time. */
function afterOpening({ getState, subscribe }: Explorer, action: () => void): void {
  let isDone = false
  const end = subscribe(() => {
    if (isDone || !hasOpened(getState())) return
    isDone = true
    requestAnimationFrame(() => setTimeout(finish))
  })
  const finish = (): void => {
    end()
    action()
  }
}

/** What the first screen left out, so that nobody waits for it later; what fails is fetched when it is wanted. */
async function preload(): Promise<void> {
  await preloadPanels()
  for (const { tag } of languages) await learn(tag).catch(() => {})
}

addEventListener('popstate', (event) => {
  scroll.leave()
  scroll.arrive(true)
  const visit = visitIn(event.state)
  shown = visit?.file
  const next = visit ? last : own
  if (!next || next.visit?.file !== shown) return visit && reopen(visit)
  next.services.explorer.readAddress()
  // Also where it is `looked` already: of files that were on their way until now nothing is shown yet.
  show(next)
})
dark.addEventListener('change', () => {
  for (const each of [own, last]) each?.services.explorer.dispatch({ type: 'system-theme', dark: dark.matches })
})

const { lang } = own.services.explorer.getState().view
const begin = () => (before ? reopen(before) : show(own))
if (lang === AT_ONCE) begin()
else
  void learn(lang)
    .catch(() => {})
    .then(begin)
const idle = globalThis.requestIdleCallback ?? ((action: () => void) => setTimeout(action, 500))
afterOpening(own.services.explorer, () => {
  idle(() => void preload())
  if (!embedded) idle(() => void keepLast().catch(() => {}))
})
