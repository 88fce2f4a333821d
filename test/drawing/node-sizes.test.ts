import { expect, test } from 'vitest'
import { nodeSizes } from '../../src/drawing/node-sizes.ts'
import { baseSchema } from '../../src/model/base-schema.ts'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'

const node = (id: string, kind: string): GraphNode => ({
  id,
  kind,
  label: { en: id },
  aliases: [],
  fields: {},
  sources: [],
  datasets: ['d'],
  sameAs: [],
})
/** `pieces` of evidence; only how many there are counts. */
const edge = (from: string, to: string, pieces: number): GraphEdge => ({
  id: `${from}-${to}`,
  kind: 'ADDRESSES',
  from,
  to,
  statement: {},
  strength: 'proposed',
  evidence: Array.from({ length: pieces }, () => ({}) as GraphEdge['evidence'][number]),
})
const nodes = [node('c', 'Challenge'), node('t', 'Technique'), node('p', 'Paper'), node('alone', 'Paper')]
const edges = [edge('t', 'c', 1), edge('t', 'p', 1), edge('t', 't', 1), edge('p', 'c', 9)]
const order = (by: 'importance' | 'connections' | 'evidence') =>
  [...nodeSizes(nodes, edges, baseSchema, by)].sort((a, b) => b[1].prominence - a[1].prominence).map(([id]) => id)

test('what is in the way comes first, unless one number alone is asked for', () => {
  expect(order('importance')[0]).toBe('c')
  expect(order('connections')[0]).toBe('t')
  expect(order('evidence').slice(0, 2).sort()).toEqual(['c', 'p'])
})

test('sizes grow with the number, a loop counts once, and no node is too small to be hit or buries the others', () => {
  const sizes = nodeSizes(nodes, edges, baseSchema, 'connections')
  expect([...sizes].map(([id, { prominence }]) => [id, prominence])).toEqual([
    ['c', 2],
    ['t', 3],
    ['p', 2],
    ['alone', 0],
  ])
  expect(sizes.get('t')?.size).toBe(15)
  expect(sizes.get('alone')?.size).toBe(4)
})
