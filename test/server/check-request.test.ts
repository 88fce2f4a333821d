import { expect, test } from 'vitest'
import { neighborsRequest, subgraphRequest, traceRequest } from '../../src/query/requests.ts'
import { checkRequest } from '../../src/server/check-request.ts'

const ASSERTERS = 'expected one of source, machine, curator, loader'
const FLOORS = 'expected one of inferred, proposed, demonstrated, clinical, deployed'

test.each([
  [traceRequest, { from: 'a', support: 'propsed' }, `support: unknown propsed; ${FLOORS}. Did you mean proposed?`],
  [traceRequest, { from: ['a', 3] }, 'from: Invalid input: expected string, received number'],
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
      return checkRequest(shape, input)
    } catch (error) {
      return (error as Error).message
    }
  })()
  expect(said).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
})
