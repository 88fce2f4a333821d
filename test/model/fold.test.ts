import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphBatch } from '../../src/model/batch.ts'
import { canonicalJson } from '../../src/model/canonical.ts'
import { fold } from '../../src/model/fold.ts'
import { inEnglish } from '../../src/model/said.ts'
import { batchesOf, evidence, node, PAPER, statement } from '../support/make-batch.ts'
import { CONTEXT, ODD, SURVEY } from '../support/sample.ts'

const works = batchesOf(
  {
    id: 'list-a',
    nodes: [
      PAPER,
      node('paper:one', 'Paper', { label: { en: 'One' }, fields: { year: 2020 } }),
      node('model:m', 'Model'),
    ],
    statements: [
      statement('paper:one', 'DESCRIBES', 'model:m', 'fact', { evidence: [evidence('fact', 'paper:one')] }),
      statement('paper:p', 'CITES', 'paper:one', 'fact'),
    ],
  },
  {
    id: 'list-b',
    requires: ['list-a'],
    nodes: [
      node('paper:eins', 'Paper', {
        label: { en: 'Eins', ja: '一' },
        fields: { year: 2021, doi: '10.1/x' },
        sameAs: ['paper:one'],
        sources: [{ source: 'paper:eins', locator: 'metadata' }],
      }),
    ],
    statements: [
      statement('paper:eins', 'DESCRIBES', 'model:m', 'fact', {
        evidence: [evidence('fact', 'paper:eins', 'loader', 'p. 3')],
      }),
      statement('paper:one', 'CITES', 'paper:eins', 'fact'),
    ],
  },
)

describe('fold', () => {
  test('gives the same graph for every order of datasets', () => {
    const all = [...batchesOf(SURVEY, CONTEXT), ...batchesOf(ODD), ...works]
    const expected = canonicalJson(fold(all))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled: GraphBatch[]) => {
        expect(canonicalJson(fold(shuffled))).toBe(expected)
      }),
      { seed: 11, numRuns: 50 },
    )
  })

  test('ids that sameAs joins become the one pointed to, in nodes, ends, sources and evidence', () => {
    const { nodes, edges, warnings } = fold(works)
    const one = nodes.find((each) => each.id === 'paper:one')
    expect(nodes.some((each) => each.id === 'paper:eins')).toBe(false)
    expect(one).toMatchObject({
      sameAs: ['paper:eins'],
      label: { en: 'One', ja: '一' },
      fields: { year: 2020, doi: '10.1/x' },
    })
    expect(one?.sources).toContainEqual({ source: 'paper:one', locator: 'metadata' })
    const describes = edges.filter((edge) => edge.kind === 'DESCRIBES')
    expect(describes.map((edge) => [edge.from, edge.evidence.map((piece) => piece.source)])).toEqual([
      ['paper:one', ['paper:one']],
      ['paper:one', ['paper:one']],
    ])
    expect(warnings.map(inEnglish)).toContain(
      'CITES:paper:one--paper:eins: joins two ids of one node, paper:one, and is left out',
    )
  })

  test('one id for two different statements keeps the first and says so', () => {
    const batches = batchesOf(
      {
        id: 'a',
        nodes: [PAPER, node('model:x', 'Model'), node('model:y', 'Model')],
        statements: [statement('model:x', 'BASED_ON', 'paper:p', 'fact', { id: 's1' })],
      },
      {
        id: 'b',
        requires: ['a'],
        nodes: [],
        statements: [statement('model:y', 'BASED_ON', 'paper:p', 'fact', { id: 's1' })],
      },
    )
    const { edges, warnings } = fold(batches)
    expect(edges.map((edge) => [edge.id, edge.from, edge.evidence.length])).toEqual([['s1', 'model:x', 1]])
    expect(warnings.map(inEnglish)).toEqual(['s1: b says something else under this id than a, and is left out'])
  })

  test('values are joined language by language and field by field; every conflict is told', () => {
    const named = (id: string, more: Record<string, unknown>) => ({
      id,
      nodes: [PAPER, node('model:m', 'Model', more)],
    })
    const batches = batchesOf(
      named('a', { label: { en: 'M' }, description: { en: 'one' }, fields: { year: 2020 } }),
      named('b', { label: { ja: '模' }, description: { en: 'two', ja: '二' }, fields: { year: 2024, doi: '10.1/x' } }),
    )
    const { nodes, warnings } = fold(batches)
    expect(nodes.find((each) => each.id === 'model:m')).toMatchObject({
      label: { en: 'M', ja: '模' },
      description: { en: 'one', ja: '二' },
      fields: { year: 2020, doi: '10.1/x' },
    })
    expect(warnings.map(inEnglish)).toEqual([
      'model:m: b and a differ in the description in en; that of a is shown',
      'model:m: b and a differ in the field year; that of a is shown',
    ])
  })

  test('of a chain of sameAs the id that points to no other stands for all', () => {
    const link = (id: string, ...sameAs: string[]) => node(id, 'Model', sameAs.length > 0 ? { sameAs } : {})
    const [batch] = batchesOf({
      id: 'chain',
      nodes: [
        PAPER,
        link('model:a', 'model:b'),
        link('model:b', 'model:c'),
        link('model:c'),
        link('model:x', 'model:b'),
      ],
    })
    const { nodes } = fold(batch ? [batch] : [])
    expect(nodes.map((each) => [each.id, each.sameAs])).toEqual([
      ['model:c', ['model:a', 'model:b', 'model:x']],
      ['paper:p', []],
    ])
  })

  test('keeps its hands off its input', () => {
    const before = canonicalJson(works)
    fold(works)
    expect(canonicalJson(works)).toBe(before)
  })
})
