import { expect, test } from 'vitest'
import { fitCamera } from '../../../web/graph/fit-camera.ts'

const viewport = { width: 1000, height: 800 }
const none = { top: 0, right: 0, bottom: 0, left: 0 }

/** Where sigma draws a framed point for a camera: the viewport's middle is the camera's place, y downwards. */
const draw = (point: { x: number; y: number }, camera: { x: number; y: number; ratio: number }, unit: number) => ({
  x: viewport.width / 2 + ((point.x - camera.x) * unit) / camera.ratio,
  y: viewport.height / 2 - ((point.y - camera.y) * unit) / camera.ratio,
})

test('the frame just fits into what the insets leave', () => {
  const frame = { minX: 0, maxX: 1, minY: 0.1, maxY: 0.9 }
  const insets = { top: 20, right: 300, bottom: 60, left: 40 }
  const camera = fitCamera(frame, viewport, 800, insets)
  const low = draw({ x: frame.minX, y: frame.minY }, camera, 800)
  const high = draw({ x: frame.maxX, y: frame.maxY }, camera, 800)
  expect(low.x).toBeCloseTo(40)
  expect(high.x).toBeCloseTo(700)
  expect(high.y).toBeGreaterThanOrEqual(20)
  expect(low.y).toBeLessThanOrEqual(740)
  expect((low.y + high.y) / 2).toBeCloseTo(380)
})

test('does not zoom into a single node without end, nor choke on insets that leave nothing', () => {
  const spot = { minX: 0.4, maxX: 0.4, minY: 0.6, maxY: 0.6 }
  expect(fitCamera(spot, viewport, 800, none)).toEqual({ x: 0.4, y: 0.6, ratio: 0.18 })
  const tight = fitCamera({ minX: 0, maxX: 1, minY: 0, maxY: 1 }, viewport, 800, { ...none, left: 2000 })
  expect(tight.ratio).toBeGreaterThan(1)
  expect(Number.isFinite(tight.x)).toBe(true)
})
