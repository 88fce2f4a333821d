import { expect, test } from 'vitest'
import { createReader } from '../../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../../src/store/embedded.ts'
import { challengeRows } from '../../../web/state/challenges.ts'
import { offeredQuestions } from '../../../web/state/offered-questions.ts'
import { firstState, indexGraph } from '../../../web/state/state.ts'
import { firstView } from '../../../web/state/view.ts'
import { HEIST } from '../../support/heist.ts'
import { batchesOf } from '../../support/make-batch.ts'

async function offered(selection: string[] = []) {
  const store = createEmbeddedStore()
  await store.write(batchesOf(HEIST))
  const reader = createReader(store)
  const [schema, { nodes, edges }, matrix] = await Promise.all([
    reader.schema(),
    reader.subgraph({ scope: 'all' }),
    reader.matrix({ all: true }),
  ])
  const graph = indexGraph([], nodes, edges)
  const state = { ...firstState({ ...firstView('en'), selection }, false), schema }
  const questions = offeredQuestions(state, graph, challengeRows(graph, schema, matrix))
  return questions.map((question) => [question.what, 'node' in question ? question.node.id : undefined])
}

test('questions are about what is chosen, by the part that it plays', async () => {
  expect(await offered(['technique:lock'])).toEqual([
    ['addressed', 'technique:lock'],
    ['evidence', 'technique:lock'],
    ['reading', 'technique:lock'],
    ['gaps', undefined],
  ])
  expect((await offered(['challenge:theft']))[0]).toEqual(['solutions', 'challenge:theft'])
  expect((await offered(['application:bank'])).map(([what]) => what)).toEqual(['evidence', 'reading', 'gaps'])
})

test('with nothing chosen, or several, they are about the best answered challenge', async () => {
  expect((await offered())[0]).toEqual(['solutions', 'challenge:delay'])
  expect((await offered(['challenge:theft', 'technique:lock']))[0]).toEqual(['solutions', 'challenge:delay'])
})
