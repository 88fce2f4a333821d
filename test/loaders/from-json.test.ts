import { expect, it } from 'vitest'
import { fromJson } from '../../loaders/from-json.ts'
import { json } from '../../src/export/json.ts'
import type { GraphBatch } from '../../src/model/batch.ts'
import { fold } from '../../src/model/fold.ts'
import { validate } from '../../src/model/validate.ts'
import { type DatasetSpec, evidence, node, rawBatchOf, statement } from '../support/make-batch.ts'
import { CONTEXT, SURVEY } from '../support/sample.ts'

/** Adds a kind, and a second id for a paper of the survey. */
const MORE: DatasetSpec = {
  id: 'gamma',
  requires: ['beta'],
  schema: {
    nodeKinds: {
      Rumour: {
        role: 'context',
        label: { en: 'Rumour' },
        plural: { en: 'Rumours' },
        color: { light: '#112233', dark: '#ddeeff' },
        shape: 'ring',
        source: true,
      },
    },
  },
  nodes: [
    node('rumour:1', 'Rumour', { label: { en: 'Heard of' }, sources: [{ source: 'rumour:1', locator: 'all' }] }),
    node('paper:preprint', 'Paper', { label: { en: 'Another paper' }, sameAs: ['paper:q'], aliases: ['preprint'] }),
  ],
  statements: [
    statement('technique:masking', 'ADDRESSES', 'challenge:opaque', 'inferred', {
      evidence: [evidence('inferred', 'rumour:1', 'curator'), evidence('inferred', 'paper:preprint', 'curator')],
    }),
  ],
}

it('opens what was exported as the same graph', () => {
  const { batches, problems } = validate([SURVEY, CONTEXT, MORE].map(rawBatchOf))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const before = fold(batches)
  expect(before.nodes.some(({ sameAs }) => sameAs.length > 0)).toBe(true)

  const opened = validate(fromJson('export.json', exported(batches)))

  expect(opened.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(opened.batches.map(({ dataset }) => dataset)).toEqual(batches.map(({ dataset }) => dataset))
  const after = fold(opened.batches)
  expect(after.nodes).toEqual(before.nodes)
  // Evidence is named by what it cites, which was cited by its other id before.
  const renamed = JSON.stringify(before.edges).replaceAll('gamma/paper:preprint#', 'gamma/paper:q#')
  expect(after.edges).toEqual(JSON.parse(renamed))
  expect(after.schema).toEqual(before.schema)
})

function exported(batches: readonly GraphBatch[]): string {
  const { nodes, edges, schema } = fold(batches)
  const datasets = batches.map(({ dataset, revision, nodes: own, edges: statements }) => {
    const pieces = statements.reduce((sum, { evidence: held }) => sum + held.length, 0)
    return { ...dataset, revision, nodes: own.length, edges: statements.length, evidence: pieces }
  })
  return [...json.write({ nodes, edges, schema, datasets, lang: 'en' })].join('')
}
