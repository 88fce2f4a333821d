import { expect, test } from 'vitest'
import type { Answer } from '../../../web/state/dossier.ts'
import { bySupport } from '../../../web/state/dossier.ts'

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
