import { expect, test } from 'vitest'
import { LAYOUT_BOX } from '../../../src/layout/box.ts'
import { relaxCamera, stretchCamera, stretchFor } from '../../../web/graph/stretch.ts'

const none = { top: 0, right: 0, bottom: 0, left: 0 }

test('a high room stretches the layout up to a square, a wide one leaves it', () => {
  expect(stretchFor({ width: 1300, height: 1000 }, none)).toBe(1)
  expect(stretchFor({ width: 2600, height: 1000 }, none)).toBe(1)
  expect(stretchFor({ width: 400, height: 900 }, none)).toBe(LAYOUT_BOX.width)
  expect(stretchFor({ width: 1100, height: 1000 }, none)).toBeCloseTo((1.3 * 1000) / 1100)
  expect(stretchFor({ width: 1600, height: 1000 }, { ...none, right: 800 })).toBe(LAYOUT_BOX.width)
  expect(stretchFor({ width: 0, height: 0 }, none)).toBeGreaterThanOrEqual(1)
})

test('a camera means the same in any room', () => {
  const camera = { x: 0.3, y: 0.7, ratio: 0.5 }
  const there = relaxCamera(stretchCamera(camera, 1.25), 1.25)
  expect(there.y).toBeCloseTo(camera.y)
  expect({ x: there.x, ratio: there.ratio }).toEqual({ x: 0.3, ratio: 0.5 })
})
