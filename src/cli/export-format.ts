import { basename, extname } from 'node:path'
import type { WrongField } from '../errors.ts'
import type { ExportFormat } from '../export/format.ts'
import { formatNamed, formatNames, formats } from '../export/formats.ts'
import { json } from '../export/json.ts'
import { expectedOneOf } from './checked-option.ts'

interface Chosen {
  /** Our own where there is no such: what else is wrong can be looked for. */
  readonly format: ExportFormat
  readonly wrong: readonly WrongField[]
  /** What somebody who reads the name of the file will take it for, where it is something else. */
  readonly takenFor?: string
}

/** What people ask for that only a browser can draw. */
const PIXELS = /^\.?(?:png|jpe?g|webp|gif)$/iu

/** The format that is named, else that of the file's name (`x.csl.json` is no `json`); our own for standard output. */
export function exportFormat({ format: name, out }: { readonly format?: string; readonly out: string }): Chosen {
  const file = out === '-' ? '.json' : basename(out).toLowerCase()
  const [byFile] = formats
    .filter((each) => file.endsWith(`.${each.extension}`))
    .sort((one, other) => other.extension.length - one.extension.length)
  const format = name ? formatNamed(name) : byFile
  const ending = extname(file)
  if (!format) return { format: json, wrong: [{ field: 'format', message: wrongFormat(name, ending, out) }] }
  const isOther =
    byFile && out !== '-' && ending !== extname(`x.${format.extension}`) && !(format.tables && ending === '.zip')
  return { format, wrong: [], ...(isOther && { takenFor: byFile.name }) }
}

function wrongFormat(name: string | undefined, ending: string, out: string): string {
  if (PIXELS.test(name ?? ending)) {
    return `${name ?? ending.slice(1)} is not written here: the explorer saves PNG pictures, and svg is a picture that is`
  }
  if (name) return expectedOneOf([name], formatNames)
  const expected = expectedOneOf([ending.slice(1)], formatNames).replace(/^unknown [^;]*; /u, '')
  return `cannot be told from the name ${basename(out)}; ${expected}`
}
