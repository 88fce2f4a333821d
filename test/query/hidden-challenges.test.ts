import { expect, test } from 'vitest'
import { gaps } from '../../src/query/gaps.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf, node, PAPER, statement } from '../support/make-batch.ts'

test('what filters hide is no gap, however little time there is', async () => {
  const store = createEmbeddedStore()
  const nodes = [
    PAPER,
    node('challenge:leak', 'Challenge'),
    node('challenge:alone', 'Challenge'),
    node('technique:lock', 'Technique'),
  ]
  const statements = [statement('technique:lock', 'ADDRESSES', 'challenge:leak', 'proposed')]
  await store.write(batchesOf({ id: 'one', nodes, statements }))
  const { items } = await gaps(
    store,
    { support: 'proposed', assertedBy: ['curator'], maxHops: 3, limit: 10 },
    { outOfTime: () => true },
  )
  expect(items.map(({ id, hiddenBy }) => [id, hiddenBy])).toEqual([
    ['challenge:alone', undefined],
    ['challenge:leak', ['assertedBy']],
  ])
})
