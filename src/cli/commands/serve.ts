import { hostname } from 'node:os'
import { openStore, packageVersion, webFolder } from '../../compose.ts'
import { InputError } from '../../errors.ts'
import { withPart } from '../../model/with-part.ts'
import { createReader } from '../../query/create-reader.ts'
import type { GraphReader } from '../../query/reader.ts'
import { createApp } from '../../server/app.ts'
import { listen, readWebFiles } from '../../server/listen.ts'
import type { Effects } from '../effects.ts'
import { createMatchKeeper, matchFolder } from '../keep-matches.ts'
import type { StoreOptions } from '../options.ts'
import { createSwitch } from '../switch-reader.ts'

export interface ServeOptions extends StoreOptions {
  readonly host: string
  readonly port?: string
  readonly open?: boolean
  readonly watch?: boolean
}

/** Serves the explorer and the API until interrupted. */
export async function serve(datasets: readonly string[], options: ServeOptions, effects: Effects): Promise<void> {
  const { host, store, watch } = options
  const port = options.port === undefined ? undefined : Number(options.port)
  if (watch && store === 'neo4j') throw new InputError('--watch reads files again; a database has none')
  const data = [...datasets, ...(options.data ?? [])]
  const opened = await openStore({ env: effects.env, data, ...(store && { store }) })
  const { places } = opened
  const reader = createReader(opened.store)
  const current = createSwitch({ reader, ...(places && { places }), close: () => opened.store.close() })
  try {
    if (opened.warnings.length > 0) effects.err(sayWarnings(opened.warnings.length))
    const isOpenToAll = host === '0.0.0.0' || host === '::'
    const version = packageVersion()
    const folder = isThisMachine(host) ? matchFolder(opened.paths) : undefined
    const today = () => new Date().toISOString().slice(0, 10)
    const app = createApp(current.reader, {
      ...(folder && { matches: createMatchKeeper(opened.paths, folder, current, today) }),
      version,
      files: await readWebFiles(webFolder()),
      hosts: isOpenToAll ? [hostname(), `${hostname()}.local`] : [host.includes(':') ? `[${host}]` : host],
      anyAddress: isOpenToAll,
      onReload: current.onSwitch,
      places: current.places,
      log: (error, where) => effects.err(`${where}: ${sayInternal(error, effects)}\n`),
    })
    const listening = await listen((request) => app.fetch(request), { host, ...(port !== undefined && { port }) })
    const watcher = watch
      ? await (await import('../watch.ts')).watch(opened.paths, current, effects)
      : { close: async () => {} }
    try {
      await effects.out(`survey-graph ${version}: ${await sayContent(current.reader)}\n${listening.url}\n`)
      if (options.open) {
        await effects
          .openBrowser(listening.url)
          .catch(() => effects.err('No browser could be opened; the address is above.\n'))
      }
      await interrupted(effects.signal)
    } finally {
      await watcher.close()
      await listening.close()
    }
  } finally {
    await current.close()
  }
}

/** They are for whoever keeps the data, not for everyone who looks at it. */
function sayWarnings(count: number): string {
  const places = count === 1 ? '1 place in it is' : `${count} places in it are`
  return `The data is loaded. ${places} worth a look, such as where datasets differ: survey-graph check\n`
}

/** Nobody else may write. */
function isThisMachine(host: string): boolean {
  return ['127.0.0.1', 'localhost', '::1'].includes(host)
}

async function sayContent(reader: GraphReader): Promise<string> {
  const { edges } = await reader.subgraph({ scope: 'all' })
  const { datasets } = await reader.summary()
  const sources = new Set(edges.flatMap((edge) => edge.evidence.map((piece) => piece.source)))
  return withPart(`${edges.length} statements from ${sources.size} sources`, datasets, 'en')
}

function sayInternal(error: unknown, { env }: Effects): string {
  if (!(error instanceof Error)) return String(error)
  return env.DEBUG ? (error.stack ?? error.message) : error.message
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
