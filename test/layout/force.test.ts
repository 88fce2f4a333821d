import { describe, expect, test } from 'vitest'
import { LAYOUT_BOX, type Point } from '../../src/layout/box.ts'
import { forceLayout } from '../../src/layout/force.ts'

/** A made-up survey: a hub that is joined to most, a few smaller hubs, and a part that hangs together with nothing else. */
function survey(count: number, seed: number) {
  let state = seed
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const nodes = Array.from({ length: count }, (_, index) => ({ id: `n:${index}`, size: 5 + Math.floor(random() * 8) }))
  const edges = nodes
    .slice(1, -6)
    .flatMap((node, index) => [
      ...(random() < 0.5 ? [{ from: 'n:0', to: node.id }] : []),
      { from: node.id, to: `n:${Math.floor(random() ** 2 * (index + 1))}` },
    ])
  for (let index = count - 6; index < count - 2; index++) edges.push({ from: `n:${index}`, to: `n:${index + 1}` })
  return { nodes, edges }
}

const bounds = (positions: ReadonlyMap<string, Point>) => {
  const xs = [...positions.values()].map(({ x }) => x)
  const ys = [...positions.values()].map(({ y }) => y)
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
}

describe('forceLayout', () => {
  test('gives the same positions again, whatever the order of nodes and edges', () => {
    const { nodes, edges } = survey(80, 3)
    const first = forceLayout(nodes, edges, { seed: 7 })
    expect(forceLayout(nodes, edges, { seed: 7 })).toEqual(first)
    const turned = edges.map(({ from, to }) => ({ from: to, to: from })).reverse()
    expect(forceLayout([...nodes].reverse(), turned, { seed: 7 })).toEqual(first)
  })

  test('gives another picture for another seed', () => {
    const { nodes, edges } = survey(40, 3)
    expect(forceLayout(nodes, edges, { seed: 1 })).not.toEqual(forceLayout(nodes, edges, { seed: 2 }))
  })

  test.each([1, 2, 3, 4])('fills the box, and no two of 150 nodes touch in a picture 1000 wide (graph %i)', (seed) => {
    const { nodes, edges } = survey(150, seed)
    const positions = forceLayout(nodes, edges)
    expect(bounds(positions)).toEqual([-LAYOUT_BOX.width / 2, LAYOUT_BOX.width / 2, -0.5, 0.5])
    const pixels = 1000 / LAYOUT_BOX.width
    const touching = nodes.flatMap((a, index) =>
      nodes.slice(index + 1).filter((b) => {
        const [p, q] = [positions.get(a.id), positions.get(b.id)]
        if (!p || !q) throw new Error(`No position for ${a.id} or ${b.id}`)
        return Math.hypot(p.x - q.x, p.y - q.y) * pixels < a.size + b.size
      }),
    )
    expect(touching).toEqual([])
  })

  test('puts linked nodes nearer to each other than nodes at large', () => {
    const { nodes, edges } = survey(150, 5)
    const positions = forceLayout(nodes, edges)
    const distance = (a: string, b: string): number => {
      const [p, q] = [positions.get(a), positions.get(b)]
      return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN
    }
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    const linked = mean(edges.filter(({ from }) => from !== 'n:0').map(({ from, to }) => distance(from, to)))
    const any = mean(nodes.flatMap((a) => nodes.map((b) => distance(a.id, b.id))))
    expect(linked).toBeLessThan(0.6 * any)
  })

  test('knows no node, one node, unknown ends, loops and doubles', () => {
    expect(forceLayout([], [])).toEqual(new Map())
    const alone = forceLayout([{ id: 'a' }], [{ from: 'a', to: 'gone' }])
    expect(alone).toEqual(new Map([['a', { x: 0, y: 0 }]]))
    const pair = [{ id: 'a' }, { id: 'b' }]
    const once = forceLayout(pair, [{ from: 'a', to: 'b' }])
    const often = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
      { from: 'a', to: 'a' },
    ]
    expect(forceLayout(pair, often)).toEqual(once)
    expect(once.get('a')).not.toEqual(once.get('b'))
  })

  test('gives every node of thousands a number for a place', () => {
    const { nodes, edges } = survey(2500, 1)
    const positions = forceLayout(nodes, edges)
    expect(positions.size).toBe(2500)
    expect([...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  })
})
