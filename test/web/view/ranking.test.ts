import { expect, test } from 'vitest'
import type { ViewNode } from '../../../src/drawing/view-graph.ts'
import { rankingOf } from '../../../web/view/ranking.ts'

const node = (id: string, size: number, prominence: number) => ({ id, size, prominence }) as ViewNode

test('the few largest come first, then those that matter most; of equals the order of ids decides', () => {
  const small = Array.from({ length: 8 }, (_, at) => node(`s${at}`, 5, 100 + at))
  const nodes = [...small, node('hub', 13, 40), node('other-hub', 13, 30), node('large', 9, 1)]
  const ranked = rankingOf({ nodes, edges: [] }).map(({ id }) => id)
  expect(ranked.slice(0, 3)).toEqual(['hub', 'other-hub', 'large'])
  expect(ranked.slice(3)).toEqual(['s7', 's6', 's5', 's4', 's3', 's2', 's1', 's0'])
  const alike = [node('b', 5, 1), node('c', 5, 2), node('a', 5, 1)]
  expect(rankingOf({ nodes: alike, edges: [] }).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})
