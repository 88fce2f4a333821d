import { describe, expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import { createReader } from '../../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../../src/store/embedded.ts'
import { wordsOf } from '../../../web/i18n/text.ts'
import { partOf } from '../../../web/panels/export-part.ts'
import { createDerive } from '../../../web/state/derive.ts'
import { firstState, indexGraph, type State } from '../../../web/state/state.ts'
import { firstView, type View } from '../../../web/state/view.ts'
import { batchesOf, evidence, node, statement } from '../../support/make-batch.ts'

const paper = (id: string, fields: object) =>
  node(id, 'Paper', { sources: [{ source: id, locator: 'metadata' }], fields })
const SURVEY = {
  id: 'dated',
  nodes: [
    paper('paper:p', { year: 2019, venue: 'Arxiv' }),
    paper('paper:q', { year: 2023, venue: 'Blog' }),
    node('challenge:c', 'Challenge'),
    node('technique:t', 'Technique'),
  ],
  statements: [
    statement('technique:t', 'ADDRESSES', 'challenge:c', 'proposed', {
      evidence: [evidence('demonstrated', 'paper:p'), evidence('proposed', 'paper:q')],
    }),
    statement('technique:t', 'RAISES', 'challenge:c', 'proposed', { evidence: [evidence('proposed', 'paper:p')] }),
    statement('paper:q', 'CITES', 'paper:p', 'fact', { evidence: [evidence('fact', 'paper:q')] }),
  ],
}

describe('what is shown, as a file', () => {
  test.each<[string, Partial<View>]>([
    ['no filter', {}],
    ['a hidden relation', { hiddenRelations: ['RAISES'] }],
    ['every relation hidden', { hiddenRelations: Object.keys(baseSchema.edgeKinds) }],
    ['years', { filter: { support: 'inferred', years: { from: 2020 } } }],
    [
      'a source and a field',
      {
        filter: { support: 'inferred', sources: ['paper:p'] },
        fields: [{ field: 'venue', test: 'among', values: ['Blog'] }],
      },
    ],
    ['a hidden kind', { hidden: ['Paper'] }],
  ])('with %s it holds what the map does', async (_what, change) => {
    const store = createEmbeddedStore()
    await store.write(batchesOf(SURVEY))
    const reader = createReader(store)
    const { nodes, edges } = await reader.subgraph({ scope: 'all' })
    const state: State = {
      ...firstState({ ...firstView('en'), ...change }, false),
      summary: await reader.summary(),
      schema: baseSchema,
      graph: indexGraph(['dated'], nodes, edges),
    }
    const derived = createDerive()(state)
    const named = partOf('shown', { state, derived, words: wordsOf('en') })
    const saved = await reader.subgraph(named?.part ?? {})
    expect(saved.nodes).toEqual(derived.visible?.nodes)
    expect(saved.edges).toEqual(derived.visible?.edges)
  })
})
