import { expect, it } from 'vitest'
import { createReader } from '../../src/query/create-reader.ts'
import { questions } from '../../src/server/questions.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf, type DatasetSpec, node, PAPER, statement } from '../support/make-batch.ts'

/** Two made-up surveys, so small that whole answers can be shown. */
const HARBOUR: DatasetSpec = {
  id: 'harbour',
  nodes: [
    PAPER,
    node('challenge:queues', 'Challenge', { label: { en: 'Ships queue', ja: '船の待ち行列' } }),
    node('technique:booking', 'Technique', { label: { en: 'Berth booking', ja: '係留の予約' } }),
  ],
  statements: [statement('technique:booking', 'ADDRESSES', 'challenge:queues', 'demonstrated')],
}
const RAILWAY: DatasetSpec = {
  id: 'railway',
  requires: ['harbour'],
  nodes: [PAPER, node('challenge:waiting', 'Challenge', { label: { en: 'Trains wait', ja: '列車の待ち' } })],
  statements: [statement('challenge:waiting', 'CLOSE_MATCH', 'challenge:queues', 'inferred')],
}

const ASKED: Readonly<Record<string, object>> = {
  Search: { q: 'queue' },
  Show: { id: 'challenge:queues' },
  Neighbors: { id: 'challenge:queues', direction: 'in' },
  Dossier: { id: 'challenge:queues', maxHops: 2 },
  Trace: { from: ['challenge:queues'], support: 'demonstrated' },
  Gaps: { support: 'clinical' },
  Matrix: { dataset: ['harbour'] },
  Compare: { a: 'harbour', b: 'railway' },
  Reading: { scope: 'trace', ids: ['challenge:queues'] },
  Subgraph: { scope: 'neighbors', ids: ['technique:booking'] },
}

const HEAD = `/**
 * What the API's document shows: for each question a request, and what it is answered. Made by asking two small made-up
 * surveys, by \`npx vitest run test/server/examples.test.ts -u\`; the test fails where an answer is another.
 */
export const examples: Readonly<Record<string, { readonly request: object; readonly answer: object }>> =`

it('examples of the document are what is answered', async () => {
  const store = createEmbeddedStore()
  await store.write(batchesOf(HARBOUR, RAILWAY))
  const reader = createReader(store)
  const examples: Record<string, object> = {}
  for (const { name, ask } of questions) {
    const request = ASKED[name] ?? {}
    const answer = await ask(reader, request, {})
    // The schema is as long as the base vocabulary; one kind of each shows its form.
    examples[name] = { request, answer: name === 'Schema' ? firstKinds(answer) : answer }
  }
  const text = `${HEAD} ${JSON.stringify(examples, null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../src/server/examples.ts')
})

function firstKinds(answer: unknown): object {
  const { nodeKinds, edgeKinds } = answer as { nodeKinds: object; edgeKinds: object }
  const one = (kinds: object, kind: string) =>
    Object.fromEntries(Object.entries(kinds).filter(([name]) => name === kind))
  return { nodeKinds: one(nodeKinds, 'Challenge'), edgeKinds: one(edgeKinds, 'ADDRESSES') }
}
