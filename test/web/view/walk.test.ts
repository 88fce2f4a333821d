import { expect, test } from 'vitest'
import { boxBetween, isWithin } from '../../../web/view/area.ts'
import { stepTowards } from '../../../web/view/walk.ts'

const from = { x: 0, y: 0 }
const spots = new Map([
  ['east', { x: 50, y: 4 }],
  ['far east', { x: 90, y: 0 }],
  ['north', { x: 5, y: -40 }],
  ['north-west', { x: -30, y: -31 }],
])

test('a step leads to the nearest neighbour that way, and not to what lies more aside than ahead', () => {
  expect(stepTowards(from, spots, 'right')).toBe('east')
  expect(stepTowards(from, spots, 'up')).toBe('north')
  expect(stepTowards(from, spots, 'down')).toBeUndefined()
  // A little nearer to straight up than to the left.
  expect(stepTowards(from, spots, 'left')).toBeUndefined()
  expect(stepTowards(from, new Map([['diagonal', { x: 3, y: 3 }]]), 'down')).toBe('diagonal')
})

test('what is straight ahead comes before what is a little nearer and aside; like places are told apart by id', () => {
  const two = new Map([
    ['aside', { x: 40, y: 36 }],
    ['ahead', { x: 60, y: 0 }],
  ])
  expect(stepTowards(from, two, 'right')).toBe('ahead')
  const alike = new Map([
    ['b', { x: 10, y: 0 }],
    ['a', { x: 10, y: 0 }],
    ['here', from],
  ])
  expect(stepTowards(from, alike, 'right')).toBe('a')
})

test('what lies within a box, whichever corners it was drawn from', () => {
  for (const box of [boxBetween({ x: 0, y: 0 }, { x: 10, y: 20 }), boxBetween({ x: 10, y: 0 }, { x: 0, y: 20 })]) {
    expect(isWithin({ x: 5, y: 19 }, box)).toBe(true)
    expect(isWithin({ x: 11, y: 19 }, box)).toBe(false)
    expect(isWithin({ x: 5, y: 21 }, box)).toBe(false)
  }
})

test('what lies within a line that the hand led round a bay', () => {
  const bay = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 30 },
    { x: 15, y: 5 },
    { x: 0, y: 30 },
  ]
  expect(isWithin({ x: 2, y: 20 }, bay)).toBe(true)
  expect(isWithin({ x: 28, y: 20 }, bay)).toBe(true)
  expect(isWithin({ x: 15, y: 20 }, bay)).toBe(false)
  expect(isWithin({ x: 15, y: 2 }, [])).toBe(false)
})
