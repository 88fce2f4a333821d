import { type Keeping, type KeptFiles, keyOf } from './data/kept-files.ts'
import { type WorkerHost, workerHost } from './data/worker-host.ts'
import { languages } from './i18n/languages.ts'
import type { Brought } from './panels/explored.ts'
import { ALL_SHOWN } from './state/shown.ts'
import { fromQuery, toQuery } from './state/url.ts'
import { firstView, type View } from './state/view.ts'

/** Files that somebody brought: the key that they are kept under, which entries of the history hold, and their names. */
export interface Visit {
  readonly file: string
  readonly name: string
  /** How the page's own data was looked at before, as the query of an address. */
  readonly from?: string
}

/** What those who come and go with files may do to the page. */
export interface Page {
  /** The language and theme in which it is looked at. */
  look(): Pick<View, 'lang' | 'theme'>
  /** How the page's own data is looked at, as the query of an address. */
  from(): string
  /** Whether the address is that of these files. */
  isAt(file: string): boolean
  /** Makes it so, as a new entry of the history or in place of the last. */
  go(visit: Visit, query: string, isNew: boolean): void
  /** Shows files in place of what is shown, at the address as it is. */
  enter(host: WorkerHost, visit: Visit, keeping: Promise<Keeping>): void
  /** Shows the page's own data, and why. */
  miss(visit: Visit, why: 'file-gone' | 'file-set-aside'): void
  keptFiles(): Promise<KeptFiles>
}

/** Reads files that somebody brought, beside what is shown. Throws DataError with every problem, or StoreError. */
export async function openFiles(page: Page, files: readonly File[], signal: AbortSignal): Promise<Brought> {
  const host = hostOf(files)
  signal.addEventListener('abort', host.close, { once: true })
  try {
    const opened = await host.opened
    const explore = (): void => {
      const visit = { file: keyOf(files), name: files.map(({ name }) => name).join(', '), from: page.from() }
      // Nobody waits for it. What cannot be fetched keeps nothing.
      const keeping = page.keptFiles().then(
        (kept) => kept.put(visit.file, files, new Date().toISOString()),
        (): Keeping => 'denied',
      )
      page.go(visit, firstQuery(page, opened), true)
      page.enter(host, visit, keeping)
    }
    return { opened, explore, close: host.close }
  } catch (error) {
    host.close()
    throw error
  }
}

/**
 * Shows files that are kept as the address says, or as they are first looked at; where they cannot be had the page's own
 * data, and why.
 */
export async function reopen(page: Page, visit: Visit, isFirst: boolean): Promise<void> {
  const found = await page
    .keptFiles()
    .then((kept) => kept.files(visit.file))
    .catch(() => 'gone' as const)
  const host = typeof found === 'string' ? undefined : hostOf(found)
  const opened = await host?.opened.catch(() => undefined)
  if (host && opened && page.isAt(visit.file)) {
    if (isFirst) page.go(visit, firstQuery(page, opened), false)
    return page.enter(host, visit, Promise.resolve('kept'))
  }
  host?.close()
  // Meanwhile one may have gone on.
  if (page.isAt(visit.file)) page.miss(visit, found === 'gone' ? 'file-gone' : 'file-set-aside')
}

function hostOf(files: readonly File[]): WorkerHost {
  return workerHost({ files: files.map((file) => ({ name: file.name, content: file })) })
}

/** The address at which files are first looked at. */
function firstQuery(page: Page, { view: packed, places, adrift }: Brought['opened']): string {
  const { lang, theme } = page.look()
  const tags = languages.map(({ tag }) => tag)
  // What was saved opens as it was looked at; which revision its link named is no matter, since the data is in it.
  const bare = { ...firstView(lang), ...(adrift.length > 0 && { shown: { ...ALL_SHOWN, away: adrift } }) }
  const asked: View = packed === undefined ? bare : { ...fromQuery(packed, tags, lang).view, lang }
  // Where things stood it says itself; laid out anew, a part would look otherwise.
  const { layout, centre, ...rest } = asked
  return toQuery({ ...(places ? rest : asked), ...(theme && { theme }) })
}
