import { Inflate } from 'fflate'
import type { Sentence } from '../src/errors.ts'
import { said } from '../src/model/said.ts'
import { crc32 } from './crc32.ts'
import { MAX_FILE_BYTES } from './records.ts'

/** A file in an archive. */
export interface ZipEntry {
  /** Folders apart by `/`; never leads out of the archive. */
  readonly path: string
  /** Its bytes, or why there are none: damaged, or larger than a file may be. */
  read(): Uint8Array | Sentence
}

const MAX_ENTRIES = 1000
const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const [END_BYTES, ENTRY_BYTES, LOCAL_BYTES] = [22, 46, 30]
const MAX_COMMENT = 0xffff
/** Compressed bytes that are inflated at once: what comes of them is at most about a thousand times as much. */
const BLOCK = 16_384

/**
 * The files of a ZIP archive by its directory, or what is wrong with it: archives in parts, encrypted ones and those
 * over 4 GB are refused, and so is one of which a path leads out. Nothing is inflated before it is read.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | Sentence {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return said`no ZIP archive, or cut off; expected its directory at the end`
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) return said`the archive has ${count} files; expected at most ${MAX_ENTRIES}`
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY)
      return said`the directory of the archive is damaged`
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true)
    const path = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, nameEnd))
    const fault = pathFault(path)
    if (fault)
      return said`${JSON.stringify(path.slice(0, 100))} ${fault}; expected a path such as data/survey-graph.json`
    if (entries.has(path)) return said`${path} is in the archive twice; expected it once`
    if (!path.endsWith('/')) entries.set(path, entryAt(bytes, view, at, path))
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return [...entries.values()]
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}

function pathFault(path: string): Sentence | undefined {
  if (path === '' || /\p{Cc}/u.test(path)) return said`is no name of a file`
  if (/^[A-Za-z]:|^\/|\\/u.test(path) || path.split('/').includes('..')) return said`leads out of the archive`
  return undefined
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, path: string): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const sum = view.getUint32(at + 16, true)
  const packed = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  return {
    path,
    read() {
      if (flags & 1) return said`is encrypted; expected an archive without a password`
      if (method !== 0 && method !== 8) return said`is packed in a way that is not known here; expected deflate`
      if (size > MAX_FILE_BYTES) return said`has ${size} bytes when it is unpacked; expected at most ${MAX_FILE_BYTES}`
      if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL) return said`is damaged`
      const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      if (start + packed > bytes.length) return said`is cut off`
      const data = bytes.subarray(start, start + packed)
      const read = method === 0 ? data : inflated(data, size)
      if (!read || read.length !== size) return said`is damaged: it has not the size that the directory says`
      return crc32(read) === sum ? read : said`is damaged: its check sum is another than the directory says`
    },
  }
}

/** Ends the inflating of more than was said; never leaves this file. */
class TooMuch extends Error {}

/** So many bytes, or undefined where there are more or what is packed is no deflate. */
function inflated(data: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size)
  let filled = 0
  const inflate = new Inflate((part) => {
    if (filled + part.length > size) throw new TooMuch()
    whole.set(part, filled)
    filled += part.length
  })
  try {
    for (let at = 0; at < data.length; at += BLOCK) {
      inflate.push(data.subarray(at, at + BLOCK), at + BLOCK >= data.length)
    }
  } catch {
    // The library throws errors of its own for all that is no deflate.
    return undefined
  }
  return filled === size ? whole : undefined
}
