import { byCodePoint } from '../model/order.ts'
import { LAYOUT_BOX, type Point } from './box.ts'
import { pointAt } from './into-box.ts'
import { layersOf } from './layers.ts'
import { type GroupedNode, type Link, neighboursIn } from './neighbours.ts'

const SWEEPS = 8

/** Rows that a column may have beside what an even share of all columns would be; a layer with more takes several columns. */
const HEADROOM = 1.25

/** Clear space between two layers, in columns. */
const BETWEEN = 1.1

/**
 * The whole map in layers, so that most links lead to the right: first what nothing leads to, each other node right of
 * all that leads to it. Within a layer nodes stand level with what they are linked with, as far as there is room. A
 * layer with many nodes takes several columns, side by side. Quicker, and less exact, than what lays out routes.
 */
export function layeredMap(nodes: readonly GroupedNode[], edges: readonly Link[]): Map<string, Point> {
  const neighbours = neighboursIn(nodes, edges)
  if (neighbours.size === 0) return new Map()
  const layers = layersOf(nodes, edges)
  inOrder(layers, neighbours)
  const rows = Math.max(2, Math.ceil(HEADROOM * Math.sqrt(neighbours.size * 2)))
  const columns = layers.map((ids) => Math.ceil(ids.length / rows))
  const width = columns.reduce((sum, count) => sum + count - 1 + BETWEEN, -BETWEEN) || 1
  const points = new Map<string, Point>()
  let x = 0
  layers.forEach((ids, layer) => {
    const count = columns[layer] ?? 1
    ids.forEach((id, index) => {
      // One after the other from column to column, so that neighbours of a full layer are not on one line.
      const along = layers.length === 1 && count === 1 ? 0 : (x + (index % count)) / width - 0.5
      const down = ids.length === 1 ? 0 : (index + 0.5) / ids.length - 0.5
      points.set(id, pointAt(along * LAYOUT_BOX.width, -down * LAYOUT_BOX.height))
    })
    x += count - 1 + BETWEEN
  })
  return points
}

/** Sorts each layer, from left to right and back, by how high the neighbours of its nodes stand. */
function inOrder(layers: string[][], neighbours: ReadonlyMap<string, readonly string[]>): void {
  const heights = new Map<string, number>()
  const note = (ids: readonly string[]) => {
    ids.forEach((id, index) => {
      heights.set(id, (index + 0.5) / ids.length)
    })
  }
  for (const ids of layers) note(ids)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const ids of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const wishes = new Map(ids.map((id) => [id, mean(neighbours.get(id) ?? [], heights) ?? heights.get(id) ?? 0]))
      ids.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0) || byCodePoint(a, b))
      note(ids)
    }
  }
}

function mean(ids: readonly string[], heights: ReadonlyMap<string, number>): number | undefined {
  return ids.length === 0 ? undefined : ids.reduce((sum, id) => sum + (heights.get(id) ?? 0), 0) / ids.length
}
