import { describe, expect, test } from 'vitest'
import { createReader } from '../../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../../src/store/embedded.ts'
import { challengeRows } from '../../../web/state/challenges.ts'
import { firstState, indexGraph, type State } from '../../../web/state/state.ts'
import { firstView } from '../../../web/state/view.ts'
import { welcomeQuestions } from '../../../web/state/welcome-questions.ts'
import { HEIST } from '../../support/heist.ts'
import { batchesOf, type DatasetSpec, node, PAPER, statement } from '../../support/make-batch.ts'

async function questionsOf(...specs: DatasetSpec[]) {
  const store = createEmbeddedStore()
  await store.write(batchesOf(...specs))
  const reader = createReader(store)
  const [summary, schema, { nodes, edges }, matrix] = await Promise.all([
    reader.summary(),
    reader.schema(),
    reader.subgraph({ scope: 'all' }),
    reader.matrix({ all: true }),
  ])
  const graph = indexGraph([], nodes, edges)
  const state: State = { ...firstState(firstView('en'), false), summary, schema, graph, matrix }
  return welcomeQuestions(state, graph, challengeRows(graph, schema, matrix))
}

describe('questions to begin with', () => {
  test('name the best answered challenge, a gap, and what costs most', async () => {
    const [addresses, unanswered, costs, ...others] = await questionsOf(HEIST)
    expect(addresses).toMatchObject({
      what: 'addresses',
      node: { id: 'challenge:delay' },
      count: 1,
      best: 'deployed',
      events: [{ type: 'trace', trace: { from: ['challenge:delay'] } }],
    })
    // Two have no solution, fraud and alone; whichever stands first in the list is named.
    expect(unanswered).toMatchObject({
      what: 'unanswered',
      count: 2,
      events: [{ screen: 'gaps' }, { type: 'arrange' }],
    })
    expect(costs).toMatchObject({
      what: 'costs',
      node: { id: 'technique:lock' },
      events: [{ type: 'select', id: 'technique:lock' }],
    })
    expect(costs?.what === 'costs' && costs.raised.map(({ id }) => id)).toEqual(['challenge:delay', 'question:who'])
    expect(others).toEqual([])
  })

  test('ask about both surveys where there are two', async () => {
    const other: DatasetSpec = { id: 'other', nodes: [PAPER, node('challenge:theft', 'Challenge')] }
    const both = (await questionsOf(HEIST, other)).find(({ what }) => what === 'both')
    expect(both).toMatchObject({
      titles: [{ en: 'Dataset heist' }, { en: 'Dataset other' }],
      events: [{ screen: 'compare' }],
    })
  })

  test('speak of no challenge where there is none', async () => {
    const plain: DatasetSpec = {
      id: 'plain',
      nodes: [PAPER, node('model:a', 'Model'), node('model:b', 'Model'), node('application:c', 'Application')],
      statements: [
        statement('model:a', 'APPLIED_TO', 'application:c', 'fact'),
        statement('model:b', 'APPLIED_TO', 'application:c', 'fact'),
      ],
    }
    const questions = await questionsOf(plain, { id: 'second', nodes: [PAPER] })
    expect(questions).toMatchObject([
      { what: 'said', node: { id: 'application:c' }, count: 2 },
      { what: 'said', node: { id: 'model:a' }, count: 1 },
      { what: 'kinds', count: 4, events: [{ type: 'screen', screen: 'list' }] },
    ])
  })

  test('where no challenge has a solution, begin with what is open', async () => {
    const open: DatasetSpec = { id: 'open', nodes: [PAPER, node('challenge:a', 'Challenge')] }
    expect(await questionsOf(open)).toMatchObject([
      { what: 'unanswered', node: { id: 'challenge:a' }, count: 1 },
      { what: 'kinds', count: 2 },
    ])
  })

  test('a challenge with only inferred solutions is counted beside those without any', async () => {
    const guessed: DatasetSpec = {
      id: 'guessed',
      nodes: [PAPER, ...['a', 'b'].map((id) => node(`challenge:${id}`, 'Challenge')), node('technique:t', 'Technique')],
      statements: [statement('technique:t', 'ADDRESSES', 'challenge:a', 'inferred')],
    }
    const open = (await questionsOf(guessed)).find(({ what }) => what === 'unanswered')
    expect(open).toMatchObject({ node: { id: 'challenge:b' }, count: 1, inferred: 1 })
  })

  test('there are none before the graph is there', () => {
    expect(welcomeQuestions(firstState(firstView('en'), false), undefined, [])).toEqual([])
  })
})
