import { fromCsv } from './from-csv.ts'
import { fromJson } from './from-json.ts'
import { fromMarkdown } from './from-markdown.ts'
import { fromYaml } from './from-yaml.ts'
import type { PartFormat, WholeFormat } from './records.ts'

/** Every format there is. A new one is a file beside this and a line here. */
const formats: readonly (PartFormat | WholeFormat)[] = [
  { name: 'yaml', extensions: ['.yaml', '.yml'], readPart: fromYaml },
  { name: 'csv', extensions: ['.csv'], readPart: fromCsv },
  { name: 'markdown', extensions: ['.md'], readPart: fromMarkdown },
  { name: 'json', extensions: ['.json'], readWhole: fromJson },
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
