import { expect, test } from 'vitest'
import type { ViewEdge, ViewGraph, ViewNode } from '../../../src/drawing/view-graph.ts'
import { DrawnGraph, joinEdges, syncGraph } from '../../../web/graph/sync-graph.ts'

const node = (id: string, x = 0): ViewNode => ({
  id,
  kind: 'K',
  label: id,
  x,
  y: 0,
  size: 5,
  color: '#000000',
  shape: 'circle',
  pinned: false,
  prominence: 0,
})
const edge = (id: string, from: string, to: string): ViewEdge => ({
  id,
  kind: 'K',
  from,
  to,
  label: '',
  inferred: false,
  strength: 'fact',
  curvature: 0,
})
const drawn = (graph: DrawnGraph) => ({
  nodes: graph
    .filterNodes((id) => graph.shows(id))
    .map((id) => `${id}@${graph.getNodeAttribute(id, 'x')}`)
    .sort(),
  edges: graph
    .filterEdges((id) => graph.showsEdge(id))
    .map((id) => `${id}:${graph.source(id)}>${graph.target(id)}`)
    .sort(),
})

test('brings the graph to the view in place: new, changed, gone', () => {
  const graph = new DrawnGraph()
  const edges = [edge('1', 'a', 'b'), edge('2', 'a', 'b'), edge('3', 'b', 'c')]
  syncGraph(graph, { nodes: [node('a'), node('b'), node('c')], edges })
  expect(drawn(graph)).toEqual({ nodes: ['a@0', 'b@0', 'c@0'], edges: ['1:a>b', '2:a>b', '3:b>c'] })
  const next: ViewGraph = {
    nodes: [node('a', 1), node('b'), node('d', 2)],
    edges: [edge('1', 'b', 'a'), edge('4', 'd', 'd')],
  }
  syncGraph(graph, next)
  expect(drawn(graph)).toEqual({ nodes: ['a@1', 'b@0', 'd@2'], edges: ['1:b>a', '4:d>d'] })
})

test('does not drop or add what stays', () => {
  const graph = new DrawnGraph()
  const view = { nodes: [node('a'), node('b')], edges: [edge('1', 'a', 'b')] }
  syncGraph(graph, view)
  const events: string[] = []
  for (const name of ['nodeDropped', 'edgeDropped', 'nodeAdded', 'edgeAdded', 'cleared'] as const) {
    graph.on(name, () => events.push(name))
  }
  syncGraph(graph, { ...view, nodes: [node('a', 3), node('b')] })
  expect(events).toEqual([])
  expect(drawn(graph).nodes).toEqual(['a@3', 'b@0'])
})

test('leaves a node under the hand where it is, even when much else goes', () => {
  const graph = new DrawnGraph()
  const many = Array.from({ length: 200 }, (_, index) => node(`n${index}`))
  syncGraph(graph, { nodes: [node('held'), ...many], edges: [] })
  graph.mergeNodeAttributes('held', { x: 7 })
  syncGraph(graph, { nodes: [node('held'), node('new')], edges: [] }, { held: 'held' })
  expect(drawn(graph).nodes).toEqual(['held@7', 'new@0'])
  syncGraph(graph, { nodes: [node('new')], edges: [] }, { held: 'held' })
  expect(drawn(graph).nodes).toEqual(['new@0'])
})

test('says what looks otherwise, and no word of the rest', () => {
  const graph = new DrawnGraph()
  const [a, b, c] = [node('a'), node('b'), node('c')]
  const [one, two] = [edge('1', 'a', 'b'), edge('2', 'b', 'c')]
  const first = syncGraph(graph, { nodes: [a, b, c], edges: [one, two] })
  expect(first).toEqual({ nodes: ['a', 'b', 'c'], edges: ['1', '2'], isKnown: false })
  const renamed = { ...a, label: 'another' }
  const bowed = { ...one, curvature: 0.2 }
  expect(syncGraph(graph, { nodes: [renamed, b, c], edges: [bowed, two] })).toEqual({
    nodes: [],
    edges: ['1'],
    isKnown: true,
  })
  // Edges end at the outline of their nodes.
  const grown = { ...b, size: 6 }
  const next = syncGraph(graph, { nodes: [renamed, grown, c], edges: [bowed, two] })
  expect(next).toEqual({ nodes: ['b'], edges: ['1', '2'], isKnown: true })
  expect(syncGraph(graph, { nodes: [renamed, grown], edges: [edge('1', 'b', 'a')] })).toEqual({
    nodes: ['c'],
    edges: ['2', '1'],
    isKnown: false,
  })
})

test('keeps what is left out hidden, and shows it again where it was without taking anything up anew', () => {
  const graph = new DrawnGraph()
  const [a, b, c] = [node('a', 1), node('b', 2), node('c', 3)]
  const all = { nodes: [a, b, c], edges: [edge('1', 'a', 'b'), edge('2', 'b', 'c')] }
  syncGraph(graph, all)
  const order = graph.nodes()
  const gone = syncGraph(graph, { nodes: [a, c], edges: [] })
  expect(gone).toEqual({ nodes: ['b'], edges: ['1', '2'], isKnown: true })
  expect(drawn(graph)).toEqual({ nodes: ['a@1', 'c@3'], edges: [] })
  expect(graph.getNodeAttribute('b', 'hidden')).toBe(true)
  expect(syncGraph(graph, all)).toEqual({ nodes: ['b'], edges: ['1', '2'], isKnown: true })
  expect(drawn(graph)).toEqual({ nodes: ['a@1', 'b@2', 'c@3'], edges: ['1:a>b', '2:b>c'] })
  expect(graph.nodes()).toEqual(order)
})

test('what is forgotten is new when it comes back', () => {
  const graph = new DrawnGraph()
  const all = { nodes: [node('a'), node('b')], edges: [edge('1', 'a', 'b')] }
  syncGraph(graph, all)
  syncGraph(graph, { nodes: [], edges: [] })
  graph.forget()
  expect([graph.order, graph.size]).toEqual([0, 0])
  expect(syncGraph(graph, all)).toEqual({ nodes: ['a', 'b'], edges: ['1'], isKnown: false })
})

test('a size that changes by less than is seen is told once it adds up', () => {
  const graph = new DrawnGraph()
  const sized = (size: number) => ({ nodes: [{ ...node('a'), size }], edges: [] })
  syncGraph(graph, sized(5))
  expect(syncGraph(graph, sized(5.2), { slack: 0.3 }).nodes).toEqual([])
  expect(graph.getNodeAttribute('a', 'node').size).toBe(5.2)
  expect(syncGraph(graph, sized(5.4), { slack: 0.3 }).nodes).toEqual(['a'])
})

test('draws heights longer, and puts back what was left on its way', () => {
  const graph = new DrawnGraph()
  const view = { nodes: [{ ...node('a'), y: 2 }], edges: [] }
  syncGraph(graph, view, { stretch: 1.5 })
  expect(graph.getNodeAttribute('a', 'y')).toBe(3)
  graph.setNodeAttribute('a', 'y', 7)
  syncGraph(graph, view, { stretch: 1.5 })
  expect(graph.getNodeAttribute('a', 'y')).toBe(7)
  expect(syncGraph(graph, view, { stretch: 1.5, isAdrift: true }).isKnown).toBe(false)
  expect(graph.getNodeAttribute('a', 'y')).toBe(3)
})

test('joins no more new edges at once than it may, and the rest later', () => {
  const graph = new DrawnGraph()
  const [one, two, three] = [edge('1', 'a', 'b'), edge('2', 'b', 'a'), edge('3', 'a', 'b')]
  const view = { nodes: [node('a'), node('b')], edges: [one, two, three] }
  expect(syncGraph(graph, view, { most: 2 }).edges).toEqual(['1', '2'])
  expect(graph.later).toEqual([three])
  expect(syncGraph(graph, { ...view }, { most: 0 }).edges).toEqual([])
  expect(graph.later).toEqual([three])
  graph.later = [...graph.later, edge('4', 'a', 'gone')]
  expect(joinEdges(graph, 2)).toEqual(['3'])
  expect(graph.later).toEqual([])
  expect(drawn(graph).edges).toEqual(['1:a>b', '2:b>a', '3:a>b'])
})
