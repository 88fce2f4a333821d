import { unzipSync } from 'fflate'

/** What a file says; of an archive, what all its files say. */
export function fileText(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = isArchive ? Object.values(unzipSync(bytes)) : [bytes]
  return parts.map((part) => Buffer.from(part).toString('utf8')).join('\n')
}
