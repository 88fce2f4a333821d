import type { Problem, Sentence } from '../src/errors.ts'
import type { RawBatch } from '../src/model/batch.ts'
import { said } from '../src/model/said.ts'
import { failedBatch } from './failed-batch.ts'
import { fromCsvBundle, isPackageFile, PACKAGE_FILE } from './from-csv-bundle.ts'
import { PART_EXTENSIONS } from './part-extensions.ts'
import { FILE_START, MAX_FILE_BYTES, problemIn } from './records.ts'
import { WHOLE_FORMATS } from './whole-formats.ts'

/** A file that somebody chose; its name may have folders before it. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * What files hold that were dropped on a page, without any disk: graph files and archives each for itself, and the
 * tables of a bundle together with the `datapackage.json` that describes them. Throws nothing that the user could mend.
 */
export async function readFiles(files: readonly ChosenFile[]): Promise<RawBatch[]> {
  const described = files.find(({ name }) => isPackageFile(name))
  if (!described) return files.flatMap((file) => readOne(file))
  const taken = new Set([described])
  const batches = fromCsvBundle(described.name, described.bytes, (path) => {
    const found = files.find(({ name }) => baseOf(name) === baseOf(path))
    if (!found) return missing(described.name, path)
    taken.add(found)
    return { file: found.name, bytes: found.bytes }
  })
  // What is wrong with the package is said of it, and not of each table again.
  const others = files.filter((file) => !taken.has(file) && !/\.csv$/iu.test(file.name))
  return [...batches, ...others.flatMap((file) => readOne(file))]
}

/** One file that holds whole datasets. */
export function readOne({ name, bytes }: ChosenFile): RawBatch[] {
  const fault = (message: Sentence): RawBatch[] => [failedBatch(name, problemIn(name, FILE_START, '', message))]
  if (bytes.length > MAX_FILE_BYTES)
    return fault(said`the file has ${bytes.length} bytes; expected at most ${MAX_FILE_BYTES}`)
  const ends = (extension: string) => name.toLowerCase().endsWith(extension)
  const format = WHOLE_FORMATS.find(({ extensions }) => extensions.some(ends))
  if (format) return format.readWhole(name, bytes)
  const known = WHOLE_FORMATS.flatMap(({ extensions }) => extensions).join(', ')
  if (ends('.csv'))
    return fault(
      said`a table says not what it means; expected the tables of survey-graph with their ${PACKAGE_FILE}, or ${known}`,
    )
  if (PART_EXTENSIONS.some(ends))
    return fault(said`this is part of a dataset, which only its whole folder describes; expected ${known}`)
  return fault(said`unknown format; expected a file that ends in ${known}`)
}

function missing(described: string, path: string): { problem: Problem } {
  const message = said`${path} is not among the files; expected it, since the package names it`
  return { problem: problemIn(described, FILE_START, 'resources', message) }
}

function baseOf(name: string): string {
  return name.split(/[/\\]/u).at(-1) ?? name
}
