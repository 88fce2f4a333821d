import { expect, test } from 'vitest'
import { islandsOf, outlineOf } from '../../src/drawing/islands.ts'

const at = (x: number, y: number) => ({ id: `${x},${y}`, x, y })

test('the outline holds every point and turns one way only', () => {
  const points = Array.from({ length: 60 }, (_, index) => ({
    x: Math.sin(index * 12.9898),
    y: Math.cos(index * 78.233),
  }))
  const outline = outlineOf(points)
  expect(outline.length).toBeGreaterThan(3)
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a
    for (const p of points) {
      expect((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)).toBeGreaterThanOrEqual(-1e-12)
    }
  })
})

test('the outline of a line are its ends, of a spot the spot', () => {
  expect(outlineOf([at(2, 2), at(0, 0), at(1, 1)])).toEqual([
    { x: 0, y: 0 },
    { x: 2, y: 2 },
  ])
  expect(outlineOf([at(1, 1)])).toEqual([{ x: 1, y: 1 }])
  expect(outlineOf([at(1, 1), at(1, 1)])).toEqual([{ x: 1, y: 1 }])
  expect(outlineOf([])).toEqual([])
})

test('a group that lies in two places is two islands, and what lies alone is none', () => {
  const near = [at(0, 0), at(0.9, 0), at(1.8, 0), at(-0.5, -0.5)]
  const far = [at(10, 10), at(10, 10.5), at(10.5, 10)]
  const islands = islandsOf([at(5, 5), ...far, ...near, at(20, 0), at(20, 0.5)], 1)
  expect(islands.map(({ ids }) => [...ids].sort())).toEqual([near, far].map((some) => some.map(({ id }) => id).sort()))
  expect(islandsOf([at(3, 3)], 1)).toEqual([{ ids: ['3,3'], outline: [{ x: 3, y: 3 }] }])
  expect(islands[0]?.outline).toContainEqual({ x: 1.8, y: 0 })
})
