import { describe, expect, test } from 'vitest'
import { createReader } from '../../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../../src/store/embedded.ts'
import { challengeRows } from '../../../web/state/challenges.ts'
import { firstState, indexGraph } from '../../../web/state/state.ts'
import { tourPlace, tourSteps } from '../../../web/state/tour.ts'
import { firstView, type View } from '../../../web/state/view.ts'
import { HEIST } from '../../support/heist.ts'
import { batchesOf, type DatasetSpec, node, PAPER, statement } from '../../support/make-batch.ts'

async function stepsOf(spec: DatasetSpec, view: View = firstView('en')) {
  const store = createEmbeddedStore()
  await store.write(batchesOf(spec))
  const reader = createReader(store)
  const [schema, { nodes, edges }, matrix] = await Promise.all([
    reader.schema(),
    reader.subgraph({ scope: 'all' }),
    reader.matrix({ all: true }),
  ])
  const graph = indexGraph([], nodes, edges)
  return tourSteps({ ...firstState(view, false), schema, matrix }, graph, challengeRows(graph, schema, matrix))
}

const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id)

describe('the tour', () => {
  test('goes from the challenges to dossier, evidence, routes and gaps of the data, and out', async () => {
    const steps = await stepsOf(HEIST)
    expect(ids(steps)).toEqual(['challenges', 'dossier', 'evidence', 'trace', 'gaps', 'take'])
    expect(steps.map(({ view }) => view && [view.screen, view.selection, view.edge, view.trace?.from])).toEqual([
      ['map', [], undefined, undefined],
      ['map', ['challenge:delay'], undefined, undefined],
      ['map', [], 'ADDRESSES:technique:alarm--challenge:delay', undefined],
      ['map', ['challenge:delay'], undefined, ['challenge:delay']],
      ['gaps', [], undefined, undefined],
      undefined,
    ])
  })

  test('leaves as it is what it does not show', async () => {
    const view: View = { ...firstView('ja'), theme: 'dark', background: true, selection: ['x'], reading: true }
    for (const step of await stepsOf(HEIST, view)) {
      if (step.view) expect(step.view).toMatchObject({ lang: 'ja', theme: 'dark', background: true, reading: false })
    }
  })

  test('speaks of no challenge, route or gap where there is none', async () => {
    const plain: DatasetSpec = {
      id: 'plain',
      nodes: [PAPER, node('model:a', 'Model'), node('application:c', 'Application')],
      statements: [statement('model:a', 'APPLIED_TO', 'application:c', 'fact')],
    }
    expect(ids(await stepsOf(plain))).toEqual(['picture', 'node', 'evidence', 'list', 'take'])
    const bare: DatasetSpec = { id: 'bare', nodes: [PAPER] }
    expect(ids(await stepsOf(bare))).toEqual(['picture', 'list', 'take'])
    const open: DatasetSpec = { id: 'open', nodes: [PAPER, node('challenge:a', 'Challenge')] }
    expect(ids(await stepsOf(open))).toEqual(['challenges', 'dossier', 'list', 'take'])
  })

  test('there is none before the data', () => {
    expect(tourSteps(firstState(firstView('en'), false), undefined, [])).toEqual([])
  })

  test('follows the way back of the browser, and waits while something else is looked at', async () => {
    const steps = await stepsOf(HEIST)
    const [first, dossier] = steps.map(({ view }) => view)
    if (!first || !dossier) throw new Error('The tour lacks its steps')
    expect(tourPlace(dossier, steps, 1)).toBe(1)
    expect(tourPlace(first, steps, 1)).toBe(0)
    expect(tourPlace({ ...first, screen: 'compare' }, steps, 1)).toBeUndefined()
    // The last step has no view of its own.
    expect(tourPlace(steps[4]?.view ?? first, steps, 5)).toBe(5)
    expect(tourPlace(first, steps, 5)).toBe(0)
  })
})
