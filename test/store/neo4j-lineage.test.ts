import { describeLineage } from '../support/contract-lineage.ts'
import { describeMatrixLaw } from '../support/matrix-law.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'

describeNeo4j('Neo4j', ({ emptyStore }) => {
  describeLineage('the Neo4j store', emptyStore)
  describeMatrixLaw('the Neo4j store', emptyStore)
})
