import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { describeLineage } from '../support/contract-lineage.ts'
import { describeMatrixLaw } from '../support/matrix-law.ts'

describeLineage('the embedded store', async () => createEmbeddedStore())
describeMatrixLaw('the embedded store', async () => createEmbeddedStore())
