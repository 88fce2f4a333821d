import type { ViewNode } from '../../src/drawing/view-graph.ts'
import { extent, type Point } from '../../src/layout/box.ts'

/** A part of the layout's plane, y upwards. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** A small drawing of all nodes: its size in pixels, and the way between it and the layout's plane. */
export interface MinimapPlane {
  readonly width: number
  readonly height: number
  toMap(point: Point): Point
  toPlane(point: Point): Point
}

/** Where the middles of the nodes lie; undefined where there are none. */
export function boxOf(nodes: readonly Pick<ViewNode, 'x' | 'y'>[]): Box | undefined {
  if (nodes.length === 0) return undefined
  const [left, right] = extent(nodes.map(({ x }) => x))
  const [bottom, top] = extent(nodes.map(({ y }) => y))
  return { left, right, bottom, top }
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left && outer.right >= inner.right && outer.bottom <= inner.bottom && outer.top >= inner.top
  )
}

/** Pixels round the outermost nodes. */
const MARGIN = 8
/** No side of what is drawn is taken for shorter, as a share of the other: a line of nodes still needs room. */
const LEAST_SHARE = 0.4

/** As large as the room allows, heights drawn longer by `stretch`, as in the picture. */
export function minimapPlane(
  box: Box,
  stretch: number,
  room: { readonly width: number; readonly height: number },
): MinimapPlane {
  const wide = box.right - box.left
  const high = (box.top - box.bottom) * stretch
  const width = Math.max(wide, high * LEAST_SHARE, 1e-6)
  const height = Math.max(high, wide * LEAST_SHARE, 1e-6)
  const scale = Math.min((room.width - 2 * MARGIN) / width, (room.height - 2 * MARGIN) / height)
  const size = { width: Math.round(width * scale + 2 * MARGIN), height: Math.round(height * scale + 2 * MARGIN) }
  const middle = { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 }
  return {
    ...size,
    toMap: ({ x, y }) => ({
      x: size.width / 2 + (x - middle.x) * scale,
      y: size.height / 2 - (y - middle.y) * stretch * scale,
    }),
    toPlane: ({ x, y }) => ({
      x: middle.x + (x - size.width / 2) / scale,
      y: middle.y - (y - size.height / 2) / (stretch * scale),
    }),
  }
}
