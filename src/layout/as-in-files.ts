import type { FilePlaces } from '../model/batch.ts'
import { fitBox, type Point } from './box.ts'

/**
 * Where files have the nodes of a graph stand, in LAYOUT_BOX: what each file shows keeps its shape, and of several files
 * the first that places a node has the word. Undefined where that is no more than half of the nodes, unless the files
 * keep a picture that somebody looked at here.
 */
export function placesAsInFiles(files: readonly FilePlaces[], ids: readonly string[]): Map<string, Point> | undefined {
  const known = new Set(ids)
  const found = new Map<string, Point>()
  for (const { places, inBox } of files) {
    const shown = new Map([...places].filter(([id]) => known.has(id)))
    for (const [id, at] of inBox ? shown : fitBox(shown)) if (!found.has(id)) found.set(id, at)
  }
  const isEnough = files.every(({ inBox }) => inBox) || found.size * 2 > known.size
  return found.size > 0 && isEnough ? found : undefined
}
