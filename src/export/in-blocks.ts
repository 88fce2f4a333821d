import type { Chunks } from './format.ts'

/** Large enough that writing each costs little, small enough that somebody who waits sees it move. In letters. */
const BLOCK = 65_536

/** The file as bytes (UTF-8), in blocks of some size; nothing is made before it is asked for. */
export function* inBlocks(chunks: Chunks): Generator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder()
  let text = ''
  for (const chunk of chunks) {
    if (typeof chunk === 'string') text += chunk
    if (text.length >= BLOCK || (typeof chunk !== 'string' && text !== '')) {
      yield encoder.encode(text)
      text = ''
    }
    if (typeof chunk !== 'string') yield new Uint8Array(chunk)
  }
  if (text !== '') yield encoder.encode(text)
}
