import { expect, test } from 'vitest'
import { type ChallengeRow, firstRows } from '../../../web/state/challenges.ts'

const row = (id: string): ChallengeRow => ({
  node: { id, kind: 'CHALLENGE', label: { en: id }, datasets: [], aliases: [], fields: {}, sources: [], sameAs: [] },
  depth: 0,
  solutions: [],
  wishes: [],
  isHidden: false,
})
const rows = ['a', 'b', 'c', 'd'].map(row)
const ids = (shown: readonly ChallengeRow[]) => shown.map(({ node }) => node.id)

test('of many challenges the first are drawn, and the one that is selected', () => {
  expect(ids(firstRows(rows, 2, undefined))).toEqual(['a', 'b'])
  expect(ids(firstRows(rows, 2, 'b'))).toEqual(['a', 'b'])
  expect(ids(firstRows(rows, 2, 'd'))).toEqual(['a', 'b', 'd'])
})

test('of few all are drawn, as they are', () => {
  expect(firstRows(rows, 4, 'd')).toBe(rows)
})
