import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2/helpers.js'
import pull from 'graphology-layout-forceatlas2/iterate.js'
import noverlap from 'graphology-layout-noverlap/helpers.js'
import part from 'graphology-layout-noverlap/iterate.js'
import { byCodePoint } from '../model/order.ts'
import { intoBox, type Point } from './box.ts'
import type { Link } from './neighbours.ts'
import { startPosition } from './seed.ts'

/** Radius of a node, in pixels of the picture that is aimed at: about 1000 wide. */
const DEFAULT_SIZE = 8

/** 0 leaves what the forces gave, 1 would be a scatter without clusters. */
const EVENNESS = 0.45

/** How much wider than high a node's own room is: labels are wide. */
const STRETCH = 1.3

interface SizedNode {
  readonly id: string
  readonly size?: number
}

interface ForceOptions {
  readonly seed?: number
}

/**
 * Force-directed positions inside LAYOUT_BOX, y upwards. Linked nodes lie near each other, no two touch while there is
 * room for all at about 1000 pixels width, and parts that hang together with nothing else lie close by. `size` is the
 * node's radius in pixels, 8 by default. Edges to unknown nodes are left out. The same nodes, edges and seed give the
 * same positions, whatever their order.
 */
export function forceLayout(
  nodes: readonly SizedNode[],
  edges: readonly Link[],
  options: ForceOptions = {},
): Map<string, Point> {
  const work = forceSteps(nodes, edges, options)
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}

/** The same in many short steps, for where something else must have its turn between them. */
export function* forceSteps(
  nodes: readonly SizedNode[],
  edges: readonly Link[],
  options: ForceOptions = {},
): Generator<undefined, Map<string, Point>> {
  const graph = layoutGraph(nodes, edges, options.seed ?? 1)
  if (graph.order === 0) return new Map()
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    strongGravityMode: true,
    gravity: 0.06,
    scalingRatio: 12,
    slowDown: 1 + Math.log(graph.order),
    barnesHutOptimize: graph.order > 600,
    barnesHutTheta: 0.6,
  }
  const pulled = forceAtlas2.graphToByteArrays(graph, (_edge, { weight }) => weight)
  for (let turn = iterationsFor(graph.order); turn > 0; turn--) {
    pull(settings, pulled.nodes, pulled.edges)
    yield
  }
  forceAtlas2.assignLayoutChanges(graph, pulled.nodes, null)
  evenOut(graph, Math.max(760, 40 * Math.sqrt(graph.order)))
  const parted = noverlap.graphToByteArray(graph)
  for (let turn = graph.order > 1500 ? 40 : 400; turn > 0; turn--) {
    if (part({ gridSize: 20, margin: 7, expansion: 1.1, ratio: 1, speed: 2 }, parted).converged) break
    yield
  }
  noverlap.assignLayoutChanges(graph, parted)
  return intoBox(new Map(graph.mapNodes((id, { x, y }) => [id, { x: x * STRETCH, y }])))
}

function iterationsFor(order: number): number {
  if (order <= 300) return 700
  if (order <= 1500) return 300
  return order <= 5000 ? 100 : 40
}

/** One undirected edge for all between two nodes; a link counts less the busier its quieter end is. */
function layoutGraph(
  nodes: readonly SizedNode[],
  edges: readonly Link[],
  seed: number,
): UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }> {
  const graph = new UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>()
  for (const { id, size } of [...nodes].sort((a, b) => byCodePoint(a.id, b.id))) {
    const start = startPosition(id, seed)
    graph.mergeNode(id, { x: start.x * 100, y: start.y * 100, size: size ?? DEFAULT_SIZE })
  }
  const pairs = edges
    .filter(({ from, to }) => from !== to && graph.hasNode(from) && graph.hasNode(to))
    .map(({ from, to }): [string, string] => (byCodePoint(from, to) < 0 ? [from, to] : [to, from]))
    .sort((a, b) => byCodePoint(a[0], b[0]) || byCodePoint(a[1], b[1]))
  for (const [from, to] of pairs) graph.mergeEdge(from, to)
  graph.updateEachEdgeAttributes((_edge, _attributes, from, to) => ({
    weight: 1 / Math.sqrt(Math.min(graph.degree(from), graph.degree(to))),
  }))
  return graph
}

/**
 * Draws crowds apart and empty stretches together, each axis by itself: a node goes part of the way to where it would be
 * if all stood at equal distances. Left of stays left of, above stays above. Leaves a square of `side` pixels, so that
 * sizes mean the same for every graph, and no two nodes in one spot, which the next step would part by chance.
 */
function evenOut(graph: UndirectedGraph<{ x: number; y: number; size: number }>, side: number): void {
  for (const axis of ['x', 'y'] as const) {
    const order = graph.mapNodes((id, attributes) => ({ id, at: attributes[axis] })).sort((a, b) => a.at - b.at)
    const low = order[0]?.at ?? 0
    const span = (order.at(-1)?.at ?? 0) - low || 1
    order.forEach(({ id, at }, index) => {
      const even = order.length > 1 ? index / (order.length - 1) : 0.5
      graph.setNodeAttribute(id, axis, side * ((1 - EVENNESS) * ((at - low) / span) + EVENNESS * even - 0.5))
    })
  }
}
