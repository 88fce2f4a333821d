import { expect, test } from 'vitest'
import { mix } from '../../src/drawing/mix.ts'

test('mixes two colours by share', () => {
  expect(mix('#102030', '#ffffff', 0)).toBe('#102030')
  expect(mix('#102030', '#ffffff', 1)).toBe('#ffffff')
  expect(mix('#000000', '#ff0010', 0.5)).toBe('#800008')
})
