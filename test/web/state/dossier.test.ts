import { expect, test } from 'vitest'
import { bySupport } from '../../../web/state/by-support.ts'
import type { Answer, Link } from '../../../web/state/dossier.ts'
import { linesOf } from '../../../web/state/lines-of.ts'

test('answers stand by support, strongest first, and keep their order within', () => {
  const answer = (id: string, strength: string) => ({ node: { id }, route: { strength } }) as unknown as Answer
  const groups = bySupport([
    answer('a', 'proposed'),
    answer('b', 'deployed'),
    answer('c', 'proposed'),
    answer('d', 'inferred'),
  ])
  expect(groups.map(({ strength, answers }) => [strength, answers.map(({ node }) => node.id)])).toEqual([
    ['deployed', ['b']],
    ['proposed', ['a', 'c']],
    ['inferred', ['d']],
  ])
})

test('statements that name one node are one line, in the order of the first', () => {
  const link = (id: string, edge: string) => ({ node: { id }, edge: { id: edge } }) as unknown as Link
  const lines = linesOf([link('a', '1'), link('b', '2'), link('a', '3')])
  expect(lines.map(({ node, edges }) => [node.id, edges.map(({ id }) => id)])).toEqual([
    ['a', ['1', '3']],
    ['b', ['2']],
  ])
})
