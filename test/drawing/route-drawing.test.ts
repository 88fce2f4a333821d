import { describe, expect, test } from 'vitest'
import { type DrawableRoute, drawRoutes, wayThrough } from '../../src/drawing/route-drawing.ts'
import type { GraphNode, Support } from '../../src/model/graph.ts'

const SIZES = {
  card: () => ({ width: 200, height: 60 }),
  gaps: { column: 20, row: 16, link: 12 },
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

  test('nothing to draw is drawn as nothing', () => {
    expect(drawRoutes([], SIZES)).toEqual({ width: 0, height: 0, columns: [], cards: [], links: [] })
  })
})

describe('a line', () => {
  test('is level where it passes a point, and straight where nothing bends it', () => {
    expect(
      wayThrough([
        { x: 0, y: 5 },
        { x: 10, y: 5 },
        { x: 20, y: 9 },
      ]),
    ).toBe('M0 5H10C15 5 15 9 20 9')
  })
})
