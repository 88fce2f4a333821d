import { expect, test } from 'vitest'
import { communitiesOf } from '../../src/layout/communities.ts'

/** Rings of five with all their chords, one link from each to the next. */
function cliques(count: number) {
  const name = (clique: number, member: number) => `${clique}-${member}`
  const nodes = Array.from({ length: count * 5 }, (_, index) => ({ id: name(Math.floor(index / 5), index % 5) }))
  const inner = nodes.flatMap((a, i) =>
    nodes.flatMap((b, j) => (i < j && a.id[0] === b.id[0] ? [{ from: a.id, to: b.id }] : [])),
  )
  const outer = Array.from({ length: count - 1 }, (_, index) => ({ from: name(index, 4), to: name(index + 1, 0) }))
  return { nodes, edges: [...inner, ...outer] }
}

test('what is linked among itself is one community, whatever the order', () => {
  const { nodes, edges } = cliques(6)
  const found = communitiesOf(nodes, edges)
  expect(found.map((ids) => new Set(ids.map((id) => id[0])).size)).toEqual([1, 1, 1, 1, 1, 1])
  const turned = edges.map(({ from, to }) => ({ from: to, to: from })).reverse()
  expect(communitiesOf([...nodes].reverse(), turned)).toEqual(found)
})

test('loners, loops and unknown ends make no community', () => {
  const nodes = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  expect(communitiesOf(nodes, [])).toEqual([])
  expect(
    communitiesOf(nodes, [
      { from: 'a', to: 'a' },
      { from: 'a', to: 'gone' },
    ]),
  ).toEqual([])
  expect(
    communitiesOf(nodes, [
      { from: 'b', to: 'a' },
      { from: 'a', to: 'b' },
    ]),
  ).toEqual([['a', 'b']])
})
