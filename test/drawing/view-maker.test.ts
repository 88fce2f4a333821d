import { describe, expect, test } from 'vitest'
import { toViewGraph, type ViewOptions } from '../../src/drawing/view-graph.ts'
import { createViewMaker } from '../../src/drawing/view-maker.ts'
import { baseSchema } from '../../src/model/base-schema.ts'
import type { GraphEdge, GraphNode, Subgraph } from '../../src/model/graph.ts'

const node = (id: string, kind = 'Technique'): GraphNode => ({
  id,
  kind,
  label: { en: id, ja: `${id}の名` },
  aliases: [],
  fields: {},
  sources: [],
  datasets: ['d'],
  sameAs: [],
})
const edge = (id: string, from: string, to: string, kind = 'ENABLES'): GraphEdge => ({
  id,
  kind,
  from,
  to,
  statement: { en: id },
  strength: 'proposed',
  evidence: [],
})
const ids = ['a', 'b', 'c', 'd', 'e']
const positions = new Map(ids.map((id, index) => [id, { x: index / 10, y: 0.1 }]))
const options: ViewOptions = { lang: 'en', theme: 'light', positions }
const whole: Subgraph = {
  nodes: ids.map((id) => node(id)),
  edges: [edge('1', 'a', 'b'), edge('2', 'b', 'a'), edge('3', 'b', 'c'), edge('4', 'c', 'd'), edge('5', 'd', 'd')],
}
const without = (...gone: string[]): Subgraph => ({
  nodes: whole.nodes.filter(({ id }) => !gone.includes(id)),
  edges: whole.edges.filter(({ from, to }) => !gone.includes(from) && !gone.includes(to)),
})
const plain = ({ nodes, edges }: ReturnType<typeof toViewGraph>) => ({ nodes, edges })

describe('views made one after the other', () => {
  const later: readonly (readonly [string, Subgraph, ViewOptions])[] = [
    ['a node goes', without('d'), options],
    ['all are back', whole, options],
    ['one of two edges between the same goes', { ...whole, edges: whole.edges.slice(1) }, options],
    ['edges lead outside', { ...whole, nodes: without('b').nodes }, options],
    ['the evidence of a statement is weaker', weakened('3'), options],
    ['a node has no place', without('a'), { ...options, positions: new Map([...positions].slice(2)) }],
    ['one is put elsewhere', whole, { ...options, pinned: new Set(['c']), positions: moved('c') }],
    ['the language is another', whole, { ...options, lang: 'ja' }],
    ['the theme is another', whole, { ...options, theme: 'dark' }],
    ['sizes tell connections', without('e'), { ...options, sizeBy: 'connections' }],
    ['all in another order', { nodes: [...whole.nodes].reverse(), edges: [...whole.edges].reverse() }, options],
    ['a node is of another kind', { ...whole, nodes: whole.nodes.map(({ id }) => node(id, 'Challenge')) }, options],
    ['a statement was turned', { ...whole, edges: [edge('1', 'c', 'a'), ...whole.edges.slice(1)] }, options],
  ]
  const make = createViewMaker()
  make(whole, baseSchema, options)
  test.each(later)('are as if each was the first: %s', (_, subgraph, how) => {
    expect(plain(make(subgraph, baseSchema, how))).toEqual(plain(toViewGraph(subgraph, baseSchema, how)))
  })
})

test('what looks as before is the same object', () => {
  const make = createViewMaker()
  const first = make(whole, baseSchema, options)
  const second = make(without('d'), baseSchema, options)
  const byId = new Map([...first.nodes, ...first.edges].map((each) => [each.id, each]))
  // A node shrinks when it loses a neighbour.
  const changed = [...second.nodes, ...second.edges].filter((each) => byId.get(each.id) !== each).map(({ id }) => id)
  expect(changed).toEqual(['c'])
})

test('a view finds its own nodes and edges, also after the next was made', () => {
  const make = createViewMaker()
  const first = make(whole, baseSchema, options)
  const second = make(without('d'), baseSchema, options)
  const touching = (view: typeof first, id: string) => view.find?.touching(id).map((each) => each.id)
  expect(touching(first, 'c')).toEqual(['3', '4'])
  expect(touching(second, 'c')).toEqual(['3'])
  expect(touching(first, 'd')).toEqual(['4', '5'])
  expect(touching(second, 'd')).toEqual([])
  expect(first.find?.node('c')).toBe(first.nodes[2])
  expect(second.find?.node('c')).toBe(second.nodes[2])
  expect(second.find?.node('d')).toBeUndefined()
  expect(second.find?.node('nowhere')).toBeUndefined()
})

function weakened(id: string): Subgraph {
  const edges = whole.edges.map((each) => (each.id === id ? { ...each, strength: 'inferred' as const } : each))
  return { ...whole, edges }
}

function moved(id: string): ViewOptions['positions'] {
  return new Map([...positions, [id, { x: 0.9, y: 0.9 }]])
}
