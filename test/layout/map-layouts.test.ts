import { describe, expect, test } from 'vitest'
import { LAYOUT_BOX, type Point } from '../../src/layout/box.ts'
import { type Arrangement, type LayoutJob, layOut, layOutSteps } from '../../src/layout/lay-out.ts'
import type { Link } from '../../src/layout/neighbours.ts'

const ARRANGEMENTS: readonly Arrangement[] = ['force', 'layered', 'radial', 'circular', 'grouped']
const KINDS = ['challenge', 'concept', 'model', 'paper', 'technique']

type Nodes = LayoutJob['nodes']

/** A made-up survey of several kinds: a hub, smaller hubs, a part that hangs together with nothing else, loose nodes. */
function survey(count: number, seed = 1): { nodes: Nodes; edges: Link[] } {
  let state = seed
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n:${index}`,
    size: 5 + Math.floor(random() * 8),
    group: KINDS[Math.floor(random() ** 2 * KINDS.length)] ?? '',
  }))
  const edges = nodes.slice(1, -8).flatMap((node, index) => [
    ...(random() < 0.2 ? [{ from: 'n:0', to: node.id }] : []),
    { from: node.id, to: `n:${Math.floor(random() ** 2 * (index + 1))}` },
    // Circles, doubles, loops and ends that are not there.
    ...(random() < 0.1 ? [{ from: `n:${index}`, to: node.id }] : []),
    ...(random() < 0.05 ? [{ from: node.id, to: node.id }] : []),
    ...(random() < 0.05 ? [{ from: node.id, to: 'gone' }] : []),
  ])
  for (let index = count - 8; index < count - 4; index++) edges.push({ from: `n:${index}`, to: `n:${index + 1}` })
  return { nodes, edges }
}

const placesOf = (positions: ReadonlyMap<string, Point>) => [...positions.values()].map(({ x, y }) => `${x} ${y}`)

function at(positions: ReadonlyMap<string, Point>, id: string): Point {
  const point = positions.get(id)
  if (!point) throw new Error(`No position for ${id}`)
  return point
}

function expectPlaced(positions: ReadonlyMap<string, Point>, nodes: Nodes): void {
  expect(positions.size).toBe(nodes.length)
  const outside = [...positions].filter(
    ([, { x, y }]) => !(Math.abs(x) <= LAYOUT_BOX.width / 2 && Math.abs(y) <= LAYOUT_BOX.height / 2),
  )
  expect(outside).toEqual([])
}

describe.each(ARRANGEMENTS)('every layout: %s', (arrangement) => {
  test.each([2, 12, 160, 700])('gives each of %i nodes a place of its own inside the box', (count) => {
    const { nodes, edges } = survey(Math.max(count, 9), count)
    const positions = layOut({ arrangement, nodes, edges })
    expectPlaced(positions, nodes)
    expect(new Set(placesOf(positions)).size).toBe(nodes.length)
  })

  test('gives the same positions again, whatever the order and the direction in which nodes and links come', () => {
    const { nodes, edges } = survey(90, 3)
    const first = layOut({ arrangement, nodes, edges })
    expect(layOut({ arrangement, nodes: [...nodes].reverse(), edges: [...edges].reverse() })).toEqual(first)
  })

  test('knows no node, one, two that are not linked, and one with nothing but a loop', () => {
    const [a, b] = [
      { id: 'a', size: 8, group: 'g' },
      { id: 'b', size: 8, group: 'g' },
    ]
    expect(layOut({ arrangement, nodes: [], edges: [] })).toEqual(new Map())
    for (const edges of [[], [{ from: 'a', to: 'a' }]]) expectPlaced(layOut({ arrangement, nodes: [a], edges }), [a])
    const two = layOut({ arrangement, nodes: [a, b], edges: [] })
    expectPlaced(two, [a, b])
    expect(new Set(placesOf(two)).size).toBe(2)
  })

  test('takes a long chain and a crowd round one node', () => {
    const nodes = Array.from({ length: 3000 }, (_, index) => ({ id: `n${index}`, size: 6, group: `g${index % 3}` }))
    const chain = nodes.slice(1).map(({ id }, index) => ({ from: `n${index}`, to: id }))
    const crowd = nodes.slice(1).map(({ id }) => ({ from: id, to: 'n0' }))
    for (const edges of [chain, crowd]) expectPlaced(layOut({ arrangement, nodes, edges }), nodes)
  })
})

test.each(['layered', 'radial', 'circular', 'grouped'] as const)('%s takes 20,000 nodes', (arrangement) => {
  const { nodes, edges } = survey(20_000)
  expectPlaced(layOut({ arrangement, nodes, edges }), nodes)
})

test('by force is many steps, so that something else can have its turn', () => {
  const { nodes, edges } = survey(160)
  const work = layOutSteps({ arrangement: 'force', nodes, edges })
  let steps = 0
  while (!work.next().done) steps++
  expect(steps).toBeGreaterThan(500)
})

describe('radial', () => {
  /** How far out, as a share of the way to the edge of the box. */
  const reach = ({ x, y }: Point): number => Math.hypot((2 * x) / LAYOUT_BOX.width, (2 * y) / LAYOUT_BOX.height)

  function hopsFrom(centre: string, edges: readonly Link[]): Map<string, number> {
    const hops = new Map([[centre, 0]])
    const known = edges.filter(({ to }) => to !== 'gone')
    for (let hop = 1, grew = true; grew; hop++) {
      grew = false
      for (const { from, to } of known.flatMap((edge) => [edge, { from: edge.to, to: edge.from }])) {
        if (hops.get(from) !== hop - 1 || hops.has(to)) continue
        hops.set(to, hop)
        grew = true
      }
    }
    return hops
  }

  test.each([undefined, 'n:5', 'n:153'])(
    'rings are hops from %s, and what no way leads to lies outside of all',
    (centre) => {
      const { nodes, edges } = survey(160)
      const positions = layOut({ arrangement: 'radial', nodes, edges, ...(centre && { centre }) })
      const hops = hopsFrom(centre ?? 'n:0', edges)
      expect(at(positions, centre ?? 'n:0')).toEqual({ x: 0, y: 0 })
      const reaches = (hop: number | undefined) =>
        nodes.flatMap(({ id }) => (hops.get(id) === hop ? [reach(at(positions, id))] : []))
      const rings = [...new Set(nodes.flatMap(({ id }) => hops.get(id) ?? []))].sort((a, b) => a - b)
      expect(rings.length).toBeGreaterThan(2)
      for (const hop of rings.slice(1))
        expect(Math.min(...reaches(hop))).toBeGreaterThan(Math.max(...reaches(hop - 1)) + 0.02)
      expect(Math.min(...reaches(undefined))).toBeGreaterThan(Math.max(...rings.flatMap(reaches)) + 0.02)
    },
  )

  test('a centre that is not there is the best connected', () => {
    const { nodes, edges } = survey(60)
    expect(layOut({ arrangement: 'radial', nodes, edges, centre: 'gone' })).toEqual(
      layOut({ arrangement: 'radial', nodes, edges }),
    )
  })
})

describe('grouped', () => {
  test.each([12, 160, 2000])('no two groups of %i nodes overlap, and there is clear space between', (count) => {
    const { nodes, edges } = survey(count)
    const positions = layOut({ arrangement: 'grouped', nodes, edges })
    const fields = [...new Set(nodes.map(({ group }) => group))].map((group) => {
      const points = nodes.flatMap((node) => (node.group === group ? [at(positions, node.id)] : []))
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
      return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) }
    })
    expect(fields.length).toBeGreaterThan(2)
    const close = fields.flatMap((a, index) =>
      fields
        .slice(index + 1)
        .filter((b) => Math.max(a.left - b.right, b.left - a.right, a.low - b.high, b.low - a.high) < 0.02),
    )
    expect(close).toEqual([])
  })
})

describe('circular', () => {
  test('kinds stand together', () => {
    const { nodes, edges } = survey(160)
    const positions = layOut({ arrangement: 'circular', nodes, edges })
    const turn = (id: string): number => {
      const { x, y } = at(positions, id)
      return Math.atan2(y / LAYOUT_BOX.height, x / LAYOUT_BOX.width)
    }
    const round = [...nodes].sort((a, b) => turn(a.id) - turn(b.id))
    const changes = round.filter((node, index) => node.group !== round.at(index - 1)?.group)
    expect(changes).toHaveLength(new Set(nodes.map(({ group }) => group)).size)
  })

  test('fewer links cross than with each kind in the order of its ids', () => {
    const { nodes, edges } = survey(120, 5)
    const positions = layOut({ arrangement: 'circular', nodes, edges })
    const inIdOrder = layOut({ arrangement: 'circular', nodes, edges: [] })
    expect(crossings(edges, positions)).toBeLessThan(0.85 * crossings(edges, inIdOrder))
  })

  function crossings(edges: readonly Link[], positions: ReadonlyMap<string, Point>): number {
    const lines = edges.flatMap(({ from, to }) => {
      const [a, b] = [positions.get(from), positions.get(to)]
      return a && b ? [[a, b] as const] : []
    })
    const side = (a: Point, b: Point, c: Point) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
    return lines.reduce(
      (sum, [a, b], index) =>
        sum +
        lines
          .slice(index + 1)
          .filter(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0).length,
      0,
    )
  }
})

describe('layered', () => {
  test('links lead to the right where none runs in a circle', () => {
    const { nodes, edges } = survey(160)
    const forward = edges.filter(({ from, to }) => Number(from.slice(2)) > Number(to.slice(2)))
    const positions = layOut({ arrangement: 'layered', nodes, edges: forward })
    expect(forward.length).toBeGreaterThan(100)
    expect(forward.filter(({ from, to }) => at(positions, from).x >= at(positions, to).x)).toEqual([])
  })
})
