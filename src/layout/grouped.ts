import { byCodePoint } from '../model/order.ts'
import { LAYOUT_BOX, type Point } from './box.ts'
import { groupsOf } from './groups.ts'
import { pointAt } from './into-box.ts'
import { type GroupedNode, type Link, neighboursIn } from './neighbours.ts'
import { type Cell, tile } from './tile.ts'

/** Clear space at each side of a group, as shares of its field; more above, where its name stands. */
const MARGIN = { side: 0.1, top: 0.14, bottom: 0.07 }

/** How many nodes' room a group has beyond its own nodes: a small one must not be a mere spot. */
const SPARE = 3

/** The turn from a seed to the next in a sunflower: no two come to stand behind each other. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/**
 * Each group in a field of its own, larger the more nodes it has, the largest at the upper left, with clear space
 * between. In it the nodes stand as the seeds of a sunflower do, the best connected in the middle.
 */
export function groupedLayout(nodes: readonly GroupedNode[], edges: readonly Link[]): Map<string, Point> {
  const neighbours = neighboursIn(nodes, edges)
  const degree = (id: string) => neighbours.get(id)?.length ?? 0
  const groups = [...groupsOf(nodes).values()].sort((a, b) => b.length - a.length)
  const cells = tile(
    groups.map((ids) => ids.length + SPARE),
    { x: -LAYOUT_BOX.width / 2, y: -LAYOUT_BOX.height / 2, ...LAYOUT_BOX },
  )
  return new Map(
    groups.flatMap((ids, index) => {
      const field = within(cells[index])
      const sorted = [...ids].sort((a, b) => degree(b) - degree(a) || byCodePoint(a, b))
      return sorted.map((id, place): [string, Point] => {
        const reach = sorted.length === 1 ? 0 : Math.sqrt((place + 0.5) / sorted.length)
        const x = field.x + (field.width / 2) * (1 + reach * Math.cos(place * GOLDEN))
        const y = field.y + (field.height / 2) * (1 + reach * Math.sin(place * GOLDEN))
        return [id, pointAt(x, -y)]
      })
    }),
  )
}

function within({ x, y, width, height }: Cell = { x: 0, y: 0, width: 0, height: 0 }): Cell {
  const { side, top, bottom } = MARGIN
  return {
    x: x + side * width,
    y: y + top * height,
    width: width * (1 - 2 * side),
    height: height * (1 - top - bottom),
  }
}
