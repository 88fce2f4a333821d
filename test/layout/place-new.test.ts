import { expect, test } from 'vitest'
import { LAYOUT_BOX } from '../../src/layout/box.ts'
import { placeNew } from '../../src/layout/place-new.ts'

const known = new Map([
  ['a', { x: 0.5, y: 0.4 }],
  ['b', { x: 0.3, y: 0.4 }],
  ['gone', { x: 0, y: 0 }],
])

test('leaves what has a place and forgets what is no longer there', () => {
  const placed = placeNew(['a', 'b'], [], known)
  expect([...placed]).toEqual([...known].slice(0, 2))
})

test('puts new nodes near the middle of their neighbours, each in a spot of its own', () => {
  const edges = ['c', 'd'].flatMap((id) => [
    { from: id, to: 'a' },
    { from: 'b', to: id },
  ])
  const placed = placeNew(['a', 'b', 'c', 'd'], edges, known)
  for (const id of ['c', 'd']) {
    const at = placed.get(id)
    expect(Math.hypot((at?.x ?? 9) - 0.4, (at?.y ?? 9) - 0.4)).toBeLessThanOrEqual(0.08)
  }
  expect(placed.get('c')).not.toEqual(placed.get('d'))
})

test('grows a chain of new nodes outwards from what is there', () => {
  const placed = placeNew(
    ['a', 'far', 'next'],
    [
      { from: 'next', to: 'far' },
      { from: 'a', to: 'next' },
    ],
    known,
  )
  const far = placed.get('far')
  expect(Math.hypot((far?.x ?? 9) - 0.5, (far?.y ?? 9) - 0.4)).toBeLessThanOrEqual(0.09)
})

test('puts a node without neighbours somewhere in the box, always the same', () => {
  const at = placeNew(['lone'], [{ from: 'lone', to: 'lone' }], new Map()).get('lone')
  expect(Math.abs(at?.x ?? 9)).toBeLessThanOrEqual(LAYOUT_BOX.width / 2)
  expect(Math.abs(at?.y ?? 9)).toBeLessThanOrEqual(LAYOUT_BOX.height / 2)
  expect(placeNew(['lone'], [], new Map()).get('lone')).toEqual(at)
})
