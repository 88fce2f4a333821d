import { expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import type { GraphEdge } from '../../../src/model/graph.ts'
import type { SummaryAnswer } from '../../../src/query/answers.ts'
import { createDerive } from '../../../web/state/derive.ts'
import type { Event } from '../../../web/state/event.ts'
import { shownWithout } from '../../../web/state/facets.ts'
import { reduce } from '../../../web/state/reduce.ts'
import { shownBy } from '../../../web/state/show-nodes.ts'
import { firstState, indexGraph } from '../../../web/state/state.ts'
import { firstView } from '../../../web/state/view.ts'
import { plainNode } from '../../support/plain-node.ts'

const edge = (kind: string, from: string, to: string, support: 'inferred' | 'proposed'): GraphEdge => ({
  id: `${kind}:${from}--${to}`,
  kind,
  from,
  to,
  statement: {},
  strength: support,
  evidence: [{ id: 'e', dataset: 'd', source: 'w', locator: 'p. 1', support, assertedBy: 'curator' }],
})
const nodes = [
  plainNode('c', 'Challenge'),
  plainNode('guess', 'Technique'),
  plainNode('named', 'Technique'),
  plainNode('cost', 'Technique'),
]
const edges = [
  edge('ADDRESSES', 'guess', 'c', 'inferred'),
  edge('ADDRESSES', 'named', 'c', 'proposed'),
  edge('RAISES', 'cost', 'c', 'proposed'),
]
const graph = indexGraph(['d'], nodes, edges)
const summary: SummaryAnswer = { datasets: [], nodesByKind: {}, edgesByKind: {}, support: {} }

/** Near the challenge, by proposed evidence and without what raises it. */
const NARROWING: readonly Event[] = [
  { type: 'opened', summary, schema: baseSchema },
  { type: 'graph', graph },
  { type: 'focus', ids: ['c'], depth: 1 },
  { type: 'filter', filter: { support: 'proposed' } },
  { type: 'filters', change: { hiddenRelations: ['RAISES'] } },
]
const narrowed = NARROWING.reduce(reduce, firstState({ ...firstView('en'), datasets: ['d'] }, false))
const shownOn = (state: typeof narrowed) => createDerive()(state).visible?.nodes.map(({ id }) => id)

test('what is shown, counted and laid out is narrowed by one rule', () => {
  expect(shownOn(narrowed)).toEqual(['c', 'named'])
  expect(shownWithout([], narrowed)?.nodes.map(({ id }) => id)).toEqual(['c', 'named'])
  expect(nodes.filter(shownBy(graph, baseSchema, narrowed.view)).map(({ id }) => id)).toEqual(['c', 'named'])
})

test('what is near by statements that do not count alone comes in when it is selected', () => {
  expect(shownOn(reduce(narrowed, { type: 'select', id: 'guess' }))).toEqual(['c', 'guess', 'named'])
  expect(shownOn(reduce(narrowed, { type: 'select', id: 'cost' }))).toEqual(['c', 'named', 'cost'])
  expect(reduce(narrowed, { type: 'select', id: 'named' }).view.shown).toEqual(narrowed.view.shown)
})
