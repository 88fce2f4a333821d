import { describe, expect, test } from 'vitest'
import { type DrawableRoute, drawRoutes, lineGroups, wayThrough } from '../../src/drawing/route-drawing.ts'
import type { GraphNode, Support } from '../../src/model/graph.ts'

const SIZES = {
  card: () => ({ width: 200, height: 60 }),
  gaps: { column: 20, track: 12, row: 16, link: 12 },
  word: () => ({ width: 90, height: 24 }),
}

const node = (id: string): GraphNode => ({
  id,
  kind: 'Challenge',
  label: { en: id },
  aliases: [],
  fields: {},
  sources: [],
  datasets: [],
  sameAs: [],
})

const statement = (from: string, to: string, strength: Support, at = 0) => ({
  id: `${from}-${to}-${at}`,
  kind: 'ADDRESSES',
  from,
  to,
  statement: {},
  strength,
  evidence: [],
})

/** A route from its nodes, the solution first, as it is read. */
function route(index: number, ids: readonly string[], weakest = -1): DrawableRoute {
  const hops = ids.slice(1).map((to, at) => {
    const from = ids[at] ?? ''
    const edge = statement(from, to, 'proposed')
    return { subject: node(from), object: node(to), edge, others: [], weakest: at === weakest }
  })
  return { index, hops }
}

const columnsOf = (drawing: ReturnType<typeof drawRoutes>) =>
  Object.fromEntries(drawing.cards.map((card) => [card.node.id, card.column]))

describe('routes drawn', () => {
  test('the challenge stands left, solutions right, whatever the length of the way', () => {
    const drawing = drawRoutes([route(0, ['a', 'c']), route(1, ['b', 'part', 'c'])], SIZES)
    expect(columnsOf(drawing)).toEqual({ c: 0, part: 1, a: 2, b: 2 })
    expect(drawing.columns).toHaveLength(3)
  })

  test('what routes share is drawn once and knows them all, and whose weakest step it is', () => {
    const drawing = drawRoutes([route(0, ['a', 'part', 'c'], 1), route(1, ['b', 'part', 'c'], 0)], SIZES)
    expect(drawing.cards.map((card) => card.node.id).sort()).toEqual(['a', 'b', 'c', 'part'])
    const shared = drawing.links.find(({ from, to }) => from === 'c' && to === 'part')
    expect(shared).toMatchObject({ routes: [0, 1], weakestOf: [0] })
  })

  test('statements beside each other are one line that holds them all, strongest first', () => {
    const weak = statement('a', 'c', 'inferred', 1)
    const strong = statement('a', 'c', 'clinical', 2)
    const hop = { subject: node('a'), object: node('c'), edge: strong, others: [weak], weakest: false }
    const { links } = drawRoutes([{ index: 0, hops: [hop] }], SIZES)
    expect(links).toHaveLength(1)
    expect(links[0]?.edges.map(({ id }) => id)).toEqual(['a-c-2', 'a-c-1'])
  })

  test('routes that disagree about the order are all drawn', () => {
    const drawing = drawRoutes([route(0, ['s', 'x', 'y', 'c']), route(1, ['s', 'y', 'x', 'c'])], SIZES)
    expect(drawing.cards).toHaveLength(4)
    expect(drawing.links).toHaveLength(6)
  })

  test('the strongest route is uppermost and level; from the top down it is leftmost and upright', () => {
    const routes = [route(0, ['b', 'part', 'c'], 0), route(1, ['a', 'c']), route(2, ['d', 'part', 'c'])]
    const placesOf = (down: boolean) =>
      new Map(drawRoutes(routes, SIZES, down).cards.map(({ node, x, y }) => [node.id, { x, y }]))
    const across = placesOf(false)
    expect(across.get('part')?.y).toBe(across.get('c')?.y)
    expect(across.get('b')?.y).toBe(across.get('c')?.y)
    const ys = ['b', 'a', 'd'].map((id) => across.get(id)?.y ?? 0)
    expect(ys).toEqual([...ys].sort((a, b) => a - b))
    expect(new Set(ys).size).toBe(3)
    const down = placesOf(true)
    expect(down.get('part')?.x).toBe(down.get('c')?.x)
    expect(down.get('part')?.y).toBeGreaterThan(down.get('c')?.y ?? 0)
    expect(down.get('a')?.x).toBeGreaterThan(down.get('b')?.x ?? 0)
  })

  test('nothing to draw is drawn as nothing', () => {
    expect(drawRoutes([], SIZES)).toEqual({ width: 0, height: 0, columns: [], cards: [], links: [] })
  })
})

describe('the lines of a drawing', () => {
  test('are halves that meet at their word, in groups that share an end; a head is where they arrive', () => {
    const { links, cards } = drawRoutes([route(0, ['a', 'c']), route(1, ['b', 'c'])], SIZES)
    const groups = lineGroups(links)
    expect(groups.map(({ id, lines }) => `${id}: ${lines.length}`).sort()).toEqual([
      'claim from c: 2',
      'claim to a: 1',
      'claim to b: 1',
    ])
    for (const link of links) {
      const halves = groups.flatMap(({ lines }) => lines.filter((line) => line.link === link))
      const [arriving] = halves.filter(({ head }) => head)
      expect(halves).toHaveLength(2)
      expect(arriving?.way).toMatch(new RegExp(`^M${link.word.x} ${link.word.y}`, 'u'))
      const [leaving] = halves.filter(({ head }) => !head)
      expect(leaving?.way).toMatch(new RegExp(`L${link.word.x} ${link.word.y}$`, 'u'))
      const end = cards.find(({ node }) => node.id === link.to)
      expect(arriving?.head).toMatch(new RegExp(`^M${(end?.x ?? 0) - 100} ${end?.y}L`, 'u'))
    }
  })

  test('run so from the top down as well', () => {
    const { links, cards } = drawRoutes([route(0, ['a', 'c']), route(1, ['b', 'c'])], SIZES, true)
    const heads = lineGroups(links).flatMap(({ lines }) => lines.flatMap(({ head }) => head ?? []))
    const ends = cards.filter(({ node }) => node.id !== 'c').map(({ x, y }) => `M${x} ${y - 30}L`)
    expect(heads.map((head) => head.slice(0, head.indexOf('L') + 1)).sort()).toEqual(ends.sort())
  })
})

describe('lines of several looks at one node', () => {
  const hop = (from: string, to: string, strength: Support) => ({
    subject: node(from),
    object: node(to),
    edge: statement(from, to, strength),
    others: [],
    weakest: false,
  })
  const routes: DrawableRoute[] = [
    { index: 0, hops: [hop('a', 'c', 'demonstrated')] },
    { index: 1, hops: [hop('b', 'c', 'proposed')] },
    { index: 2, hops: [hop('d', 'c', 'inferred')] },
    { index: 3, hops: [hop('a', 'x', 'fact'), hop('x', 'c', 'proposed')] },
  ]

  test.each([false, true])('leave and arrive at places of their own, and share no track (down: %s)', (down) => {
    const { links } = drawRoutes(routes, SIZES, down)
    const at = ({ x, y }: { readonly x: number; readonly y: number } = { x: 0, y: 0 }) => (down ? x : y)
    const leaving = (from: string, to: string) =>
      links.find((link) => link.from === from && link.to === to)?.points ?? []
    const [first, second, inferred] = [leaving('c', 'a'), leaving('c', 'b'), leaving('c', 'd')]
    expect(at(first[0])).toBe(at(second[0]))
    expect(at(inferred[0])).toBeGreaterThan(at(first[0]) + 5)
    const tracks = (points: typeof first) => points.slice(1, 3).map(({ x, y }) => (down ? y : x))[0]
    expect(tracks(inferred)).not.toBe(tracks(second))
    const stated = leaving('x', 'a')
    expect(at(stated.at(-1))).not.toBe(at(first.at(-1)))
  })

  test('lie over each other by their strength', () => {
    const groups = lineGroups(drawRoutes(routes, SIZES).links).map(({ lines }) =>
      lines.map(({ link }) => link.strength),
    )
    const order = ['fact', 'inferred', 'proposed', 'demonstrated']
    const firsts = groups.map(([strength = 'fact']) => (order.indexOf(strength) > 1 ? 2 : order.indexOf(strength)))
    expect(firsts).toEqual([...firsts].sort())
    for (const group of groups) {
      const ranks = group.map((strength) => order.indexOf(strength))
      expect(ranks).toEqual([...ranks].sort())
    }
  })
})

describe('a line', () => {
  test('is straight where it runs on, and has round corners where it turns', () => {
    const level = [
      { x: 0, y: 5 },
      { x: 10, y: 5 },
    ]
    expect(wayThrough([...level, { x: 20, y: 5 }])).toBe('M0 5L20 5')
    const turned = [...level, { x: 10, y: 45 }, { x: 40, y: 45 }]
    expect(wayThrough(turned)).toBe('M0 5L5 5Q10 5 10 10L10 36Q10 45 19 45L40 45')
  })
})
