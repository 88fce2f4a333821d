import { createRef } from 'react'
import { createRoot } from 'react-dom/client'
import type { Text } from '../src/model/text.ts'
import { followReloads } from './data/follow-reloads.ts'
import type { KeptViews } from './data/kept-views.ts'
import { matrixFile } from './data/matrix-file.ts'
import { surveyOfPage, titleOfPage } from './data/page-survey.ts'
import { type SurveyHost, serverHost } from './data/survey-host.ts'
import { tableFile } from './data/table-file.ts'
import { workerHost } from './data/worker-host.ts'
import type { GraphHandle } from './graph/GraphCanvas.tsx'
import { languages, pickLanguage } from './i18n/languages.ts'
import { AT_ONCE, learn } from './i18n/text.ts'
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
import { fromQuery, toQuery } from './state/url.ts'
import { firstView } from './state/view.ts'
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
const host = source ? workerHost(source) : serverHost(API)

/** A survey with all that is known of how it is looked at. `visit`: of a file that somebody brought; the page's own has 0. */
interface Looked {
  readonly visit: number
  readonly name?: string
  readonly services: Services
  end(): void
}

// What was brought is gone with the page that it was brought to; which files it was is said, as the page looked and spoke.
const gone = nameIn(history.state)
if (visitIn(history.state) > 0) {
  history.replaceState(null, '', `?${(location.search.match(/(?:lang|theme)=[^&]*/gu) ?? []).join('&')}`)
}
const own = look(host, 0)
if (gone !== undefined) own.services.explorer.dispatch({ type: 'notice', notice: { code: 'file-gone', name: gone } })
let looked = own
let last: Looked | undefined
let visits = 0
/** The language whose words were last asked for. */
let spoken: string | undefined

// What was put by hand into the picture of a visited file is nowhere else.
addEventListener('beforeunload', (event) => {
  const { pins, shown } = looked.services.explorer.getState().view
  if (looked.visit > 0 && (pins || shown)) event.preventDefault()
})
if (!source) {
  const { reload, refresh } = own.services.explorer
  followReloads(() => new EventSource(`${API}/events`), document, reload, refresh)
}

function later(ms: number, action: () => void): () => void {
  const timer = setTimeout(action, ms)
  return () => clearTimeout(timer)
}

function look(host: SurveyHost, visit: number, name?: string): Looked {
  const { reader } = host
  const explorer = createExplorer(reader, {
    query: () => withoutEmbed(location.search),
    navigate: (query, push) => {
      const address = embedded ? withEmbed(query) : query
      // Within another page the way back is that page's own.
      history[push && !embedded ? 'pushState' : 'replaceState']({ visit, name }, '', address)
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
    isFresh: isFresh && visit === 0,
    copy: (text) => navigator.clipboard.writeText(text),
    ...(visit === 0 && title !== undefined && { title }),
    place: embedded ? 'embedded' : source ? 'published' : 'served',
    ...(name !== undefined && { visit: { name, home, leave } }),
    openFiles,
  }
  return { visit, ...(name !== undefined && { name }), services, end: () => explorer.stop() }
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
  const host = workerHost({ files: files.map((file) => ({ name: file.name, content: file })) })
  signal.addEventListener('abort', host.close, { once: true })
  try {
    const opened = await host.opened
    const explore = (): void => {
      last?.end()
      visits++
      const { lang, theme } = looked.services.explorer.getState().view
      const tags = languages.map(({ tag }) => tag)
      // A pack opens as it was looked at; which revision its link named is no matter, since the data is in it.
      const asked = opened.view === undefined ? firstView(lang) : { ...fromQuery(opened.view, tags, lang).view, lang }
      // Where things stood it says itself; laid out anew, a part would look otherwise.
      const { layout, centre, ...rest } = asked
      const view = opened.places ? rest : asked
      const name = files.map((file) => file.name).join(', ')
      history.pushState({ visit: visits, name }, '', toQuery({ ...view, ...(theme && { theme }) }))
      const visit = look(host, visits, name)
      const end = () => {
        visit.end()
        host.close()
      }
      last = { ...visit, end }
      show(last)
    }
    return { opened, explore, close: host.close }
  } catch (error) {
    host.close()
    throw error
  }
}

/** What the page's own data is called. */
function home(): Text | undefined {
  return title === undefined ? mainDataset(own.services.explorer.getState())?.title : { en: title }
}

function leave(): void {
  const { lang } = looked.services.explorer.getState().view
  history.pushState({ visit: 0 }, '', toQuery({ ...own.services.explorer.getState().view, lang }))
  own.services.explorer.readAddress()
  show(own)
}

function visitIn(state: unknown): number {
  const visit = typeof state === 'object' && state !== null && 'visit' in state ? state.visit : 0
  return typeof visit === 'number' ? visit : 0
}

/** Of the files that were looked at. */
function nameIn(state: unknown): string | undefined {
  const name = typeof state === 'object' && state !== null && 'name' in state ? state.name : undefined
  return typeof name === 'string' ? name : undefined
}

const element = document.getElementById('root')
if (!element) throw new Error('The page has no root')
const root = createRoot(element)

function show(next: Looked): void {
  looked = next
  root.render(
    <ServicesContext key={next.visit} value={next.services}>
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
  const visit = visitIn(event.state)
  const next = last?.visit === visit ? last : own
  next.services.explorer.readAddress()
  if (next !== looked) show(next)
})
dark.addEventListener('change', () => {
  for (const each of [own, last]) each?.services.explorer.dispatch({ type: 'system-theme', dark: dark.matches })
})

const { lang } = own.services.explorer.getState().view
if (lang === AT_ONCE) show(own)
else
  void learn(lang)
    .catch(() => {})
    .then(() => show(own))
const idle = globalThis.requestIdleCallback ?? ((action: () => void) => setTimeout(action, 500))
afterOpening(own.services.explorer, () => {
  idle(() => void preload())
  if (!embedded) idle(() => void keepLast().catch(() => {}))
})
