import type { RawBatch } from '../model/batch.ts'
import { byCodePoint } from '../model/order.ts'
import type { Point } from './box.ts'
import { fitBox } from './into-box.ts'

/**
 * Where files have the nodes of a graph stand, in LAYOUT_BOX: what each file shows keeps its shape, and of several files
 * the first that places a node has the word, in the order of their datasets' ids, as in all that datasets disagree about. Undefined where that is no more than half of the nodes, unless the files
 * keep a picture that somebody looked at here.
 */
export function placesAsInFiles(
  batches: readonly Pick<RawBatch, 'manifest' | 'drawn'>[],
  ids: () => readonly string[],
): Map<string, Point> | undefined {
  const files = [...batches].sort((a, b) => byCodePoint(idOf(a), idOf(b))).flatMap(({ drawn }) => drawn ?? [])
  if (files.length === 0) return undefined
  const known = new Set(ids())
  const found = new Map<string, Point>()
  for (const { places, inBox } of files) {
    const shown = new Map([...places].filter(([id]) => known.has(id)))
    for (const [id, at] of inBox ? shown : fitBox(shown)) if (!found.has(id)) found.set(id, at)
  }
  const isEnough = files.every(({ inBox }) => inBox) || found.size * 2 > known.size
  return found.size > 0 && isEnough ? found : undefined
}

function idOf({ manifest }: Pick<RawBatch, 'manifest'>): string {
  const id = (manifest.value as { id?: unknown } | undefined)?.id
  return typeof id === 'string' ? id : ''
}
