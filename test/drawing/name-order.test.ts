import { expect, test } from 'vitest'
import { nameOrder } from '../../src/drawing/name-order.ts'
import type { ViewNode } from '../../src/drawing/view-graph.ts'

const node = (id: string, size: number, prominence: number) => ({ id, size, prominence }) as ViewNode

test('the six largest are named first, then those that matter most', () => {
  const large = [9, 8, 7, 6, 5, 4].map((size) => node(`large-${size}`, size, 0))
  const small = [node('b', 1, 2), node('a', 1, 2), node('c', 1, 5)]
  const ids = nameOrder([...small, ...large].reverse()).map(({ id }) => id)
  expect(ids).toEqual([...large.map(({ id }) => id), 'c', 'a', 'b'])
})
