import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveIn, nearest, type Place } from '../../../web/state/matrix-moves.ts'

const SIZE: Place = { row: 5, column: 3 }
const press = (from: Place, key: string, ctrlKey = false, size = SIZE) =>
  moveIn(from, { key, ctrlKey, metaKey: false }, size, 2)

describe('walking the matrix', () => {
  test('arrows go one on, from heads into cells and back', () => {
    expect(press({ row: 0, column: 0 }, 'ArrowLeft')).toEqual({ row: 0, column: -1 })
    expect(press({ row: 0, column: 0 }, 'ArrowUp')).toEqual({ row: -1, column: 0 })
    expect(press({ row: -1, column: 0 }, 'ArrowDown')).toEqual({ row: 0, column: 0 })
    expect(press({ row: 4, column: 2 }, 'ArrowRight')).toEqual({ row: 4, column: 2 })
  })

  test('there is nothing where the heads meet', () => {
    expect(press({ row: -1, column: 0 }, 'ArrowLeft')).toEqual({ row: -1, column: 0 })
    expect(press({ row: 0, column: -1 }, 'ArrowUp')).toEqual({ row: 0, column: -1 })
    expect(press({ row: 1, column: -1 }, 'PageUp')).toEqual({ row: 0, column: -1 })
  })

  test('Home and End go to the ends of the row, with Ctrl to those of the matrix', () => {
    expect(press({ row: 2, column: 1 }, 'Home')).toEqual({ row: 2, column: -1 })
    expect(press({ row: 2, column: 1 }, 'End')).toEqual({ row: 2, column: 2 })
    expect(press({ row: 2, column: 1 }, 'Home', true)).toEqual({ row: 0, column: 0 })
    expect(press({ row: 2, column: 1 }, 'End', true)).toEqual({ row: 4, column: 2 })
    expect(press({ row: -1, column: 2 }, 'Home')).toEqual({ row: -1, column: 0 })
  })

  test('pages stop at the last row', () => {
    expect(press({ row: 1, column: 1 }, 'PageDown')).toEqual({ row: 3, column: 1 })
    expect(press({ row: 3, column: 1 }, 'PageDown')).toEqual({ row: 4, column: 1 })
    expect(press({ row: 1, column: 1 }, 'a')).toBeUndefined()
  })

  test('whatever is pressed, there is something at the place', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
    const side = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(
        fc.record({ row: side, column: side }).filter(({ row, column }) => row + column > 0),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 30 }),
        (size, presses) => {
          let at = nearest({ row: 0, column: 0 }, size)
          for (const [key, ctrl] of presses) {
            at = press(at, key, ctrl, size) ?? at
            expect(at.row).toBeLessThan(size.row)
            expect(at.column).toBeLessThan(size.column)
            expect(Math.max(at.row, at.column)).toBeGreaterThanOrEqual(0)
            expect(Math.min(at.row, at.column)).toBeGreaterThanOrEqual(-1)
          }
        },
      ),
    )
  })
})
