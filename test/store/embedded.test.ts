import { createReader } from '../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { describeGraphStore } from '../support/contract.ts'
import { describeReader } from '../support/contract-questions.ts'

describeGraphStore('the embedded store', async () => createEmbeddedStore())

describeReader('a reader over the embedded store', async (batches) => {
  const store = createEmbeddedStore()
  await store.write(batches)
  return { reader: createReader(store), close: () => store.close() }
})
