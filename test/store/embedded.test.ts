import { createReader } from '../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { describeGraphReader, describeGraphStore } from '../support/contract.ts'

describeGraphStore('the embedded store', async () => createEmbeddedStore())

describeGraphReader('a reader over the embedded store', async (batches) => {
  const store = createEmbeddedStore()
  await store.write(batches)
  return { reader: createReader(store), close: () => store.close() }
})
