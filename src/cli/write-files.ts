import { access, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError, type WrongField, wrongFields } from '../errors.ts'

export interface OutFile {
  readonly path: string
  readonly content: Iterable<string | Uint8Array>
}

/** Throws InputError that names every one of the files that is there already. */
export async function refuseExisting(paths: readonly string[]): Promise<void> {
  const there = await existing(paths)
  if (there.length > 0) throw wrongFields(there)
}

/** What is wrong with files that are there already. */
export async function existing(paths: readonly string[]): Promise<WrongField[]> {
  const checked = paths.map((path) =>
    access(path).then(
      () => [{ field: '', message: `${path} is there already; --force replaces it` }],
      () => [],
    ),
  )
  return (await Promise.all(checked)).flat()
}

/** Writes each file beside its place and then moves all there, so that none is ever half written. */
export async function writeFiles(files: readonly OutFile[], signal: AbortSignal): Promise<void> {
  const written: { from: string; to: string }[] = []
  try {
    for (const { path, content } of files) {
      const from = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
      const file = await opened(from, path)
      written.push({ from, to: path })
      try {
        for (const chunk of content) {
          signal.throwIfAborted()
          await file.writeFile(chunk)
        }
      } finally {
        await file.close()
      }
    }
    for (const { from, to } of written) await rename(from, to)
  } finally {
    for (const { from } of written) await rm(from, { force: true })
  }
}

async function opened(from: string, path: string) {
  try {
    return await open(from, 'w')
  } catch (error) {
    throw (await unwritable(error, dirname(path))) ?? error
  }
}

/** Why nothing can be written into a folder, in the system's words where ours would be a guess; undefined where it is no matter of that. */
async function unwritable(error: unknown, folder: string): Promise<InputError | undefined> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new InputError(`The folder ${folder} may not be written to`)
  }
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return undefined
  const there = await stat(folder).catch(() => undefined)
  if (!there) return new InputError(`There is no folder ${folder}`)
  if (!there.isDirectory()) return new InputError(`${folder} is not a folder`)
  // Some that the system makes up, as /proc, take no files and say that there is no such.
  return new InputError(`The folder ${folder} cannot be written to: the system refuses with ${code}`)
}
