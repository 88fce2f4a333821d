import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LayeredLink, layeredLayout } from '../../src/layout/layered.ts'

const RUNS = { numRuns: 40 }
const GAPS = { column: 20, track: 12, row: 16, link: 12 }
const CARD = { width: 200, height: 60 }

const card = (id: string) => ({ id, ...CARD })
const link = (from: string, to: string, at = 0): LayeredLink => ({
  id: `${from} ${to} ${at}`,
  from,
  to,
  width: 90,
  height: 24,
})

/** Any links between at most a dozen nodes: in circles, beside each other, to themselves. */
const graphs = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 }))
  .map(([size, pairs]) => ({
    nodes: Array.from({ length: size }, (_, index) => card(`n${index}`)),
    links: pairs
      .filter(([from, to]) => from < size && to < size)
      .map(([from, to], at) => ({
        ...link(`n${from}`, `n${to}`, at),
        look: ['claim', 'inferred', 'fact'][at % 3] ?? '',
      })),
  }))

describe('layered layout', () => {
  test('no two nodes overlap', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, links }) => {
        const places = [...layeredLayout(nodes, links, GAPS).nodes.values()]
        for (const [index, a] of places.entries()) {
          for (const b of places.slice(index + 1)) {
            const isApart = Math.abs(a.x - b.x) >= CARD.width || Math.abs(a.y - b.y) >= CARD.height
            expect(isApart, JSON.stringify([a, b])).toBe(true)
          }
        }
      }),
      RUNS,
    )
  })

  test('every link runs from left to right, from the edge of one node to the edge of the other', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, links }) => {
        const drawn = layeredLayout(nodes, links, GAPS)
        expect([...drawn.links.keys()].sort()).toEqual(
          links
            .filter(({ from, to }) => from !== to)
            .map(({ id }) => id)
            .sort(),
        )
        for (const { points } of drawn.links.values()) {
          const xs = points.map(({ x }) => x)
          expect(xs.length).toBeGreaterThanOrEqual(2)
          expect(xs).toEqual([...xs].sort((a, b) => a - b))
          expect(xs.at(-1) ?? 0).toBeGreaterThan(xs[0] ?? 0)
        }
      }),
      RUNS,
    )
  })

  test('no link and no word of a link lies on a node that is not its own', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, links }) => {
        const drawn = layeredLayout(nodes, links, GAPS)
        const cards = [...drawn.nodes.values()]
        const isOnCard = (x: number, y: number, reach = 0) =>
          cards.some(
            (at) => Math.abs(at.x - x) < CARD.width / 2 - 0.01 && Math.abs(at.y - y) < CARD.height / 2 + reach - 0.01,
          )
        for (const { points, word } of drawn.links.values()) {
          for (const { x, y } of points.slice(1, -1)) expect(isOnCard(x, y)).toBe(false)
          expect(isOnCard(word.x, word.y, 12)).toBe(false)
        }
      }),
      RUNS,
    )
  })

  test('the same input gives the same output, also after others', () => {
    fc.assert(
      fc.property(graphs, graphs, (one, other) => {
        const first = layeredLayout(one.nodes, one.links, GAPS)
        layeredLayout(other.nodes, other.links, GAPS)
        expect(layeredLayout(one.nodes, one.links, GAPS)).toEqual(first)
      }),
      RUNS,
    )
  })

  test('without circles links run from `from` to `to`; what has none in stands first, what has none out last', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, links }) => {
        const onward = links.filter(({ from, to }) => Number(from.slice(1)) < Number(to.slice(1)))
        const joined = nodes.filter(({ id }) => onward.some(({ from, to }) => from === id || to === id))
        const drawn = layeredLayout(joined, onward, GAPS)
        const column = (id: string) => drawn.nodes.get(id)?.column ?? -1
        for (const { from, to } of onward) expect(column(from)).toBeLessThan(column(to))
        for (const { id } of joined) {
          if (onward.every(({ to }) => to !== id)) expect(column(id)).toBe(0)
          if (onward.every(({ from }) => from !== id)) expect(column(id)).toBe(drawn.columns.length - 1)
        }
      }),
      RUNS,
    )
  })

  test('a short way and a long one end in the same column', () => {
    const nodes = ['c', 'part', 'a', 'b'].map(card)
    const drawn = layeredLayout(nodes, [link('c', 'a'), link('c', 'part'), link('part', 'b')], GAPS)
    expect(Object.fromEntries([...drawn.nodes].map(([id, { column }]) => [id, column]))).toEqual({
      c: 0,
      part: 1,
      a: 2,
      b: 2,
    })
  })

  test('lines are level or upright, and upright only where no node and no word is', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, links }) => {
        const drawn = layeredLayout(nodes, links, GAPS)
        const words = [...drawn.links.values()].map(({ word }) => ({ x: word.x, half: 45 }))
        const cards = drawn.columns.map((x) => ({ x, half: CARD.width / 2 }))
        for (const { points } of drawn.links.values()) {
          for (const [at, { x, y }] of points.slice(1).entries()) {
            const before = points[at]
            expect(before?.x === x || before?.y === y).toBe(true)
            if (before?.y === y) continue
            for (const other of [...words, ...cards]) expect(Math.abs(other.x - x)).toBeGreaterThan(other.half)
          }
        }
      }),
      RUNS,
    )
  })

  test('the first way is level and uppermost, and the next lies below it', () => {
    const nodes = ['c', 'part', 'other', 'a', 'b'].map(card)
    const links = [link('c', 'part'), link('c', 'other'), link('part', 'a'), link('other', 'b'), link('other', 'a')]
    const way = (...ids: string[]) => ids.slice(1).map((id, at) => `${ids[at]} ${id} 0`)
    const ys = (...ways: string[][]) => {
      const { nodes: places } = layeredLayout(nodes, links, GAPS, ways)
      return Object.fromEntries([...places].map(([id, { y }]) => [id, y]))
    }
    const one = ys(way('c', 'part', 'a'), way('c', 'other', 'b'), way('c', 'other', 'a'))
    expect([one.part, one.a]).toEqual([one.c, one.c])
    expect(one.other).toBe(one.b)
    expect(one.b).toBeGreaterThan(one.a ?? 0)
    const two = ys(way('c', 'other', 'b'), way('c', 'other', 'a'), way('c', 'part', 'a'))
    expect([two.other, two.b]).toEqual([two.c, two.c])
    expect(two.a).toBeGreaterThan(two.b ?? 0)
    expect(two.part).toBeGreaterThan(two.other ?? 0)
  })

  test('nothing is laid out as nothing', () => {
    expect(layeredLayout([], [], GAPS)).toEqual({
      width: 0,
      height: 0,
      columns: [],
      nodes: new Map(),
      links: new Map(),
    })
  })
})
