import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from '../../../web/graph/changes.ts'

const thing = (id: string, mark = 0) => ({ id, mark })

test('says what comes, what goes and what is another object, in the order of the next list', () => {
  const [a, b, c] = [thing('a'), thing('b'), thing('c')]
  const changed = thing('c', 1)
  expect(changesBetween([a, b, c], [a, changed, thing('d')])).toEqual({
    come: [thing('d')],
    gone: [b],
    other: [changed],
  })
  // Out of order the same.
  expect(changesBetween([c, a, b], [thing('d'), changed, a])).toEqual({
    come: [thing('d')],
    gone: [b],
    other: [changed],
  })
})

test('of a list and itself nothing changes', () => {
  const list = [thing('b'), thing('a')]
  const none = { come: [], gone: [], other: [] }
  expect(changesBetween(list, list)).toEqual(none)
  expect(changesBetween(list, [...list])).toEqual(none)
})

test('in order or not, the changes lead from one list to the other', () => {
  const pool = ['', 'a', 'aa', 'b', 'challenge:n1', 'challenge:n10', 'challenge:n2', 'Ｚ', '𝒜', 'z'].map((id) =>
    thing(id),
  )
  const some = fc.uniqueArray(fc.nat(pool.length - 1)).map((at) => at.flatMap((index) => pool[index] ?? []))
  const anew = fc.array(fc.nat(pool.length - 1))
  fc.assert(
    fc.property(some, some, anew, fc.boolean(), (before, kept, changed, isSorted) => {
      const sort = (list: ReturnType<typeof thing>[]) =>
        isSorted ? [...list].sort((a, b) => (a.id < b.id ? -1 : 1)) : list
      const first = sort(before)
      const next = sort(kept).map((each) => (changed.some((at) => pool[at]?.id === each.id) ? thing(each.id, 1) : each))
      const { come, gone, other } = changesBetween(first, next)
      const map = new Map(first.map((each) => [each.id, each]))
      for (const { id } of gone) expect(map.delete(id)).toBe(true)
      for (const each of other) {
        expect(map.get(each.id)).not.toBe(each)
        expect(map.has(each.id)).toBe(true)
        map.set(each.id, each)
      }
      for (const each of come) {
        expect(map.has(each.id)).toBe(false)
        map.set(each.id, each)
      }
      expect([...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        [...next].sort((a, b) => (a.id < b.id ? -1 : 1)),
      )
    }),
  )
})
