import { describe, expect, test } from 'vitest'
import type { GraphNode, Support } from '../../../src/model/graph.ts'
import { drawRoutes } from '../../../web/state/route-drawing.ts'
import type { Route } from '../../../web/state/routes.ts'

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

/** A route from its nodes, the solution first, as it is read. */
function route(index: number, ids: readonly string[], strength: Support = 'proposed'): Route {
  const hops = ids.slice(1).map((to, at) => {
    const from = ids[at] ?? ''
    const edge = { id: `${from}-${to}`, kind: 'ADDRESSES', from, to, statement: {}, strength, evidence: [] }
    return { subject: node(from), object: node(to), edge, forward: true, others: [], weakest: false }
  })
  const sources = { distinct: 1, sharingAuthors: 0, citingTheSame: 0 }
  return { index, nodes: [...ids].reverse(), hops, strength, independence: 1, sources }
}

const placesOf = (drawing: ReturnType<typeof drawRoutes>) =>
  Object.fromEntries(drawing.cards.map((card) => [card.node.id, [card.column, card.row]]))

describe('routes drawn', () => {
  test('the challenge stands left, solutions right, whatever the length of the way', () => {
    const drawing = drawRoutes([route(0, ['a', 'c']), route(1, ['b', 'part', 'c'])])
    expect(placesOf(drawing)).toEqual({ c: [0, 0.5], part: [1, 1], a: [2, 0], b: [2, 1] })
    expect(drawing).toMatchObject({ columns: 3, rows: 2 })
  })

  test('a link that passes a column has a place of its own there', () => {
    const drawing = drawRoutes([route(0, ['a', 'c']), route(1, ['b', 'part', 'c'])])
    const taken = drawing.cards.filter(({ column }) => column === 1).map(({ row }) => row)
    const passing = drawing.links.find(({ to }) => to === 'a')?.spots[1]
    expect(passing?.column).toBe(1)
    expect(taken.every((row) => Math.abs(row - (passing?.row ?? row)) >= 1)).toBe(true)
  })

  test('what routes share is drawn once and knows them all', () => {
    const drawing = drawRoutes([route(0, ['a', 'part', 'c']), route(1, ['b', 'part', 'c'])])
    expect(drawing.cards.map((card) => card.node.id).sort()).toEqual(['a', 'b', 'c', 'part'])
    expect(drawing.links.find(({ from, to }) => from === 'c' && to === 'part')?.routes).toEqual([0, 1])
  })

  test('no two cards lie over each other', () => {
    const many = Array.from({ length: 7 }, (_, at) => route(at, [`s${at}`, `p${at % 3}`, 'c']))
    const { cards } = drawRoutes(many)
    for (const a of cards) {
      for (const b of cards) {
        if (a !== b && a.column === b.column) expect(Math.abs(a.row - b.row)).toBeGreaterThanOrEqual(1 - 1e-9)
      }
    }
  })

  test('routes that disagree about the order end all the same', () => {
    const drawing = drawRoutes([route(0, ['s', 'x', 'y', 'c']), route(1, ['s', 'y', 'x', 'c'])])
    expect(drawing.cards).toHaveLength(4)
    expect(drawing.links.every((link) => link.spots.length >= 1)).toBe(true)
  })

  test('nothing to draw is drawn as nothing', () => {
    expect(drawRoutes([])).toEqual({ columns: 1, rows: 1, cards: [], links: [] })
  })
})
