import { describe, expect, test } from 'vitest'
import { inLanes, type LaneItem } from '../../src/layout/lanes.ts'

const item = (slot: number, height = 10): LaneItem => ({ slot, height, gap: 2 })

describe('lanes', () => {
  test('the first way is one level line, and each other one lies below those before it', () => {
    const first = [item(0, 30), item(1), item(2, 20)]
    const second = [first[0] ?? item(0), item(1), item(2)]
    const places = inLanes([first, second])
    expect(new Set(first.map((each) => places.get(each)))).toEqual(new Set([16]))
    const [, ...own] = second.map((each) => places.get(each) ?? 0)
    expect(new Set(own).size).toBe(1)
    // Clear of the taller of those above it.
    expect(own[0]).toBe(16 + 10 + 1 + 6)
  })

  test('what hangs on a lower lane stands no higher', () => {
    const shared = item(0)
    const middle = item(1)
    const places = inLanes([
      [shared, item(1)],
      [shared, item(1)],
      [shared, middle],
      [middle, item(2)],
    ])
    const last = [...places.keys()].find(({ slot }) => slot === 2)
    expect(places.get(last ?? shared)).toBe(places.get(middle))
  })

  test('a way that turns back has no two items over each other', () => {
    const [a, b] = [item(1), item(1)]
    const places = inLanes([[item(0), a, b, item(2)]])
    expect(Math.abs((places.get(a) ?? 0) - (places.get(b) ?? 0))).toBeGreaterThanOrEqual(12)
  })
})
