import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../src/model/canonical.ts'
import { byCodePoint } from '../../src/model/order.ts'

const points = (text: string) => [...text].map((letter) => letter.codePointAt(0) ?? 0)

test('orders by code point, also where surrogates are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const x = points(a)
      const y = points(b)
      const differ = x.findIndex((point, i) => point !== y[i])
      const expected = differ === -1 ? x.length - y.length : (x[differ] ?? 0) - (y[differ] ?? -1)
      expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(expected))
    }),
    { seed: 7 },
  )
  expect(['🙂', 'ﾀ', 'z'].sort(byCodePoint)).toEqual(['z', 'ﾀ', '🙂'])
})

test('canonical JSON sorts keys at every depth, keeps arrays and drops undefined', () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined, a: 2 }], ﾀ: 1, '🙂': 2, a: null })).toBe(
    '{"a":null,"b":[{"a":2,"d":1}],"ﾀ":1,"🙂":2}',
  )
})
