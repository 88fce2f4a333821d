import { access, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../errors.ts'

export interface OutFile {
  readonly path: string
  readonly content: Iterable<string | Uint8Array>
}

/** Throws InputError where one of the files is there already. */
export async function refuseExisting(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) throw new InputError(`${path} is there already; --force replaces it`)
  }
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
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new InputError(`There is no folder ${dirname(path)}`)
    if (code === 'EACCES' || code === 'EROFS') throw new InputError(`The folder ${dirname(path)} may not be written to`)
    throw error
  }
}
