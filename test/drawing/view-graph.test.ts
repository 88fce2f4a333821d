import { describe, expect, test } from 'vitest'
import { layoutSizes, toViewGraph, type ViewOptions } from '../../src/drawing/view-graph.ts'
import { baseSchema } from '../../src/model/base-schema.ts'
import type { GraphEdge, GraphNode, Support } from '../../src/model/graph.ts'

const node = (id: string, kind: string, label: Record<string, string> = { en: id }): GraphNode => ({
  id,
  kind,
  label,
  aliases: [],
  fields: {},
  sources: [],
  datasets: ['d'],
  sameAs: [],
})
const edge = (id: string, kind: string, from: string, to: string, strength: Support = 'proposed'): GraphEdge => ({
  id,
  kind,
  from,
  to,
  statement: { en: id },
  strength,
  evidence: [],
})
const options: ViewOptions = { lang: 'en', theme: 'light', positions: new Map([['c', { x: 0.1, y: 0.2 }]]) }

describe('toViewGraph', () => {
  test('takes labels in the language that is asked for, and another where it is missing', () => {
    const subgraph = {
      nodes: [node('c', 'Challenge', { en: 'Cost', ja: '費用' }), node('t', 'Technique', { en: 'Pruning' })],
      edges: [edge('e', 'ADDRESSES', 't', 'c')],
    }
    const view = toViewGraph(subgraph, baseSchema, { ...options, lang: 'ja' })
    expect(view.nodes.map(({ label }) => label)).toEqual(['費用', 'Pruning'])
    expect(view.edges[0]?.label).toBe(baseSchema.edgeKinds.ADDRESSES?.label.ja)
  })

  test('takes colours of the theme and shapes from the schema, and does without for a kind it does not know', () => {
    const subgraph = { nodes: [node('c', 'Challenge'), node('x', 'Nowhere')], edges: [edge('e', 'STRANGE', 'c', 'x')] }
    const light = toViewGraph(subgraph, baseSchema, options)
    const dark = toViewGraph(subgraph, baseSchema, { ...options, theme: 'dark' })
    expect(light.nodes[0]).toMatchObject({ color: baseSchema.nodeKinds.Challenge?.color.light, shape: 'diamond' })
    expect(dark.nodes[0]?.color).toBe(baseSchema.nodeKinds.Challenge?.color.dark)
    expect(light.nodes[1]).toMatchObject({ shape: 'circle', color: expect.stringMatching(/^#[0-9a-f]{6}$/) })
    expect(light.edges[0]?.label).toBe('STRANGE')
  })

  test('gives each of parallel and inverse edges a bow of its own', () => {
    const subgraph = {
      nodes: [node('a', 'Technique'), node('b', 'Technique')],
      edges: [
        edge('1', 'ENABLES', 'a', 'b'),
        edge('2', 'ENABLES', 'b', 'a'),
        edge('3', 'BASED_ON', 'a', 'b'),
        edge('4', 'BASED_ON', 'b', 'a'),
      ],
    }
    const { edges } = toViewGraph(subgraph, baseSchema, options)
    expect(new Set(edges.map(({ curvature }) => curvature)).size).toBe(4)
    // Seen from one end, which is what the eye does: an inverse edge bows the other way for the same number.
    const seen = edges.map(({ from, curvature }) => Math.round((from === 'a' ? curvature : -curvature) * 100))
    expect(new Set(seen).size).toBe(4)
    const alone = toViewGraph({ ...subgraph, edges: subgraph.edges.slice(0, 1) }, baseSchema, options)
    expect(Math.abs(alone.edges[0]?.curvature ?? 1)).toBeLessThan(0.2)
  })

  test('says which edges are merely inferred', () => {
    const subgraph = {
      nodes: [node('a', 'Technique'), node('c', 'Challenge')],
      edges: [edge('1', 'ADDRESSES', 'a', 'c', 'inferred'), edge('2', 'RAISES', 'a', 'c', 'fact')],
    }
    const { edges } = toViewGraph(subgraph, baseSchema, options)
    expect(edges.map(({ inferred, strength }) => [inferred, strength])).toEqual([
      [true, 'inferred'],
      [false, 'fact'],
    ])
  })

  test('keeps given places, finds one for every other node, and leaves out edges that lead outside', () => {
    const subgraph = {
      nodes: [node('c', 'Challenge'), node('t', 'Technique')],
      edges: [edge('in', 'ADDRESSES', 't', 'c'), edge('out', 'ADDRESSES', 'gone', 'c')],
    }
    const view = toViewGraph(subgraph, baseSchema, { ...options, pinned: new Set(['c']) })
    expect(view.nodes[0]).toMatchObject({ x: 0.1, y: 0.2, pinned: true })
    expect(view.nodes[1]?.pinned).toBe(false)
    expect(Math.hypot((view.nodes[1]?.x ?? 9) - 0.1, (view.nodes[1]?.y ?? 9) - 0.2)).toBeLessThan(0.1)
    expect(view.edges.map(({ id }) => id)).toEqual(['in'])
  })

  test('puts challenges before all, solutions before the rest, and hubs before small solutions', () => {
    const leaves = Array.from({ length: 30 }, (_, index) => node(`l${index}`, 'Application'))
    const subgraph = {
      nodes: [node('c', 'Challenge'), node('t', 'Technique'), node('hub', 'Survey'), ...leaves],
      edges: leaves.map(({ id }) => edge(`e${id}`, 'MENTIONS', 'hub', id, 'fact')),
    }
    const [challenge, technique, hub, leaf] = toViewGraph(subgraph, baseSchema, options).nodes
    const ranks = [challenge, hub, technique, leaf].map((each) => each?.prominence ?? Number.NaN)
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
    expect(new Set(ranks).size).toBe(4)
    expect(hub?.size).toBeGreaterThan(leaf?.size ?? 99)
    expect(hub?.size).toBeLessThanOrEqual(13)
  })
})

test('layoutSizes keeps more room than a node takes where its name matters', () => {
  const subgraph = { nodes: [node('c', 'Challenge'), node('a', 'Application')], edges: [] }
  const sizes = layoutSizes(subgraph, baseSchema)
  const { nodes } = toViewGraph(subgraph, baseSchema, options)
  expect(sizes.get('c')).toBeGreaterThan(nodes[0]?.size ?? 99)
  expect(sizes.get('a')).toBe(nodes[1]?.size)
})
