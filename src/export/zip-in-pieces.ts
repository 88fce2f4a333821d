type Library = typeof import('fflate')

let library: Library | undefined

/** Brings in the library that packs. */
export async function prepareZip(): Promise<void> {
  library ??= await import('fflate')
}

export interface ZippedFile {
  /** Within the archive, with `/` between folders. */
  readonly path: string
  readonly chunks: Iterable<string>
}

/** Letters that are packed at once. */
const BLOCK = 65_536

/** One time for all, so that equal files make equal archives. The oldest that the format can say. */
const TIME = new Date(1980, 0, 1)

/**
 * An archive of files of text, made as it is taken: nothing of it ever stands whole. The library packs in workers too,
 * but makes them of text, which a page that allows no such scripts refuses, without a word.
 */
export function* zipInPieces(files: Iterable<ZippedFile>): Generator<Uint8Array, void> {
  if (!library) throw new Error('an archive is written before it is prepared')
  const { Zip, ZipDeflate } = library
  const encoder = new TextEncoder()
  let made: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    made.push(data)
  })
  for (const { path, chunks } of files) {
    const file = new ZipDeflate(path)
    file.mtime = TIME
    zip.add(file)
    let text = ''
    for (const chunk of chunks) {
      text += chunk
      if (text.length < BLOCK) continue
      file.push(encoder.encode(text))
      text = ''
      yield* made
      made = []
    }
    file.push(encoder.encode(text), true)
    yield* made
    made = []
  }
  zip.end()
  yield* made
}
