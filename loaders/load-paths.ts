import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import type { Problem } from '../src/errors.ts'
import type { RawBatch } from '../src/model/batch.ts'
import { problemAt } from '../src/model/check-record.ts'
import { byCodePoint } from '../src/model/order.ts'
import { manifestRecord } from '../src/model/record.ts'
import { failedBatch } from './failed-batch.ts'
import { formatOf, wholeFormats } from './formats.ts'
import { fromCsvBundle, isPackageFile, tablesOf } from './from-csv-bundle.ts'
import { type Disk, leadsOut, loadDataset, readBytes } from './load-dataset.ts'
import { MANIFEST_FILE } from './manifest.ts'
import { FILE_START, problemIn } from './records.ts'

/** The only one that touches the disk. */
const realDisk: Disk = {
  async stat(path) {
    try {
      const found = await stat(path)
      return { isFolder: found.isDirectory(), bytes: found.size }
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return
      throw error
    }
  },
  readFile,
  readFolder: (path) => readdir(path),
  async isInside(folder, path) {
    const way = relative(await realpath(folder), await realpath(path))
    return way.split(sep)[0] !== '..' && !isAbsolute(way)
  },
  realPath: realpath,
}

/**
 * Every dataset that the paths name, and before each the ones it requires (sibling folders), once each. A path is a
 * dataset folder, or a file of a format that holds whole datasets. Throws nothing that the user could mend: what is
 * wrong stands among the problems of a batch, in files spelled as the path was.
 */
export async function loadPaths(paths: readonly string[], disk: Disk = realDisk): Promise<RawBatch[]> {
  const found: Found[] = []
  for (const path of paths) await open(path, found, disk)
  const loaded: RawBatch[] = []
  const placed = new Set<Found>()

  const place = async (each: Found): Promise<void> => {
    if (placed.has(each)) return
    // Before its own needs are followed, so that datasets which require each other end.
    placed.add(each)
    const problems: Problem[] = []
    for (const need of needsOf(each)) {
      const required = await find(need, join(each.path, '..', need.id))
      if ('path' in required) await place(required)
      else problems.push(problemAt(need.batch.manifest, ['requires', need.index], required.message))
    }
    const [first, ...rest] = each.batches
    if (first) loaded.push({ ...first, problems: [...first.problems, ...problems] }, ...rest)
  }
  const find = async ({ id }: Need, sibling: string): Promise<Found | { message: string }> => {
    const given = found.find((other) => idsOf(other).includes(id))
    if (given) return given
    // Anything else could lead anywhere on the disk.
    if (!manifestRecord.shape.id.safeParse(id).success) return { message: `${id} is no id of a dataset` }
    if (!(await disk.stat(`${sibling}/${MANIFEST_FILE}`))) {
      return { message: `dataset ${id} is neither given nor at ${sibling}; expected it in one of the two` }
    }
    const opened = await open(sibling, found, disk)
    const [name] = idsOf(opened)
    // One without a name has problems of its own.
    if (name === undefined || name === id) return opened
    return { message: `the dataset at ${sibling} has the id ${String(name)}; expected ${id}, as its folder` }
  }

  for (const each of [...found]) await place(each)
  return loaded
}

/** Folders under `root` that hold a manifest, in code-point order; none where there is no such folder. */
export async function datasetFolders(root: string, disk: Disk = realDisk): Promise<string[]> {
  if (!(await disk.stat(root))?.isFolder) return []
  const folders: string[] = []
  for (const name of (await disk.readFolder(root)).sort(byCodePoint)) {
    if (await disk.stat(join(root, name, MANIFEST_FILE))) folders.push(join(root, name))
  }
  return folders
}

/** What one path holds; only a folder can have required siblings. */
interface Found {
  readonly path: string
  readonly key: string
  readonly isFolder: boolean
  readonly batches: readonly RawBatch[]
}

/** Adds what is at the path to `found`, unless it is there already. */
async function open(argument: string, found: Found[], disk: Disk): Promise<Found> {
  const path = argument.replace(/(?<=[^/\\])[/\\]+$/u, '')
  const at = await disk.stat(path)
  const key = at ? await disk.realPath(path) : path
  const known = found.find((other) => other.key === key)
  if (known) return known
  const isFolder = at?.isFolder ?? false
  const opened = { path, key, isFolder, batches: await readPath(path, at?.isFolder, disk) }
  found.push(opened)
  return opened
}

async function readPath(path: string, isFolder: boolean | undefined, disk: Disk): Promise<RawBatch[]> {
  const fault = (message: string) => [failedBatch(path, problemIn(path, FILE_START, '', message))]
  if (isFolder === undefined) return fault('there is no such file or folder')
  if (isFolder) {
    if (await disk.stat(`${path}/${MANIFEST_FILE}`)) return [await loadDataset(path, disk)]
    const [described, ...others] = (await disk.readFolder(path)).filter(isPackageFile)
    if (described !== undefined && others.length === 0) return readBundle(`${path}/${described}`, disk)
    return fault(`there is no ${MANIFEST_FILE} in this folder; expected one that describes the dataset`)
  }
  if (isPackageFile(path)) return readBundle(path, disk)
  const format = formatOf(path)
  if (format && 'readWhole' in format) {
    const read = await readBytes(path, disk)
    return 'problem' in read ? [failedBatch(path, read.problem)] : format.readWhole(path, read.bytes)
  }
  if (format) return fault(`a ${format.name} file is part of a dataset; expected its folder, with a ${MANIFEST_FILE}`)
  const extensions = wholeFormats().flatMap((whole) => whole.extensions)
  return fault(`unknown format; expected a dataset folder or a file that ends in ${extensions.join(', ')}`)
}

/** The tables of a bundle, which must lie in the folder of the package that names them. */
async function readBundle(file: string, disk: Disk): Promise<RawBatch[]> {
  const read = await readBytes(file, disk)
  if ('problem' in read) return [failedBatch(file, read.problem)]
  const folder = dirname(file)
  const tables = new Map<string, Awaited<ReturnType<typeof readBytes>>>()
  for (const name of tablesOf(new TextDecoder().decode(read.bytes))) {
    const path = `${folder}/${name}`
    const is = leadsOut(name) ? undefined : await disk.stat(path)
    const fault = (message: string) => ({ problem: problemIn(file, FILE_START, 'resources', message) })
    if (leadsOut(name) || (is && !(await disk.isInside(folder, path)))) {
      tables.set(name, fault(`${name} is not inside the folder of the package; expected a path such as nodes.csv`))
    } else if (is) tables.set(name, await readBytes(path, disk))
    else tables.set(name, fault(`there is no file ${name} beside it; expected one, since it is named here`))
  }
  return fromCsvBundle(file, read.bytes, (name) => {
    const table = tables.get(name)
    if (table && 'bytes' in table) return { file: `${folder}/${name}`, bytes: table.bytes }
    return table ?? { problem: problemIn(file, FILE_START, 'resources', `${name} was not read`) }
  })
}

function idsOf({ batches }: Found): unknown[] {
  return batches.map(({ manifest }) => (manifest.value as { id?: unknown } | undefined)?.id)
}

/** One entry of `requires`. */
interface Need {
  readonly id: string
  readonly index: number
  readonly batch: RawBatch
}

/** What a folder's manifest requires, as far as it is text at all. */
function needsOf({ batches, isFolder }: Found): Need[] {
  if (!isFolder) return []
  return batches.flatMap((batch) => {
    const requires = (batch.manifest.value as { requires?: unknown } | undefined)?.requires
    if (!Array.isArray(requires)) return []
    return requires.flatMap((id: unknown, index) => (typeof id === 'string' ? [{ id, index, batch }] : []))
  })
}
