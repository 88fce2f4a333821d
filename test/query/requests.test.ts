import { expect, test } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { gapsRequest, parseRequest, traceRequest } from '../../src/query/requests.ts'

test('one value is a list of one; numbers may be text; defaults are filled in', () => {
  expect(parseRequest(traceRequest, { from: 'a', maxHops: '2' })).toEqual({ from: ['a'], maxHops: 2, limit: 50 })
  expect(parseRequest(gapsRequest, {})).toEqual({ support: 'proposed', maxHops: 3, limit: 500 })
})

test.each([
  [{ from: [] }, 'from: expected at least one'],
  [{ from: 'a', to: [] }, 'to: expected at least one'],
  [{ from: Array.from({ length: 501 }, () => 'a') }, 'from: expected at most 500'],
  [{ from: 'a', maxHops: 7 }, 'maxHops: expected a whole number from 1 to 6'],
  [{ from: 'a', limit: 'many' }, 'limit: expected a whole number from 1 to 500'],
  [{ from: 'a', suport: 'proposed' }, 'suport'],
])('what is wrong is refused and says what would be right: case %#', (input, message) => {
  expect(() => parseRequest(traceRequest, input)).toThrow(InputError)
  expect(() => parseRequest(traceRequest, input)).toThrow(message)
})
