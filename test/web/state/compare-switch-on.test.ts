import { expect, test } from 'vitest'
import type { GraphNode } from '../../../src/model/graph.ts'
import type { SummaryAnswer } from '../../../src/query/answers.ts'
import { reduce } from '../../../web/state/reduce.ts'
import { firstState, type State } from '../../../web/state/state.ts'
import { firstView } from '../../../web/state/view.ts'

const dataset = (id: string, requires: string[] = []) =>
  ({ id, title: { en: id }, revision: 'x', edges: 1, requires }) as unknown as SummaryAnswer['datasets'][number]
const node = (id: string, datasets: readonly string[]) => ({ id, datasets }) as GraphNode

function compared(datasets: readonly string[]): State {
  const view = { ...firstView('en'), screen: 'compare' as const, datasets, compared: ['one', 'two'] as const }
  const nodes = [node('mine', ['one']), node('theirs', ['other', 'two']), node('shared', ['one', 'two'])]
  return {
    ...firstState(view, false),
    summary: { datasets: ['one', 'other', 'two'].map((id) => dataset(id)) } as unknown as SummaryAnswer,
    comparison: { nodes: new Map(nodes.map((each) => [each.id, each])) },
  }
}

test('choosing what stands in data that is off switches on the survey that is compared, and says so', () => {
  const { view, notices } = reduce(compared(['one']), { type: 'select', id: 'theirs' })
  expect(view.selection).toEqual(['theirs'])
  expect(view.datasets).toEqual(['one', 'two'])
  expect(notices).toEqual([{ code: 'switched-on', ids: ['two'] }])
})

test('what is on already is left as it is', () => {
  for (const id of ['mine', 'shared', 'unknown']) {
    const { view, notices } = reduce(compared(['one']), { type: 'select', id })
    expect(view.datasets).toEqual(['one'])
    expect(notices).toEqual([])
  }
})

test('a trace brings the data of both its ends', () => {
  const { view } = reduce(compared([]), { type: 'trace', trace: { from: ['mine'], to: ['theirs'] } })
  expect(view.datasets).toEqual(['one', 'two'])
})
