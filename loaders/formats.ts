import { fromCsv } from './from-csv.ts'
import { fromMarkdown } from './from-markdown.ts'
import { fromYaml } from './from-yaml.ts'
import { PART_ENDS } from './part-extensions.ts'
import type { PartFormat, WholeFormat } from './records.ts'
import { WHOLE_FORMATS } from './whole-formats.ts'

/** Every format there is. A new one is a file beside this and a line here, or in `whole-formats.ts`. */
const formats: readonly (PartFormat | WholeFormat)[] = [
  { name: 'yaml', extensions: PART_ENDS.yaml, readPart: fromYaml },
  { name: 'csv', extensions: PART_ENDS.csv, readPart: fromCsv },
  { name: 'markdown', extensions: PART_ENDS.markdown, readPart: fromMarkdown },
  ...WHOLE_FORMATS,
]

/** The loader that a manifest names; undefined where no such one reads a part of a dataset. */
export function partFormat(name: string): PartFormat | undefined {
  return partFormats().find((format) => format.name === name)
}

export function partFormats(): PartFormat[] {
  return formats.filter((format) => 'readPart' in format)
}

export function wholeFormats(): WholeFormat[] {
  return formats.filter((format) => 'readWhole' in format)
}

/** The format whose extension the file name ends with. */
export function formatOf(file: string): PartFormat | WholeFormat | undefined {
  const name = file.toLowerCase()
  return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension)))
}
