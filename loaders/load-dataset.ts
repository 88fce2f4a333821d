import type { Problem } from '../src/errors.ts'
import type { RawBatch, RawRecord } from '../src/model/batch.ts'
import { problemAt } from '../src/model/check-record.ts'
import { fileRecord } from '../src/model/record.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { failedBatch } from './failed-batch.ts'
import { partFormat, partFormats } from './formats.ts'
import { MANIFEST_FILE, readManifest } from './manifest.ts'
import { FILE_START, MAX_FILE_BYTES, type Mapping, problemIn, type Records } from './records.ts'

/** What loading needs of the disk. Its faults (no permission, say) are errors with a `code` as Node's are. */
export interface Disk {
  /** Undefined where nothing is. Links are followed. */
  stat(path: string): Promise<{ readonly isFolder: boolean; readonly bytes: number } | undefined>
  readFile(path: string): Promise<Uint8Array>
  /** Names of the entries of a folder, in no order. */
  readFolder(path: string): Promise<string[]>
  /** Whether `path`, every link followed, is inside `folder`. Both must exist. */
  isInside(folder: string, path: string): Promise<boolean>
  /** One spelling for every path that means the same file or folder, which must exist. */
  realPath(path: string): Promise<string>
}

/** A dataset folder that has a manifest, with every file that the manifest names. */
export async function loadDataset(folder: string, disk: Disk): Promise<RawBatch> {
  const file = `${folder}/${MANIFEST_FILE}`
  const read = await readText(file, disk)
  if ('problem' in read) return failedBatch(file, read.problem)
  const { manifest, problems } = readManifest(file, read.text)
  const batch = { manifest, nodes: [] as RawRecord[], statements: [] as RawRecord[], problems }
  for (const mapping of mappingsOf(manifest)) {
    const records = await loadPart(folder, mapping, disk)
    // Not by spreading: a file may hold more records than a call takes arguments.
    for (const record of records.nodes) batch.nodes.push(record)
    for (const record of records.statements) batch.statements.push(record)
    for (const problem of records.problems) batch.problems.push(problem)
  }
  return batch
}

/** The entries of `files` that have the right shape; of the others validate speaks. */
function mappingsOf(manifest: RawRecord): Mapping[] {
  const files: unknown = (manifest.value as { files?: unknown } | undefined)?.files
  if (!Array.isArray(files)) return []
  return files.flatMap((entry: unknown, index) => {
    const parsed = fileRecord.safeParse(entry)
    return parsed.success ? [{ entry: parsed.data, manifest, path: ['files', index] }] : []
  })
}

async function loadPart(folder: string, mapping: Mapping, disk: Disk): Promise<Records> {
  const { entry, manifest, path } = mapping
  const nothing = (problem: Problem): Records => ({ nodes: [], statements: [], problems: [problem] })
  const format = partFormat(entry.loader)
  if (!format) {
    const names = partFormats().map(({ name }) => name)
    const message = `unknown loader ${entry.loader}; expected ${names.join(' or ')}`
    return nothing(problemAt(manifest, [...path, 'loader'], message))
  }
  const read = await readInside(folder, entry.file, 'file', mapping, disk)
  if ('problem' in read) return nothing(read.problem)
  if (entry.mapping === undefined) return format.readPart(read.file, read.text, mapping)
  const beside = await readInside(folder, entry.mapping, 'mapping', mapping, disk)
  return 'problem' in beside ? nothing(beside.problem) : format.readPart(read.file, read.text, { ...mapping, beside })
}

/** A file that an entry names, by a path that must not lead out of the folder. */
async function readInside(
  folder: string,
  name: string,
  field: 'file' | 'mapping',
  { manifest, path }: Mapping,
  disk: Disk,
): Promise<{ file: string; text: string } | { problem: Problem }> {
  const outside = () => {
    const message = `${name} is not inside the dataset folder; expected a path such as facts.yaml or parts/a.csv`
    return { problem: problemAt(manifest, [...path, field], message) }
  }
  if (leadsOut(name)) return outside()
  const file = `${folder}/${name}`
  if ((await disk.stat(file)) && !(await disk.isInside(folder, file))) return outside()
  const read = await readText(file, disk)
  return 'problem' in read ? read : { file, text: read.text }
}

/** Whether a path that a file gives could lead out of its folder. */
export function leadsOut(name: string): boolean {
  return /^[A-Za-z]:|^\/|\\/u.test(name) || name.split('/').includes('..')
}

/** The text of a file, or why there is none. */
async function readText(file: string, disk: Disk): Promise<{ text: string } | { problem: Problem }> {
  const read = await readBytes(file, disk)
  return 'problem' in read ? read : decodeUtf8(file, read.bytes)
}

/** The bytes of a file, or why there are none. */
export async function readBytes(file: string, disk: Disk): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  const fault = (message: string) => ({ problem: problemIn(file, FILE_START, '', message) })
  try {
    const found = await disk.stat(file)
    if (!found) return fault(`there is no such file; expected one, since ${MANIFEST_FILE} names it`)
    if (found.isFolder) return fault('this is a folder; expected a file')
    if (found.bytes > MAX_FILE_BYTES) {
      return fault(`the file has ${found.bytes} bytes; expected at most ${MAX_FILE_BYTES}, so split it`)
    }
    return { bytes: await disk.readFile(file) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code !== 'string') throw error
    return fault(`the file cannot be read (${code})`)
  }
}
