import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Look } from '../../drawing/looks.ts'
import type { SizeBy } from '../../drawing/node-sizes.ts'
import { cslItems, worksOf } from '../../export/csl-items.ts'
import { fileNameOf } from '../../export/file-name.ts'
import type { Chunks, ExportFormat, ExportInput, GroupedBy, PictureOf } from '../../export/format.ts'
import { gather } from '../../export/gather.ts'
import { inBlocks } from '../../export/in-blocks.ts'
import { makeInput } from '../../export/make-input.ts'
import { authorsRemark } from '../../export/works-remark.ts'
import { fileOfTable, zipTables } from '../../export/zip-tables.ts'
import { noteLine } from '../../report/notes-lines.ts'
import { languageFor, wordsIn } from '../../report/words.ts'
import { remarkOnNames, withReader } from '../answer.ts'
import { askAll } from '../ask-all.ts'
import type { Effects } from '../effects.ts'
import { exportFormat } from '../export-format.ts'
import { type ScopeOptions, scopeOf } from '../export-scope.ts'
import { unknownKinds } from '../known-kinds.ts'
import { type FilterOptions, filtersOf, type StoreOptions } from '../options.ts'
import { existing, refuseExisting, writeFiles } from '../write-files.ts'

export interface ExportOptions extends StoreOptions, FilterOptions, ScopeOptions {
  readonly to?: string[]
  readonly maxHops?: string
  readonly kind?: string[]
  readonly without?: string[]
  readonly format?: string
  readonly out: string
  readonly force?: boolean
  readonly lang: string
  readonly look?: Look
  readonly picture?: PictureOf
  readonly groups?: GroupedBy
  readonly sizeBy?: SizeBy
  readonly title?: string
  readonly quiet?: boolean
}

/** Writes a part of the graph to standard output, or to a file that is whole or not there. */
export async function exportPart(options: ExportOptions, effects: Effects): Promise<void> {
  const { out, force = false, lang, look, picture, groups, sizeBy, title, to, maxHops, kind, without, quiet } = options
  const { format, takenFor, ...chosen } = exportFormat(options)
  const scope = scopeOf(options)
  const request = { ...scope.part, to, maxHops, kind, without, ...filtersOf(options) }
  const isFolder = await isFolderName(out)
  const there = isFolder || out === '-' || force ? [] : await existing(pathsOf(filesOf(format, out, request)))
  const flags = [...(options.wrong ?? []), ...chosen.wrong, ...scope.wrong, ...there]
  const { input, notes, sources } = await withReader(
    { ...options, wrong: flags },
    effects,
    async ({ reader, options: ask }) => {
      const wrong = [...flags, ...(await unknownKinds(reader, { nodes: { kind }, edges: { without } }, ask))]
      let asked = request
      const gathered = await askAll(
        wrong,
        request,
        (right) => {
          asked = right
          return gather(reader, format, right, { ...ask, lang })
        },
        remarkOnNames(options, effects),
      )
      const made = { request: asked, on: new Date().toISOString() }
      const around = {
        ...gathered,
        lang,
        made,
        ...(look && { look }),
        ...(picture && { picture }),
        ...(groups && { groups }),
        ...(sizeBy && { sizeBy }),
        ...(title && { title }),
      }
      return { ...gathered, input: makeInput(format, gathered.part, around) }
    },
  )
  effects.signal.throwIfAborted()
  const name = fileNameOf(input, format)
  const files = filesOf(format, isFolder ? join(out, name) : out, request)
  const paths = pathsOf(files)
  if (isFolder && !force) await refuseExisting(paths)
  const tell = quiet ? () => {} : sayProgress(effects)
  if (out === '-') for (const block of inBlocks(format.write(input))) await effects.out(block)
  else {
    const written = files.map(async ({ path, write }) => ({ path, content: told(inBlocks(await write(input)), tell) }))
    await writeFiles(await Promise.all(written), effects.signal)
  }
  if (quiet) return
  for (const note of notes) effects.err(noteLine(note, languageFor(lang)))
  const remark = format.bibliography ? authorsRemark(cslItems(input), languageFor(lang)) : ''
  if (remark) effects.err(`${remark}\n`)
  const where = out === '-' ? ` (--out ${name} keeps it)` : ` to ${paths.join(', ')}`
  const held = format.bibliography
    ? `${worksOf(input).length} works`
    : sayHeld({ nodes: input.nodes.length + (input.cited?.length ?? 0) - sources, sources, edges: input.edges.length })
  effects.err(`Wrote ${held}${where}.\n`)
  if (takenFor) effects.err(`What is in it is ${format.name}, though its name says ${takenFor}.\n`)
}

/** Sources stand apart: they were not asked for, but without them the file would not open again. */
function sayHeld({ nodes, sources, edges }: Record<'nodes' | 'sources' | 'edges', number>): string {
  const counted = `${wordsIn('en').nodes(nodes)} and ${wordsIn('en').statements(edges)}`
  return sources > 0 ? `${counted}, with ${wordsIn('en').sources(sources)}` : counted
}

/** A folder that is there, or what ends like one: the file in it is called after what it holds. */
async function isFolderName(out: string): Promise<boolean> {
  if (/[\\/]$/u.test(out)) return true
  const there = out === '-' ? undefined : await stat(out).catch(() => undefined)
  return there?.isDirectory() ?? false
}

function pathsOf(files: readonly NamedFile[]): string[] {
  return files.map(({ path }) => path)
}

/** A file to be written, once it is known what of. */
interface NamedFile {
  readonly path: string
  write(input: ExportInput): Chunks | Promise<Chunks>
}

/** The file, or one for each table beside each other: `x.csv` gives `x.nodes.csv` and so on; `x.zip` holds them all. */
function filesOf(format: ExportFormat, out: string, { scope }: { readonly scope: string }): NamedFile[] {
  const { tables, extension } = format
  if (!tables) return [{ path: out, write: (input) => format.write(input) }]
  if (out.toLowerCase().endsWith('.zip')) return [{ path: out, write: (input) => zipTables(format, input) }]
  const stem = out.toLowerCase().endsWith(`.${extension}`) ? out.slice(0, -extension.length) : `${out}.`
  const there = tables.filter(({ ofMatrix }) => !ofMatrix || scope === 'matrix')
  return there.map((table) => ({
    path: stem + fileOfTable(table, format),
    write: (input) => table.write(input, basename(stem)),
  }))
}

function* told(blocks: Iterable<Uint8Array>, tell: (bytes: number) => void): Iterable<Uint8Array> {
  for (const block of blocks) {
    tell(block.length)
    yield block
  }
}

/** How often somebody who waits hears of it, in milliseconds. */
const PROGRESS_MS = 2000

/** Says now and then how much is written; nothing of what is done at once. */
function sayProgress(effects: Effects): (bytes: number) => void {
  let written = 0
  let said = performance.now()
  return (bytes) => {
    written += bytes
    if (performance.now() - said < PROGRESS_MS) return
    said = performance.now()
    effects.err(`Writing … ${(written / 1e6).toFixed(0)} MB\n`)
  }
}
