import { InputError } from '../../errors.ts'
import { worksOf } from '../../export/csl-items.ts'
import type { ExportFormat } from '../../export/format.ts'
import { formatNamed, formatNames, formats } from '../../export/formats.ts'
import { gather } from '../../export/gather.ts'
import { inBlocks } from '../../export/in-blocks.ts'
import { makeInput } from '../../export/make-input.ts'
import { withReader } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { type FilterOptions, filtersOf, type StoreOptions } from '../options.ts'
import { type OutFile, refuseExisting, writeFiles } from '../write-files.ts'

export interface ExportOptions extends StoreOptions, FilterOptions {
  readonly all?: boolean
  readonly ids?: string[]
  readonly neighbors?: string[]
  readonly trace?: string[]
  readonly dossier?: string[]
  readonly matrix?: boolean
  readonly compare?: string[]
  readonly to?: string[]
  readonly maxHops?: string
  readonly kind?: string[]
  readonly format?: string
  readonly out: string
  readonly force?: boolean
  readonly lang: string
  readonly quiet?: boolean
}

/** Writes a part of the graph to standard output, or to a file that is whole or not there. */
export async function exportPart(options: ExportOptions, effects: Effects): Promise<void> {
  const { out, force = false, lang, to, maxHops, kind, quiet } = options
  const format = formatOf(options)
  const scope = scopeOf(options)
  const names = fileNames(format, out)
  if (out !== '-' && !force) await refuseExisting(names)
  const { input, notes } = await withReader(options, effects, async ({ reader, options: ask }) => {
    const request = { ...scope, to, maxHops, kind, ...filtersOf(options) }
    const { part, notes, schema, datasets } = await gather(reader, format, request, ask)
    return { notes, input: makeInput(format, part, { schema, datasets, lang }) }
  })
  effects.signal.throwIfAborted()
  if (out === '-') for await (const block of inBlocks(format.write(input))) await effects.out(block)
  else {
    const writers = format.tables ?? [format]
    const files = names.map((path, index): OutFile => ({ path, content: inBlocks(writers[index]?.write(input) ?? []) }))
    await writeFiles(files, effects.signal)
  }
  if (quiet) return
  for (const note of notes) effects.err(`Note: ${note.message}.\n`)
  const where = out === '-' ? '' : ` to ${names.join(', ')}`
  const held = format.bibliography
    ? `${worksOf(input).length} works`
    : `${input.nodes.length} nodes and ${input.edges.length} statements`
  effects.err(`Wrote ${held}${where}.\n`)
}

/** The one that is named, else that of the file's name (`x.csl.json` is no `json`); our own for standard output. */
function formatOf({ format: name, out }: ExportOptions): ExportFormat {
  const file = out === '-' ? '.json' : out.toLowerCase()
  const [byFile] = formats
    .filter((each) => file.endsWith(`.${each.extension}`))
    .sort((one, other) => other.extension.length - one.extension.length)
  const format = name ? formatNamed(name) : byFile
  if (format) return format
  const wrong = name ? `unknown format ${name}` : 'cannot be told from the name of the file'
  throw new InputError(`--format: ${wrong}; expected one of ${formatNames.join(', ')}`)
}

function scopeOf({ all, ids, neighbors, trace, dossier, matrix, compare }: ExportOptions) {
  const given = [
    all && ({ scope: 'all' } as const),
    ids && ({ scope: 'ids', ids } as const),
    neighbors && ({ scope: 'neighbors', ids: neighbors } as const),
    trace && ({ scope: 'trace', ids: trace } as const),
    dossier && ({ scope: 'dossier', ids: dossier } as const),
    matrix && ({ scope: 'matrix' } as const),
    compare && comparedOf(compare),
  ].filter((scope) => scope !== undefined && scope !== false)
  if (given.length > 1) {
    throw new InputError(
      '--all, --ids, --neighbors, --trace, --dossier, --matrix and --compare exclude each other; give one',
    )
  }
  return given[0] ?? ({ scope: 'all' } as const)
}

function comparedOf([a, b, ...more]: readonly string[]) {
  if (a === undefined || b === undefined || more.length > 0) {
    throw new InputError('--compare: expected the ids of two datasets, as in --compare one other')
  }
  return { scope: 'compare', a, b } as const
}

/** The file, or one for each table beside each other: `x.csv` gives `x.nodes.csv` and so on. */
function fileNames(format: ExportFormat, out: string): string[] {
  if (!format.tables) return [out]
  const stem = out.toLowerCase().endsWith(`.${format.extension}`) ? out.slice(0, -format.extension.length - 1) : out
  return format.tables.map((table) => `${stem}.${table.name}.${format.extension}`)
}
