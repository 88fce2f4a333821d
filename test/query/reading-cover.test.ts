import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { cover } from '../../src/query/reading-cover.ts'

const work = (id: string, year?: number): GraphNode => ({
  id,
  kind: 'Paper',
  label: { en: id },
  aliases: [],
  fields: year === undefined ? {} : { year },
  sources: [],
  datasets: ['one'],
  sameAs: [],
})

function edge(id: string, sources: readonly string[], from = 'x', to = 'y'): GraphEdge {
  const evidence = sources.map((source, i) => ({
    id: `${id}@${i}`,
    dataset: 'one',
    source,
    locator: `p. ${i}`,
    support: 'fact' as const,
    assertedBy: 'source' as const,
  }))
  return { id, kind: 'RAISES', from, to, statement: { en: id }, strength: 'fact', evidence }
}

describe('a cover', () => {
  test('takes what covers most of the rest; is greedy, not always the fewest', () => {
    // b and c would do, but a covers most at first.
    const edges = [
      edge('1', ['a', 'b']),
      edge('2', ['a', 'b']),
      edge('3', ['b']),
      edge('4', ['a', 'c']),
      edge('5', ['a', 'c']),
      edge('6', ['c']),
    ]
    const { works, uncovered } = cover(edges, [work('a'), work('b'), work('c')])
    expect(works.map(({ node, covers, total }) => [node.id, covers, total])).toEqual([
      ['a', ['1', '2', '4', '5'], 4],
      ['b', ['3'], 3],
      ['c', ['6'], 3],
    ])
    expect(uncovered).toEqual([])
  })

  test('of equals the one with more evidence comes first, then the newer, then by id', () => {
    const first = (works: GraphNode[], edges: GraphEdge[]) => cover(edges, works).works[0]?.node.id
    expect(first([work('a', 2024), work('b', 2001)], [edge('1', ['a', 'b', 'b'])])).toBe('b')
    expect(first([work('a'), work('b', 2001), work('c', 2024)], [edge('1', ['a', 'b', 'c'])])).toBe('c')
    expect(first([work('b', 2024), work('a', 2024)], [edge('1', ['a', 'b'])])).toBe('a')
  })

  test('an end is covered by itself; what no work bears out is uncovered', () => {
    const edges = [edge('1', ['nobody'], 'a'), edge('2', ['nobody'])]
    const { works, uncovered } = cover(edges, [work('a')])
    expect([works.map(({ covers }) => covers), uncovered]).toEqual([[['1']], ['2']])
  })

  test('is what picking the best of all each time gives, on random parts', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const someWorks = fc.tuple(
      ...ids.map((id) => fc.option(fc.constantFrom(2001, 2024), { nil: undefined }).map((year) => work(id, year))),
    )
    const someEdges = fc
      .array(
        fc.record({
          sources: fc.array(fc.constantFrom(...ids, 'nobody'), { minLength: 1, maxLength: 4 }),
          from: fc.constantFrom('x', ...ids),
        }),
        { maxLength: 25 },
      )
      .map((specs) => specs.map(({ sources, from }, i) => edge(`s${i}`, sources, from)))
    fc.assert(
      fc.property(someWorks, someEdges, (works, edges) => {
        const { works: picked, uncovered } = cover(edges, works)
        const expected = pickEachTime(edges, works)
        expect(picked.map(({ node, covers }) => [node.id, covers])).toEqual(expected.picked)
        expect(uncovered).toEqual(expected.left)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

/** The definition, without any bookkeeping. */
function pickEachTime(edges: readonly GraphEdge[], works: readonly GraphNode[]) {
  const isCovered = (work: GraphNode, edge: GraphEdge) =>
    edge.from === work.id || edge.to === work.id || edge.evidence.some((piece) => piece.source === work.id)
  const pieces = (work: GraphNode) =>
    edges.flatMap((edge) => edge.evidence).filter((piece) => piece.source === work.id).length
  let left = [...edges]
  const picked: [string, string[]][] = []
  for (;;) {
    const [best] = works
      .map((work) => ({ work, gain: left.filter((edge) => isCovered(work, edge)).length }))
      .filter(({ gain }) => gain > 0)
      .sort(
        (a, b) =>
          b.gain - a.gain ||
          pieces(b.work) - pieces(a.work) ||
          Number(b.work.fields.year ?? 0) - Number(a.work.fields.year ?? 0) ||
          byCodePoint(a.work.id, b.work.id),
      )
    if (!best) return { picked, left: left.map(({ id }) => id).sort(byCodePoint) }
    const covers = left.filter((edge) => isCovered(best.work, edge))
    picked.push([best.work.id, covers.map(({ id }) => id).sort(byCodePoint)])
    left = left.filter((edge) => !covers.includes(edge))
  }
}
