import { expect, test } from 'vitest'
import { boxOf, holds, minimapPlane } from '../../../web/view/minimap-plane.ts'

const room = { width: 168, height: 132 }

test('all nodes lie within, however they lie, as large as the room allows', () => {
  for (const stretch of [1, 1.3]) {
    for (const nodes of [
      [
        { x: -0.65, y: -0.5 },
        { x: 0.65, y: 0.5 },
      ],
      [
        { x: 0, y: -0.5 },
        { x: 0, y: 0.5 },
      ],
      [
        { x: -0.65, y: 0.2 },
        { x: 2, y: 0.2 },
      ],
      [{ x: 0.1, y: 0.1 }],
    ]) {
      const box = boxOf(nodes)
      if (!box) throw new Error('no box')
      const plane = minimapPlane(box, stretch, room)
      expect(plane.width).toBeLessThanOrEqual(room.width)
      expect(plane.height).toBeLessThanOrEqual(room.height)
      expect(plane.width === room.width || plane.height === room.height).toBe(true)
      for (const node of nodes) {
        const { x, y } = plane.toMap(node)
        expect(x).toBeGreaterThan(0)
        expect(x).toBeLessThan(plane.width)
        expect(y).toBeGreaterThan(0)
        expect(y).toBeLessThan(plane.height)
        const back = plane.toPlane({ x, y })
        expect(back.x).toBeCloseTo(node.x)
        expect(back.y).toBeCloseTo(node.y)
      }
    }
  }
  expect(boxOf([])).toBeUndefined()
})

test('up in the layout is up in the minimap', () => {
  const plane = minimapPlane({ left: 0, right: 1, bottom: 0, top: 1 }, 1, room)
  expect(plane.toMap({ x: 0.5, y: 0.9 }).y).toBeLessThan(plane.toMap({ x: 0.5, y: 0.1 }).y)
})

test('holds a box only when it holds all of it', () => {
  const box = { left: 0, right: 1, bottom: 0, top: 1 }
  expect(holds(box, box)).toBe(true)
  expect(holds({ ...box, top: 0.9 }, box)).toBe(false)
  expect(holds({ ...box, left: 0.1 }, box)).toBe(false)
})
