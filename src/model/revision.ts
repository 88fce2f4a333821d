import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { GraphBatch } from './batch.ts'
import { canonicalText } from './canonical-text.ts'

/** Of a large batch the whole text would stand in memory beside it. In letters. */
const BLOCK = 65_536

/** SHA-256 of the canonical batch: the same records give the same revision, however they are spread over files. */
export function revisionOf(batch: Omit<GraphBatch, 'revision'>): string {
  const { dataset, edgeKinds, edges, nodeKinds, nodes } = batch
  const hash = sha256.create()
  let text = ''
  const add = (more: string) => {
    text += more
    if (text.length < BLOCK) return
    hash.update(utf8ToBytes(text))
    text = ''
  }
  const addList = (items: readonly unknown[]) => {
    for (const [at, item] of items.entries()) add((at === 0 ? '[' : ',') + canonicalText(item, ''))
    add(items.length === 0 ? '[]' : ']')
  }
  add(`{"dataset":${canonicalText(dataset, '')},"edgeKinds":${canonicalText(edgeKinds, '')},"edges":`)
  addList(edges)
  add(`,"nodeKinds":${canonicalText(nodeKinds, '')},"nodes":`)
  addList(nodes)
  hash.update(utf8ToBytes(`${text}}`))
  return bytesToHex(hash.digest())
}
