import { expect, test } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { gapsRequest, neighborsRequest, parseRequest, subgraphRequest, traceRequest } from '../../src/query/requests.ts'

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
  [{ from: ['a', 3] }, 'from: Invalid input: expected string, received number'],
])('what is wrong is refused and says what would be right: case %#', (input, message) => {
  expect(() => parseRequest(traceRequest, input)).toThrow(InputError)
  expect(() => parseRequest(traceRequest, input)).toThrow(message)
})

const ASSERTERS = 'expected one of source, machine, curator, loader'
const FLOORS = 'expected one of inferred, proposed, demonstrated, clinical, deployed'

test.each([
  [traceRequest, { from: 'a', support: 'propsed' }, `support: unknown propsed; ${FLOORS}. Did you mean proposed?`],
  [traceRequest, { from: 'a', support: 'xyz' }, `support: unknown xyz; ${FLOORS}`],
  [traceRequest, { from: 'a', support: ['proposed', 'fact'] }, `support: ${FLOORS}`],
  [traceRequest, { from: 'a', assertedBy: 'soruce' }, `assertedBy: unknown soruce; ${ASSERTERS}. Did you mean source?`],
  [
    traceRequest,
    { from: 'a', assertedBy: ['soruce', 'machine', 'currator'] },
    `assertedBy: unknown soruce, currator; ${ASSERTERS}. Did you mean source? Did you mean curator?`,
  ],
  [
    neighborsRequest,
    { id: 'a', direction: 'outt' },
    'direction: unknown outt; expected one of out, in. Did you mean out?',
  ],
  [
    subgraphRequest,
    { scope: 'traec', support: 'clincal' },
    /^scope: unknown traec; .*Did you mean trace\?; support: .*Did you mean clinical\?$/u,
  ],
])('every word that is mistyped is named, with what may have been meant: case %#', (shape, input, message) => {
  const said = (() => {
    try {
      return parseRequest(shape, input)
    } catch (error) {
      return (error as Error).message
    }
  })()
  expect(said).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
})
