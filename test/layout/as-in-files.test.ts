import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesAsInFiles } from '../../src/layout/as-in-files.ts'
import { LAYOUT_BOX, type Point } from '../../src/layout/box.ts'
import { fitBox } from '../../src/layout/into-box.ts'
import type { FilePlaces } from '../../src/model/batch.ts'

const points = (given: Record<string, [number, number]>): Map<string, Point> =>
  new Map(Object.entries(given).map(([id, [x, y]]) => [id, { x, y }]))

/** Of files whose datasets are called in this order. */
const shownBy = (files: readonly FilePlaces[], ids: readonly string[]) => placesAsInFiles(files.map(batchOf), () => ids)
const batchOf = (drawn: FilePlaces, at: number) => ({
  manifest: { file: '', value: { id: `set-${at}` }, places: {} },
  drawn,
})

describe('into the box as they are', () => {
  test('what is wide touches its sides, what is high its top, and neither changes its shape', () => {
    expect(fitBox(points({ a: [100, 50], b: [126, 60] }))).toEqual(points({ a: [-0.65, -0.25], b: [0.65, 0.25] }))
    expect(fitBox(points({ a: [0, 0], b: [1, 10] }))).toEqual(points({ a: [-0.05, -0.5], b: [0.05, 0.5] }))
    expect(fitBox(points({ a: [3, 7], b: [5, 7] }))).toEqual(points({ a: [-0.65, 0], b: [0.65, 0] }))
  })

  test('one point alone, or none, is no picture', () => {
    expect(fitBox(new Map()).size).toBe(0)
    expect(fitBox(points({ a: [3, 3], b: [3, 3] })).size).toBe(0)
    expect(fitBox(points({ a: [1, 0], b: [1 + Number.EPSILON, 0] })).size).toBe(0)
    expect(fitBox(points({ a: [0, 0], b: [1e-323, 0] })).size).toBe(0)
  })

  test('whatever the numbers, all lie in the box, and those that differ most touch it', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(fc.array(fc.record({ x: number, y: number }), { maxLength: 8 }), (given) => {
        const found = [...fitBox(new Map(given.map((point, index) => [String(index), point]))).values()]
        for (const { x, y } of found) {
          expect(Math.abs(x)).toBeLessThanOrEqual(LAYOUT_BOX.width / 2)
          expect(Math.abs(y)).toBeLessThanOrEqual(LAYOUT_BOX.height / 2)
        }
        const touches = ({ x, y }: Point) => Math.abs(x) > 0.6499 || Math.abs(y) > 0.4999
        expect(found.length === 0 || found.some(touches)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('places as in files', () => {
  const first = { places: points({ a: [0, 0], b: [1300, 0] }), inBox: false }
  const second = { places: points({ b: [0, 0], c: [0, 10] }), inBox: false }

  test('each file fills the box, and the first that places a node has the word', () => {
    expect(shownBy([first, second], ['a', 'b', 'c'])).toEqual(points({ a: [-0.65, 0], b: [0.65, 0], c: [0, 0.5] }))
    expect(shownBy([second, first], ['a', 'b', 'c'])?.get('b')).toEqual({ x: 0, y: -0.5 })
  })

  test('the order in which files are given is no matter', () => {
    const batches = [first, second].map(batchOf)
    const ids = () => ['a', 'b', 'c']
    expect(placesAsInFiles(batches.reverse(), ids)).toEqual(shownBy([first, second], ids()))
  })

  test('of half of the nodes they are no picture', () => {
    expect(shownBy([first], ['a', 'b', 'c'])?.size).toBe(2)
    expect(shownBy([first], ['a', 'b', 'c', 'd'])).toBeUndefined()
    expect(shownBy([], ['a'])).toBeUndefined()
    expect(shownBy([], [])).toBeUndefined()
  })

  test('nodes that are not there do not count, nor make the picture smaller', () => {
    const far = { places: points({ a: [0, 0], b: [1, 0], x: [1000, 0], y: [0, 1000] }), inBox: false }
    expect(shownBy([far], ['a', 'b'])).toEqual(points({ a: [-0.65, 0], b: [0.65, 0] }))
  })

  test('what was looked at here stays exactly where it was, however little of it there is', () => {
    const looked = { places: points({ a: [0.1, 0.2], b: [0.7, -0.1] }), inBox: true }
    expect(shownBy([looked], ['a', 'b', 'c', 'd', 'e'])).toEqual(looked.places)
  })
})
