import { expect, test } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import type { GraphStore } from '../../src/store/types.ts'
import { batchesOf, node, PAPER, statement } from '../support/make-batch.ts'

/** A store that loses its one statement, and is changed again each time a trace has read its walk graph: `loads` times. */
async function restless(loads: number): Promise<GraphStore> {
  const spec = { id: 'a', nodes: [PAPER, node('challenge:c', 'Challenge'), node('technique:t', 'Technique')] }
  const store = createEmbeddedStore()
  await store.write(batchesOf({ ...spec, statements: [statement('technique:t', 'ADDRESSES', 'challenge:c')] }))
  let done = 0
  return {
    ...store,
    walk: async (request, options) => {
      const graph = await store.walk(request, options)
      if (done < loads) await store.write(batchesOf({ ...spec, manifest: { citation: `load ${++done}` } }))
      return graph
    },
  }
}

test('a load between the reads of one answer makes it ask again, so that no answer mixes two states', async () => {
  const reader = createReader(await restless(1))
  const answer = await reader.trace({ from: 'challenge:c' })
  // Of the new state: no statement, no path. Mixed, it would be a path without a statement.
  expect(answer).toMatchObject({ paths: [], total: 0, notes: [{ code: 'gap' }] })
})

test('when loads keep coming it says so', async () => {
  const reader = createReader(await restless(1_000))
  await expect(reader.trace({ from: 'challenge:c' })).rejects.toBeInstanceOf(StoreError)
})
