import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError } from '../errors.ts'

export interface OutFolder {
  /** By path within the folder, with slashes. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Whether a folder that holds something may be written over. */
  readonly force: boolean
  /** Folders within an earlier one whose files go, told by the text of that one's index.html. */
  readonly stale: (index: string) => readonly string[]
  readonly signal: AbortSignal
}

/** Throws InputError where the folder cannot be written without `force`, or at all. */
export async function refuseFullFolder(out: string, force: boolean): Promise<void> {
  const entries = await entriesOf(out)
  if (entries && entries.length > 0 && !force) {
    throw new InputError(`The folder ${out} is not empty; --force writes over what is there`)
  }
}

/**
 * Writes the files beside the folder and then puts them in its place, so that it is never half written. What stood
 * there and is none of these files stays.
 */
export async function writeFolder(out: string, { files, force, stale, signal }: OutFolder): Promise<void> {
  await refuseFullFolder(out, force)
  const folder = resolve(out)
  const beside = (name: string) => join(dirname(folder), `.${basename(folder)}.${process.pid}.${name}`)
  const part = beside('part')
  const old = beside('old')
  try {
    try {
      await mkdir(dirname(part), { recursive: true })
      // Not with those above it at once: in a folder that takes none, as /proc, Node would try for ever.
      await mkdir(part)
    } catch (error) {
      throw saidOf(error, folder)
    }
    for (const [name, content] of files) {
      signal.throwIfAborted()
      const path = join(part, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    }
    if ((await entriesOf(folder)) === undefined) return await rename(part, folder)
    const index = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '')
    await rename(folder, old)
    await rename(part, folder).catch(async (error: unknown) => {
      await rename(old, folder)
      throw error
    })
    for (const name of stale(index)) await rm(join(old, name), { recursive: true, force: true })
    await keep(old, folder)
    await rm(old, { recursive: true, force: true })
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

/** Moves everything into the new folder that it has nothing of. */
async function keep(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const there = await stat(join(to, entry.name)).catch(() => undefined)
    if (!there) await rename(join(from, entry.name), join(to, entry.name))
    else if (entry.isDirectory() && there.isDirectory()) await keep(join(from, entry.name), join(to, entry.name))
  }
}

/** Names in the folder; undefined where there is none. */
async function entriesOf(out: string): Promise<string[] | undefined> {
  try {
    return await readdir(out)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw saidOf(error, out)
  }
}

function saidOf(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOTDIR' || code === 'EEXIST') return new InputError(`${path} is not a folder, nor can it be one`)
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new InputError(`The folder ${path} may not be written to`)
  }
  if (code === 'ENOENT') return new InputError(`The folder ${path} cannot be made: the system refuses with ENOENT`)
  return error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
