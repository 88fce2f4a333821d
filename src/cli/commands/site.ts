import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { dataPaths, type Opened, openEmbedded, packageVersion, webFolder } from '../../compose.ts'
import { InputError } from '../../errors.ts'
import { json } from '../../export/json.ts'
import { makeInput } from '../../export/make-input.ts'
import { svg } from '../../export/svg.ts'
import { inEnglish } from '../../model/said.ts'
import { surveysFirst } from '../../model/surveys-first.ts'
import { inLanguage } from '../../model/text.ts'
import { withPart } from '../../model/with-part.ts'
import { createReader } from '../../query/create-reader.ts'
import { nameAll } from '../../report/name-all.ts'
import type { Language } from '../../report/words.ts'
import { readWebFiles } from '../../server/listen.ts'
import { NONCE_PLACEHOLDER } from '../../server/web-app.ts'
import { folderSite } from '../../site/folder-site.ts'
import { GENERATOR } from '../../site/page-head.ts'
import { singlePage } from '../../site/single-page.ts'
import type { Site } from '../../site/site.ts'
import { siteWords } from '../../site/site-words.ts'
import type { GraphStore } from '../../store/types.ts'
import type { Effects } from '../effects.ts'
import { refuseExisting, writeFiles } from '../write-files.ts'
import { refuseFullFolder, writeFolder } from '../write-folder.ts'

export interface SiteOptions {
  readonly out: string
  readonly singleFile?: boolean
  readonly title?: string
  readonly baseUrl?: string
  readonly force?: boolean
  readonly lang: Language
}

/** Writes the explorer and the datasets as files that need no server. Nothing is written where anything is wrong. */
export async function site(datasets: readonly string[], options: SiteOptions, effects: Effects): Promise<void> {
  const { out, singleFile = false, force = false } = options
  const baseUrl = addressOf(options.baseUrl)
  const isFile = singleFile && /\.html?$/iu.test(out)
  const target = isFile ? out : singleFile ? join(out, 'index.html') : out
  if (isFile && !force) await refuseExisting([out])
  if (!isFile) await refuseFullFolder(out, force)
  const built = await readWebFiles(webFolder({ single: singleFile }))
  if (!built.has('index.html')) throw new InputError('The explorer is not built here: run npm run build')
  const { store, warnings, places } = await openEmbedded(await dataPaths(datasets))
  for (const warning of warnings) effects.err(`Warning: ${inEnglish(warning)}\n`)
  const { preview, ...published } = await describe(store, { ...options, ...(baseUrl && { baseUrl }) }, places).finally(
    () => store.close(),
  )
  effects.signal.throwIfAborted()
  // The same data gives the same pages; it guards nothing but which styles apply.
  const nonce = hash(published.json)
    .replace(/[^A-Za-z0-9]/gu, '')
    .slice(0, 22)
  const parts = { nonce, placeholder: NONCE_PLACEHOLDER, hash }
  const files = singleFile
    ? new Map([['index.html', singlePage(built, published, parts)]])
    : folderSite(built, published, { ...parts, ...(preview !== undefined && { preview }) })
  if (isFile)
    await writeFiles(
      [...files.values()].map((page) => ({ path: out, content: [String(page)] })),
      effects.signal,
    )
  else {
    const stale = (index: string) => (index.includes(GENERATOR) ? ['assets'] : [])
    await writeFolder(out, { files, force, stale, signal: effects.signal })
  }
  const { nodes, statements } = published.counts
  const size = [...files.values()].reduce((sum, file) => sum + Buffer.byteLength(file), 0)
  await effects.out(
    `Wrote ${nodes} nodes and ${statements} statements of ${published.datasets.map(({ id }) => id).join(', ')} to ${target}: ` +
      `${files.size} ${files.size === 1 ? 'file' : 'files'}, ${Math.ceil(size / 1000)} kB.\n`,
  )
}

/** What is published: everything that the store holds; and a picture of what is in the way and what addresses it. */
async function describe(
  store: GraphStore,
  { title, lang, baseUrl }: SiteOptions,
  places: Opened['places'],
): Promise<Site & { readonly preview?: string }> {
  const { nodes, edges } = await store.subgraph({ filter: {} })
  const datasets = await store.datasets()
  const around = { schema: await store.schema(), datasets, lang, ...(title !== undefined && { title }) }
  const input = { ...makeInput(json, { nodes, edges }, around), ...(places && { positions: places }) }
  const matrix = await createReader(store).subgraph({ scope: 'matrix' })
  const drawn = makeInput(svg, matrix.nodes.length > 0 ? matrix : { nodes, edges }, around)
  const ordered = surveysFirst(datasets)
  const told = ordered.map((each) => inLanguage(each.description, lang).trim()).filter(Boolean)
  const counts = {
    nodes: nodes.length,
    statements: edges.length,
    sources: new Set(edges.flatMap((edge) => edge.evidence.map((piece) => piece.source))).size,
  }
  return {
    title:
      title ??
      withPart(
        nameAll(
          ordered.map((each) => inLanguage(each.title, lang)),
          lang,
        ),
        ordered,
        lang,
      ),
    isOwnTitle: title !== undefined,
    description: told.join(' ') || siteWords[lang].counts(counts),
    lang,
    datasets,
    counts,
    json: JSON.stringify(JSON.parse([...json.write(input)].join(''))),
    ...(baseUrl && { baseUrl }),
    version: packageVersion(),
    // Too many nodes have no places, and a picture of them could not be read.
    ...(drawn.positions && { preview: [...svg.write(drawn)].join('') }),
  }
}

/** With a slash at its end, as the address of a folder. */
function addressOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const { href } = new URL(text)
  return href.endsWith('/') ? href : `${href}/`
}

/** The SHA-256 of a text, in base64. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
