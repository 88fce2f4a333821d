import { expect, test } from 'vitest'
import { buildWalkGraph, indicesOf } from '../../src/model/walk.ts'
import { bestToEnds } from '../../src/query/best-to-ends.ts'
import { PATHS_COUNTED, rankPaths } from '../../src/query/rank.ts'
import { reachesEnd } from '../../src/query/walk-paths.ts'

/** A hub that every one of `width` challenges and solutions is joined to, in both directions. */
function hub(width: number) {
  const names = Array.from({ length: width }, (_, i) => `s${String(i).padStart(5, '0')}`)
  const nodes = [
    { id: 'start', isEnd: false },
    { id: 'hub', isEnd: false },
    ...names.map((id) => ({ id, isEnd: true })),
  ]
  const steps = [
    { from: 'start', to: 'hub', strength: 4 },
    ...names.flatMap((id, i) => [
      { from: 'hub', to: id, strength: i % 5 },
      { from: id, to: 'hub', strength: i % 5 },
    ]),
  ]
  return buildWalkGraph(nodes, steps)
}

const patient = () => false

test('counts stop at the cap and say so; the best are still right', () => {
  const graph = hub(PATHS_COUNTED + 7)
  const starts = indicesOf(graph, ['start'])
  const ranking = rankPaths(graph, { starts, isEnd: graph.isEnd, maxHops: 3, limit: 2, outOfTime: patient })
  expect(ranking).toMatchObject({ total: PATHS_COUNTED, totalExact: false, cutByTime: false })
  expect(ranking.paths.map((path) => [path.nodes.map((i) => graph.ids[i]).join(' '), path.strength])).toEqual([
    ['start hub s00004', 4],
    ['start hub s00009', 4],
  ])
})

test('exactly as many as the cap are counted exactly', () => {
  const graph = hub(PATHS_COUNTED)
  const ranking = rankPaths(graph, {
    starts: indicesOf(graph, ['start']),
    isEnd: graph.isEnd,
    maxHops: 2,
    limit: 1,
    outOfTime: patient,
  })
  expect(ranking).toMatchObject({ total: PATHS_COUNTED, totalExact: true })
})

test('when the time runs out the answer says so', () => {
  const graph = hub(9_000)
  const ranking = rankPaths(graph, {
    starts: indicesOf(graph, ['start']),
    isEnd: graph.isEnd,
    maxHops: 6,
    limit: 5,
    outOfTime: () => true,
  })
  expect(ranking).toMatchObject({ totalExact: false, cutByTime: true })
})

test('the best for each end agrees with the ranking', () => {
  const graph = hub(40)
  const [start = 0] = indicesOf(graph, ['start'])
  const ranking = rankPaths(graph, { starts: [start], isEnd: graph.isEnd, maxHops: 4, limit: 500, outOfTime: patient })
  const best = bestToEnds(graph, start, { isEnd: graph.isEnd, maxHops: 4 })
  expect(best.size).toBe(40)
  for (const [end, { strength, hops }] of best) {
    const path = ranking.paths.find((each) => each.nodes[each.nodes.length - 1] === end)
    expect([path?.strength, (path?.nodes.length ?? 0) - 1]).toEqual([strength, hops])
  }
})

test('ids that the graph does not hold are left out', () => {
  expect(indicesOf(hub(3), ['zzz', 's00001', 'hub', 'a'])).toEqual([0, 2])
})

/** Everyone joined to everyone; one of them to the one end, weakly. More paths than anybody can walk. */
function crowd(width: number) {
  const names = Array.from({ length: width }, (_, i) => `c${String(i).padStart(3, '0')}`)
  const steps = names.flatMap((from) => names.filter((to) => to !== from).map((to) => ({ from, to, strength: 2 })))
  const nodes = [...names.map((id) => ({ id, isEnd: false })), { id: 'end', isEnd: true }]
  return buildWalkGraph(nodes, [...steps, { from: 'c001', to: 'end', strength: 0 }])
}

test('the best are found though nobody can count them all, and also when there is no time left', () => {
  const graph = crowd(60)
  const walk = { starts: indicesOf(graph, ['c000']), isEnd: graph.isEnd, maxHops: 6, limit: 3 }
  for (const outOfTime of [patient, () => true]) {
    const { paths, totalExact } = rankPaths(graph, { ...walk, outOfTime })
    expect(totalExact).toBe(false)
    expect(paths.map((path) => path.nodes.map((i) => graph.ids[i]).join(' '))).toEqual([
      'c000 c001 end',
      'c000 c002 c001 end',
      'c000 c003 c001 end',
    ])
  }
  expect(reachesEnd(graph, walk)).toBe(true)
  expect(reachesEnd(graph, { ...walk, maxHops: 1 })).toBe(false)
})
