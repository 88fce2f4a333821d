import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/model/canonical.ts'
import { revisionOf } from '../../src/model/revision.ts'
import { batchesOf } from '../support/make-batch.ts'
import { CONTEXT, ODD, SURVEY } from '../support/sample.ts'

describe('the revision of a batch', () => {
  it('is the digest of its canonical JSON without the revision', () => {
    const batches = batchesOf(SURVEY, CONTEXT, ODD)
    const [first] = batches
    if (!first) throw new Error('there is no batch')
    const empty = { ...first, nodes: [], edges: [] }
    const long = { ...first, nodes: Array.from({ length: 1000 }, () => first.nodes).flat() }
    for (const { revision, ...rest } of [...batches, empty, long]) {
      expect(revisionOf(rest)).toBe(createHash('sha256').update(canonicalJson(rest)).digest('hex'))
    }
  })
})
