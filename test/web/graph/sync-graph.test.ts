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
  nodes: graph.mapNodes((id, { x }) => `${id}@${x}`).sort(),
  edges: graph.mapEdges((id, _attributes, from, to) => `${id}:${from}>${to}`).sort(),
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
  syncGraph(graph, { nodes: [node('held'), node('new')], edges: [] }, 'held')
  expect(drawn(graph).nodes).toEqual(['held@7', 'new@0'])
  syncGraph(graph, { nodes: [node('new')], edges: [] }, 'held')
  expect(drawn(graph).nodes).toEqual(['new@0'])
})

test('says what looks otherwise and what is gone, and no word of the rest', () => {
  const graph = new DrawnGraph()
  const edges = [edge('1', 'a', 'b'), edge('2', 'b', 'c')]
  const first = syncGraph(graph, { nodes: [node('a'), node('b'), node('c')], edges })
  expect(first).toEqual({ nodes: ['a', 'b', 'c'], edges: ['1', '2'], gone: [], later: [] })
  const next = syncGraph(graph, {
    nodes: [node('a', 4), { ...node('b'), size: 6 }, node('d')],
    edges: [{ ...edge('1', 'a', 'b'), curvature: 0.2 }, edge('3', 'a', 'd')],
  })
  expect(next).toEqual({ nodes: ['b', 'd'], edges: ['1', '3'], gone: ['c'], later: [] })
  expect(drawn(graph)).toEqual({ nodes: ['a@4', 'b@0', 'd@0'], edges: ['1:a>b', '3:a>d'] })
  const turned = syncGraph(graph, { nodes: [node('a', 4), node('b')], edges: [edge('1', 'b', 'a')] })
  expect(turned).toEqual({ nodes: ['b'], edges: ['1'], gone: ['d'], later: [] })
})

test('joins no more new edges at once than it may, and the rest later', () => {
  const graph = new DrawnGraph()
  const [one, two, three] = [edge('1', 'a', 'b'), edge('2', 'b', 'a'), edge('3', 'a', 'b')]
  const view = { nodes: [node('a'), node('b')], edges: [one, two, three] }
  const { edges, later } = syncGraph(graph, view, undefined, 2)
  expect([edges, later]).toEqual([['1', '2'], [three]])
  expect(syncGraph(graph, view, undefined, 0)).toMatchObject({ edges: [], later: [three] })
  expect(joinEdges(graph, [three, edge('4', 'a', 'gone')], 2)).toEqual({ edges: ['3'], later: [] })
  expect(drawn(graph).edges).toEqual(['1:a>b', '2:b>a', '3:a>b'])
})
