import { describe, expect, test } from 'vitest'
import type { ViewEdge, ViewNode } from '../../../src/drawing/view-graph.ts'
import { changedBetween, edgeDisplay, type Highlight, lightUp, nodeDisplay } from '../../../web/view/highlight.ts'

const node = (id: string): ViewNode => ({
  id,
  kind: 'K',
  label: id,
  x: 0,
  y: 0,
  size: 5,
  color: '#000000',
  shape: 'circle',
  pinned: false,
  prominence: 0,
})
const edge = (from: string, to: string): ViewEdge => ({
  id: `${from}-${to}`,
  kind: 'K',
  from,
  to,
  label: '',
  inferred: false,
  strength: 'fact',
  curvature: 0,
})
/** a – b – c – d, and e alone. */
const view = { nodes: ['a', 'b', 'c', 'd', 'e'].map(node), edges: [edge('a', 'b'), edge('b', 'c'), edge('c', 'd')] }

const seen = (highlight: Highlight) => {
  const lit = lightUp(view, highlight)
  return {
    nodes: Object.fromEntries(view.nodes.map((each) => [each.id, nodeDisplay(each, lit)])),
    edges: Object.fromEntries(view.edges.map((each) => [each.id, edgeDisplay(each, lit)])),
  }
}

describe('a highlight', () => {
  test('of nothing draws all alike, with the names that fit', () => {
    const { nodes, edges } = seen({ selected: new Set() })
    for (const display of Object.values(nodes)) {
      expect(display).toEqual({ presence: 'plain', ring: 'none', label: 'fitting', bold: false })
    }
    for (const display of Object.values(edges)) expect(display).toMatchObject({ presence: 'plain', arrow: false })
  })

  test('of a selection rings it, lights its edges, shows its neighbours in full and dims the rest', () => {
    const { nodes, edges } = seen({ selected: new Set(['b']) })
    expect(nodes.b).toEqual({ presence: 'lit', ring: 'selected', label: 'always', bold: true })
    expect(nodes.a).toMatchObject({ presence: 'plain', label: 'first' })
    expect(nodes.c?.presence).toBe('plain')
    expect(nodes.d?.presence).toBe('dim')
    expect(edges['a-b']).toEqual({ presence: 'lit', arrow: true, label: 'first' })
    expect(edges['b-c']?.presence).toBe('lit')
    expect(edges['c-d']).toEqual({ presence: 'dim', arrow: false, label: 'never' })
  })

  test('of what is hovered adds to the selection', () => {
    const { nodes, edges } = seen({ selected: new Set(['a']), hovered: 'd' })
    expect(nodes.d).toMatchObject({ presence: 'lit', ring: 'hovered', label: 'always' })
    expect(nodes.c?.presence).toBe('plain')
    expect(nodes.e?.presence).toBe('dim')
    expect(edges['a-b']?.presence).toBe('lit')
    expect(edges['b-c']?.presence).toBe('dim')
    expect(edges['c-d']?.presence).toBe('lit')
  })

  test('of a path lights the path alone; the selection keeps its ring', () => {
    const path = { nodes: new Set(['b', 'c']), edges: new Set(['b-c']) }
    const { nodes, edges } = seen({ selected: new Set(['b']), path })
    expect(nodes.b).toMatchObject({ presence: 'lit', ring: 'selected' })
    expect(nodes.c).toMatchObject({ presence: 'lit', ring: 'none', label: 'always' })
    expect(nodes.a).toMatchObject({ presence: 'dim', label: 'never' })
    expect(edges['b-c']?.presence).toBe('lit')
    expect(edges['a-b']?.presence).toBe('dim')
  })

  test('of what is not in the picture changes nothing', () => {
    const path = { nodes: new Set<string>(), edges: new Set<string>() }
    expect(seen({ selected: new Set(['gone']), hovered: 'gone', path })).toEqual(seen({ selected: new Set() }))
  })
})

describe('what changes between two highlights', () => {
  const none = new Set<string>()
  const b = { selected: new Set(['b']) }
  const over = (id: string) => ({ selected: none, hovered: id })
  const path = { selected: none, path: { nodes: new Set(['c', 'd']), edges: new Set(['c-d']) } }
  const all: Highlight[] = [
    { selected: none },
    b,
    over('b'),
    over('c'),
    over('e'),
    { ...b, hovered: 'c' },
    path,
    { ...path, ...b },
  ]
  const looks = ({ label: _, bold: __, ...drawn }: ReturnType<typeof nodeDisplay>) => drawn

  test('is everything that is drawn otherwise, but for what steps back or comes forward with all the rest', () => {
    for (const [from, to] of all.flatMap((one) => all.map((other) => [one, other] as const))) {
      const [before, after] = [lightUp(view, from), lightUp(view, to)]
      const { nodes, edges } = changedBetween(before, after)
      for (const each of view.nodes) {
        const [was, is] = [looks(nodeDisplay(each, before)), looks(nodeDisplay(each, after))]
        const isRest = (lit: typeof before) =>
          !lit.nodes.has(each.id) && !lit.near.has(each.id) && !lit.selected.has(each.id)
        if (isRest(before) && isRest(after)) expect(nodes.has(each.id)).toBe(false)
        else if (JSON.stringify(was) !== JSON.stringify(is)) expect(nodes).toContain(each.id)
      }
      for (const each of view.edges) {
        expect(edges.has(each.id)).toBe(edgeDisplay(each, before).arrow !== edgeDisplay(each, after).arrow)
      }
    }
  })

  test('is little when the pointer goes from one node to the next', () => {
    const { nodes, edges } = changedBetween(lightUp(view, over('a')), lightUp(view, over('b')))
    expect([...nodes].sort()).toEqual(['a', 'b', 'c'])
    expect([...edges]).toEqual(['b-c'])
  })
})
