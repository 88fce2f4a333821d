import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { GraphBatch } from './batch.ts'
import { canonicalJson } from './canonical.ts'

/** SHA-256 of the canonical batch: the same records give the same revision, however they are spread over files. */
export function revisionOf(batch: Omit<GraphBatch, 'revision'>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(batch))))
}
