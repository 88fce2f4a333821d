import pull from 'graphology-layout-forceatlas2/iterate.js'
import part from 'graphology-layout-noverlap/iterate.js'
import { byCodePoint } from '../model/order.ts'
import type { Point } from './box.ts'
import { intoBox } from './into-box.ts'
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
  const sizes = new Map(nodes.map(({ id, size }) => [id, size ?? DEFAULT_SIZE]))
  const ids = [...sizes.keys()].sort(byCodePoint)
  if (ids.length === 0) return new Map()
  const bodies = bodiesOf(ids, sizes, options.seed ?? 1)
  const springs = springsOf(ids, edges, bodies)
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    strongGravityMode: true,
    gravity: 0.06,
    scalingRatio: 12,
    slowDown: 1 + Math.log(ids.length),
    barnesHutOptimize: ids.length > 600,
    // Coarser where there are so many that nobody sees the difference, but everybody would wait for it.
    barnesHutTheta: ids.length > 5000 ? 1.2 : 0.6,
  }
  for (let turn = iterationsFor(ids.length); turn > 0; turn--) {
    pull(settings, bodies, springs)
    yield
  }
  const discs = discsOf(bodies, Math.max(760, 40 * Math.sqrt(ids.length)))
  // The nodes of one field are held against each other, so there are more fields for more nodes.
  const gridSize = ids.length > 1500 ? Math.ceil(Math.sqrt(ids.length)) : 20
  for (let turn = ids.length > 1500 ? 40 : 400; turn > 0; turn--) {
    if (part({ gridSize, margin: 7, expansion: 1.1, ratio: 1, speed: 2 }, discs).converged) break
    yield
  }
  return intoBox(
    new Map(ids.map((id, index) => [id, { x: at(discs, index * DISC) * STRETCH, y: at(discs, index * DISC + 1) }])),
  )
}

function iterationsFor(order: number): number {
  if (order <= 300) return 700
  if (order <= 1500) return 300
  return order <= 5000 ? 100 : 40
}

/** How the two libraries hold their numbers: so many for each node, each link, each disc. */
const BODY = 10
const SPRING = 3
const DISC = 3
/** Of a body: x and y come first; here its mass, then how far it has come to rest, and its size. */
const MASS = 6
const SIZE = 8

const at = (numbers: Float32Array, index: number): number => numbers[index] ?? 0

function bodiesOf(ids: readonly string[], sizes: ReadonlyMap<string, number>, seed: number): Float32Array {
  const bodies = new Float32Array(ids.length * BODY)
  ids.forEach((id, index) => {
    const start = startPosition(id, seed)
    bodies.set([start.x * 100, start.y * 100], index * BODY)
    bodies.set([1, 1, sizes.get(id) ?? DEFAULT_SIZE], index * BODY + MASS)
  })
  return bodies
}

/**
 * One spring for all links between two nodes, weaker the busier its quieter end is. A body is heavier for each of its
 * springs.
 */
function springsOf(ids: readonly string[], edges: readonly Link[], bodies: Float32Array): Float32Array {
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const pairs = edges
    .flatMap(({ from, to }): [number, number][] => {
      const [a, b] = [indexes.get(from), indexes.get(to)]
      return a === undefined || b === undefined || a === b ? [] : [a < b ? [a, b] : [b, a]]
    })
    .sort((p, q) => p[0] - q[0] || p[1] - q[1])
    .filter(([a, b], index, all) => a !== all[index - 1]?.[0] || b !== all[index - 1]?.[1])
  const degrees = new Uint32Array(ids.length)
  for (const index of pairs.flat()) degrees[index] = (degrees[index] ?? 0) + 1
  const springs = new Float32Array(pairs.length * SPRING)
  pairs.forEach(([a, b], index) => {
    const weight = 1 / Math.sqrt(Math.min(degrees[a] ?? 1, degrees[b] ?? 1))
    springs.set([a * BODY, b * BODY, weight], index * SPRING)
    for (const end of [a, b]) bodies[end * BODY + MASS] = at(bodies, end * BODY + MASS) + weight
  })
  return springs
}

/**
 * Draws crowds apart and empty stretches together, each axis by itself: a node goes part of the way to where it would be
 * if all stood at equal distances. Left of stays left of, above stays above. Leaves a square of `side` pixels, so that
 * sizes mean the same for every graph, and no two nodes in one spot, which the next step would part by chance.
 */
function discsOf(bodies: Float32Array, side: number): Float32Array {
  const count = bodies.length / BODY
  const discs = new Float32Array(count * DISC)
  const indexes = Array.from({ length: count }, (_, index) => index)
  for (const index of indexes) discs[index * DISC + 2] = at(bodies, index * BODY + SIZE)
  for (const axis of [0, 1]) {
    const order = indexes.map((index) => ({ index, at: at(bodies, index * BODY + axis) })).sort((a, b) => a.at - b.at)
    const low = order[0]?.at ?? 0
    const span = (order.at(-1)?.at ?? 0) - low || 1
    order.forEach(({ index, at }, place) => {
      const even = count > 1 ? place / (count - 1) : 0.5
      discs[index * DISC + axis] = side * ((1 - EVENNESS) * ((at - low) / span) + EVENNESS * even - 0.5)
    })
  }
  return discs
}
