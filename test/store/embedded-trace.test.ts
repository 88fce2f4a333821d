import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { describeTraceLaw } from '../support/trace-law.ts'

describeTraceLaw('the embedded store', async () => createEmbeddedStore())
