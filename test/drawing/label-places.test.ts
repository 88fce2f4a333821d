import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LabelWish, placeLabels, type Rect } from '../../src/drawing/label-places.ts'
import { placesAlong, placesAround, pointOnBow } from '../../src/drawing/label-sides.ts'

const bounds = { width: 400, height: 300 }
const still = { x: 0, y: 0 }
const size = { width: 60, height: 16 }

const wish = (id: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  id,
  places: () => placesAround({ x, y }, 10, size, still),
  must: false,
  counts: true,
  ...more,
})
const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('placeLabels', () => {
  test('puts a name on the right, and elsewhere when something is in the way', () => {
    expect(placeLabels([wish('a', 100, 100)], [], bounds)[0]).toMatchObject({ x: 110, y: 92 })
    const obstacle = { x: 115, y: 95, width: 8, height: 8 }
    const [placed] = placeLabels([wish('a', 100, 100)], [obstacle], bounds)
    expect(placed).toBeDefined()
    expect(placed && overlaps(placed, obstacle)).toBe(false)
  })

  test('leaves out what has no room, unless it must be there', () => {
    const wall = { x: 0, y: 0, width: 400, height: 300 }
    expect(placeLabels([wish('a', 100, 100)], [wall], bounds)).toEqual([])
    expect(placeLabels([wish('a', 100, 100, { must: true })], [wall], bounds)).toHaveLength(1)
    const speck = placesAround({ x: 100, y: 100 }, 10, size, still).map(({ x, y }) => ({ x, y, width: 5, height: 5 }))
    expect(placeLabels([wish('a', 100, 100)], speck, bounds)).toEqual([])
    expect(placeLabels([wish('a', 100, 100, { tolerance: 60 })], speck, bounds)).toHaveLength(1)
  })

  test('keeps to the limit, which those that do not count pass by', () => {
    const wishes = [wish('a', 60, 50), wish('b', 60, 150), wish('c', 60, 250), wish('d', 300, 50, { counts: false })]
    expect(placeLabels(wishes, [], bounds, 2).map(({ id }) => id)).toEqual(['a', 'b', 'd'])
  })

  test('never lets two names or a name and a node overlap, nor leave the picture', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) })
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
        const obstacles = spots.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }))
        const placed = placeLabels(
          spots.map(({ x, y }, index) => wish(`${index}`, x, y)),
          obstacles,
          bounds,
        )
        for (const [index, label] of placed.entries()) {
          expect(label.x >= 0 && label.x + label.width <= 400 && label.y >= 0 && label.y + label.height <= 300).toBe(
            true,
          )
          for (const other of [...obstacles, ...placed.slice(index + 1)]) expect(overlaps(label, other)).toBe(false)
        }
      }),
    )
  })
})

test('names keep off the side that the edges leave by', () => {
  const [best] = placesAround({ x: 0, y: 0 }, 10, size, { x: 0.9, y: 0 })
  expect((best?.x ?? 0) + size.width / 2).toBeLessThanOrEqual(0)
})

test('the word of an edge lies on its curve, which bows to the left of its way', () => {
  const from = { x: 0, y: 0 }
  const to = { x: 100, y: 0 }
  expect(pointOnBow(from, to, 0.2, 0)).toEqual(from)
  expect(pointOnBow(from, to, 0.2, 1)).toEqual(to)
  // With y downwards, left of the way to the right is up.
  expect(pointOnBow(from, to, 0.2, 0.5)).toEqual({ x: 50, y: -10 })
  expect(placesAlong(from, to, 0.2, { width: 20, height: 10 })[0]).toEqual({ x: 40, y: -15, width: 20, height: 10 })
})
