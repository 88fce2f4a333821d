import { createReader } from '../../src/query/create-reader.ts'
import { describeGraphStore } from '../support/contract.ts'
import { describeReader } from '../support/contract-questions.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'

describeNeo4j('Neo4j', ({ emptyStore }) => {
  describeGraphStore('the Neo4j store', emptyStore)

  describeReader('a reader over the Neo4j store', async (batches) => {
    const store = await emptyStore()
    await store.write(batches)
    return { reader: createReader(store), close: () => store.close() }
  })
})
