import type { Point } from '../../src/layout/box.ts'
import type { LayoutJob } from '../../src/layout/lay-out.ts'

/** What the page asks of the layout worker. */
export interface AskedLayout {
  readonly id: number
  readonly job: LayoutJob
}

/** What it answers: x and y of each node, in the order of the job. */
export interface AnsweredLayout {
  readonly id: number
  readonly places: Float64Array<ArrayBuffer>
}

export function packPlaces({ nodes }: LayoutJob, positions: ReadonlyMap<string, Point>): Float64Array<ArrayBuffer> {
  const places = new Float64Array(nodes.length * 2)
  nodes.forEach(({ id }, index) => {
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 }
    places.set([x, y], index * 2)
  })
  return places
}

export function unpackPlaces({ nodes }: LayoutJob, places: Float64Array): Map<string, Point> {
  return new Map(nodes.map(({ id }, index) => [id, { x: places[index * 2] ?? 0, y: places[index * 2 + 1] ?? 0 }]))
}
