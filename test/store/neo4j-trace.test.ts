import { describeNeo4j } from '../support/neo4j-store.ts'
import { describeTraceLaw } from '../support/trace-law.ts'

describeNeo4j('Neo4j', ({ emptyStore }) => {
  describeTraceLaw('the Neo4j store', emptyStore)
})
