import { expect, test } from 'vitest'
import { findCommunities, groundsOf } from '../../src/drawing/grounds.ts'
import type { ViewNode } from '../../src/drawing/view-graph.ts'
import { baseSchema } from '../../src/model/base-schema.ts'
import { safeColors } from '../../web/view/safe-colors.ts'

const node = (id: string, x: number, y: number, prominence = 0): ViewNode => ({
  id,
  kind: 'K',
  label: id.toUpperCase(),
  x,
  y,
  size: 5,
  color: '#000000',
  shape: 'circle',
  pinned: false,
  prominence,
})
/** Two threes, far apart. */
const view = {
  nodes: [
    node('a', -0.6, 0.4),
    node('b', -0.5, 0.4, 9),
    node('c', -0.6, 0.3),
    node('d', 0.6, 0),
    node('e', 0.6, -0.1),
    node('f', 0.5, 0),
  ],
  edges: [],
}

test('a group that lies in two places stands on two grounds and is named once', () => {
  const { grounds, captions } = groundsOf(view, [{ text: 'All', nodes: ['a', 'b', 'c', 'd', 'e', 'f', 'gone'] }])
  expect(grounds.map(({ outline }) => outline.length)).toEqual([3, 3])
  expect(captions).toEqual([{ text: 'All', nodes: ['a', 'b', 'c'] }])
})

test('a community is named after its most prominent node', async () => {
  const link = (from: string, to: string) =>
    ({ id: from + to, kind: 'K', from, to, statement: {}, strength: 'fact', evidence: [] }) as const
  const edges = [
    link('a', 'b'),
    link('b', 'c'),
    link('c', 'a'),
    link('d', 'e'),
    link('e', 'f'),
    link('f', 'd'),
    link('c', 'd'),
  ]
  const found = await findCommunities(view, edges, (name) => `Around ${name}`)
  expect(found).toEqual([
    { text: 'Around B', nodes: ['a', 'b', 'c'] },
    { text: expect.stringMatching(/^Around [DEF]$/), nodes: ['d', 'e', 'f'] },
  ])
})

test('safe colours are known for every kind, and differ for those that the question is about', () => {
  for (const theme of ['light', 'dark'] as const) {
    const colors = safeColors(baseSchema, theme)
    expect([...colors.keys()].sort()).toEqual(Object.keys(baseSchema.nodeKinds).sort())
    const asked = Object.entries(baseSchema.nodeKinds).filter(
      ([, { role }]) => role === 'challenge' || role === 'solution',
    )
    expect(new Set(asked.map(([kind]) => colors.get(kind))).size).toBe(asked.length)
  }
  expect([...safeColors(baseSchema, 'dark').values()]).not.toContain('#000000')
})
