import { describe, expect, test } from 'vitest'
import { sayProblem } from '../../src/errors.ts'
import type { RawBatch } from '../../src/model/batch.ts'
import { validate } from '../../src/model/validate.ts'
import { batchesOf, evidence, node, PAPER, rawBatchOf, statement } from '../support/make-batch.ts'
import { CONTEXT, SURVEY } from '../support/sample.ts'

const problemsOf = (...raws: RawBatch[]) => validate(raws).problems.map(sayProblem)

describe('validate', () => {
  test('lets sound datasets through, each with counts and a revision', () => {
    const { batches, problems } = validate([SURVEY, CONTEXT].map(rawBatchOf))
    expect(problems).toEqual([])
    expect(batches.map((batch) => [batch.dataset.id, batch.nodes.length, batch.edges.length])).toEqual([
      ['alpha', 12, 10],
      ['beta', 3, 2],
    ])
    expect(batches[0]?.revision).toMatch(/^[0-9a-f]{64}$/u)
  })

  test('reports everything that is wrong at once, at its place, and lets nothing of that dataset in', () => {
    const raw = rawBatchOf({
      id: 'broken',
      nodes: [
        PAPER,
        node('challenge:c', 'Challange'),
        node('technique:t', 'Technique', { label: {}, aliases: 'one', colour: 'red' }),
        node('technique:u', 'Technique', { sources: [] }),
        node('technique:v', 'Technique', { sources: [{ source: 'technique:u', locator: ' ' }] }),
        node('model:m', 'Model'),
        node('model:m', 'Model'),
      ],
      statements: [
        statement('model:m', 'ADDRESSES', 'nobody'),
        statement('model:m', 'SOLVES', 'paper:p'),
        statement('paper:p', 'ADDRESSES', 'model:m', 'fact'),
        statement('model:m', 'BASED_ON', 'model:m', 'fact'),
        { kind: 'CITES', from: 'paper:p', to: 'paper:p2', statement: { en: 'x' }, evidence: [] },
        statement('model:m', 'BASED_ON', 'paper:p', 'proposed', {
          evidence: [
            {
              source: 'model:m',
              locator: 'p. 1',
              support: 'strong',
              assertedBy: 'me',
              reviewed: { by: 'x', on: 'today' },
            },
          ],
        }),
      ],
    })
    const said = problemsOf(raw)
    expect(validate([raw]).batches).toEqual([])
    const expected = [
      'broken.yaml:2:1 kind: unknown kind Challange; known are Challenge',
      'broken.yaml:3:1 label: expected text in at least one language',
      'broken.yaml:3:1 aliases: expected array',
      'broken.yaml:3:1 colour: unknown field',
      'broken.yaml:4:1 sources: ',
      'broken.yaml:5:1 sources[0].locator: ',
      'broken.yaml:7:1 id: id model:m is taken by broken.yaml:6; expected an id of its own',
      'broken.yaml:1001:1 to: no node here, or in a dataset this one requires, has the id nobody',
      'broken.yaml:1002:1 kind: unknown kind SOLVES; known are ADDRESSES',
      'broken.yaml:1003:1 kind: ADDRESSES cannot join Paper to Model; expected role:solution to role:challenge',
      'broken.yaml:1003:1 evidence[0].support: ADDRESSES is a claim, never a fact; expected inferred, proposed',
      'broken.yaml:1004:1 to: joins a node to itself; expected another node',
      'broken.yaml:1005:1 evidence: expected at least one piece of evidence',
      'broken.yaml:1006:1 evidence[0].support: expected one of inferred, proposed, demonstrated, clinical, deployed, fact',
      'broken.yaml:1006:1 evidence[0].assertedBy: expected one of source, machine, curator, loader',
      'broken.yaml:1006:1 evidence[0].reviewed.on: expected a date such as 2024-05-22',
    ]
    for (const start of expected)
      expect(
        said.filter((line) => line.startsWith(start)),
        start,
      ).toHaveLength(1)
    expect(said).toHaveLength(expected.length)
  })

  test('evidence without source or locator says that it is missing', () => {
    const raw = rawBatchOf({
      id: 'bare',
      nodes: [PAPER, node('model:m', 'Model')],
      statements: [
        statement('model:m', 'BASED_ON', 'paper:p', 'fact', { evidence: [{ support: 'fact', assertedBy: 'source' }] }),
      ],
    })
    expect(problemsOf(raw)).toEqual([
      'bare.yaml:1001:1 evidence[0].locator: missing; expected string',
      'bare.yaml:1001:1 evidence[0].source: missing; expected string',
    ])
  })

  test('names that JavaScript keeps for itself are no ids, and as kinds they are names like others', () => {
    const raw = rawBatchOf({
      id: 'proto',
      nodes: [PAPER, node('__proto__', 'Model'), node('model:m', 'constructor')],
      statements: [statement('paper:p', 'toString', 'model:m'), statement('paper:p', 'CITES', 'constructor')],
    })
    expect(problemsOf(raw).map((line) => line.split(';')[0])).toEqual([
      'proto.yaml:2:1 id: a name that JavaScript keeps for itself',
      'proto.yaml:3:1 kind: unknown kind constructor',
      'proto.yaml:1001:1 kind: unknown kind toString',
      'proto.yaml:1002:1 to: a name that JavaScript keeps for itself',
    ])
  })

  test('a language that the manifest promises and a text lacks is a warning', () => {
    const raw = rawBatchOf({
      id: 'half',
      languages: ['en', 'ja'],
      nodes: [node('paper:p', 'Paper', { label: { en: 'P' } })],
    })
    const { batches, problems } = validate([raw])
    expect(batches).toHaveLength(1)
    expect(problems.map(sayProblem)).toEqual([
      'half.yaml:1:1 label: warning: no text in ja, which the manifest promises',
    ])
  })

  test('a dataset sees what it requires, also through another, and nothing else', () => {
    const third = rawBatchOf({
      id: 'gamma',
      requires: ['beta'],
      nodes: [],
      statements: [statement('technique:probing', 'ADDRESSES', 'challenge:silent')],
    })
    expect(problemsOf(rawBatchOf(SURVEY), rawBatchOf(CONTEXT), third)).toEqual([])
    const stranger = rawBatchOf({ ...CONTEXT, requires: [] })
    expect(problemsOf(rawBatchOf(SURVEY), stranger).join('\n')).toContain('has the id technique:masking')
  })

  test('a kind that is there already cannot be described otherwise', () => {
    const loose = { label: { en: 'x' }, inverse: { en: 'x' }, ends: [{ from: ['*'], to: ['*'] }] }
    const raw = rawBatchOf({
      id: 'loose',
      schema: { edgeKinds: { ADDRESSES: loose, MAYBE: loose } },
      nodes: [PAPER, node('wish:w', 'Wish'), node('challenge:c', 'Challenge')],
      statements: [statement('wish:w', 'ADDRESSES', 'challenge:c', 'fact')],
    })
    expect(problemsOf(raw).map((line) => line.split(';')[0])).toEqual([
      'loose.yaml:1:1 schema.edgeKinds.ADDRESSES: ADDRESSES is a kind of the base schema or of a required dataset already',
      'loose.yaml:1001:1 evidence[0].support: ADDRESSES is a claim, never a fact',
      'loose.yaml:1001:1 kind: ADDRESSES cannot join Wish to Challenge',
    ])
  })

  test('ids that an address or an encoding cannot carry are refused', () => {
    const raw = rawBatchOf({
      id: 'odd',
      nodes: [PAPER, ...['.', '..', 'x:\ud800', 'x:e\u0301'].map((id) => node(id, 'Model', { label: { en: 'x' } }))],
    })
    expect(problemsOf(raw)).toHaveLength(4)
  })

  test('the same dataset twice is refused', () => {
    expect(problemsOf(rawBatchOf(SURVEY), rawBatchOf(SURVEY))).toEqual([
      'alpha.yaml:1:1 id: dataset alpha is given twice',
    ])
  })

  test('statements are named by what they say; saying it twice gives ~2', () => {
    const [batch] = batchesOf(SURVEY)
    const ids = batch?.edges.map((edge) => edge.id)
    expect(ids).toContain('RAISES:technique:ledger--challenge:cost')
    expect(ids).toContain('RAISES:technique:ledger--challenge:cost~2')
  })

  test('the revision follows the facts, not their order in the file', () => {
    const revision = (spec: typeof SURVEY) => batchesOf(spec)[0]?.revision
    expect(revision({ ...SURVEY, nodes: [...SURVEY.nodes].reverse() })).toBe(revision(SURVEY))
    const other = SURVEY.nodes.map((each) => (each.id === 'model:tiny' ? { ...each, label: { en: 'Tiny' } } : each))
    expect(revision({ ...SURVEY, nodes: other })).not.toBe(revision(SURVEY))
  })

  test('evidence in one place twice keeps two ids', () => {
    const [batch] = batchesOf({
      id: 'twice',
      nodes: [PAPER, node('model:m', 'Model')],
      statements: [
        statement('model:m', 'BASED_ON', 'paper:p', 'fact', { evidence: [evidence('fact'), evidence('inferred')] }),
      ],
    })
    expect(batch?.edges[0]?.evidence.map((piece) => piece.id)).toEqual([
      'BASED_ON:model:m--paper:p@twice/paper:p#p. 1',
      'BASED_ON:model:m--paper:p@twice/paper:p#p. 1~2',
    ])
  })
})
