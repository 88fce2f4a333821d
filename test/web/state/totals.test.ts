import { describe, expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import type { GraphEdge, Support } from '../../../src/model/graph.ts'
import { createDerive } from '../../../web/state/derive.ts'
import { firstState, indexGraph } from '../../../web/state/state.ts'
import { totalsOf } from '../../../web/state/totals.ts'
import { firstView, type View } from '../../../web/state/view.ts'
import { plainNode } from '../../support/plain-node.ts'

const edge = (kind: string, from: string, to: string, ...supports: Support[]): GraphEdge => {
  const evidence = supports.map((support, at) => {
    return { id: `${at}`, dataset: 'd', source: 'old', locator: 'p. 1', support, assertedBy: 'source' as const }
  })
  return { id: `${kind}:${from}--${to}`, kind, from, to, statement: {}, strength: supports[0] ?? 'inferred', evidence }
}
const graph = indexGraph(
  ['d'],
  [
    plainNode('challenge', 'Challenge'),
    plainNode('technique', 'Technique'),
    plainNode('old', 'Paper', { fields: { year: 2019 } }),
    plainNode('author', 'Person'),
  ],
  [
    edge('ADDRESSES', 'technique', 'challenge', 'proposed', 'inferred'),
    edge('DESCRIBES', 'old', 'technique', 'fact'),
    edge('AUTHORED_BY', 'old', 'author', 'fact'),
  ],
)
const told = (change: Partial<View>) => {
  const state = { ...firstState({ ...firstView('en'), ...change }, false), graph, schema: baseSchema }
  const { visible } = createDerive()(state)
  if (!visible) throw new Error('nothing is shown')
  return { visible, totals: totalsOf(graph, baseSchema, state.view.background, visible.nodes) }
}

describe('the one total that all counts are held against', () => {
  const usual = { nodes: 3, statements: 2, evidence: 3 }

  test.each<[string, Partial<View>]>([
    ['no filter', {}],
    ['years', { filter: { support: 'inferred', years: { from: 2024 } } }],
    ['support', { filter: { support: 'deployed' } }],
    ['a relation', { hiddenRelations: ['ADDRESSES'] }],
    ['a kind', { hidden: ['Technique'] }],
    ['a field', { fields: [{ field: 'year', test: 'absent' }] }],
    ['what was put away', { shown: { also: [], expanded: [], away: ['technique'] } }],
  ])('is the same whatever is filtered: %s', (_what, view) => {
    const { visible, totals } = told(view)
    expect(totals).toEqual(usual)
    expect(visible.totalNodes).toBe(usual.nodes)
  })

  test('counts people and funding while they are on, and one that was brought in', () => {
    expect(told({ background: true }).totals).toEqual({ nodes: 4, statements: 3, evidence: 4 })
    const { visible, totals } = told({ shown: { also: ['author'], expanded: [], away: [] } })
    expect(totals).toEqual({ nodes: 4, statements: 3, evidence: 4 })
    expect(visible.totalNodes).toBe(4)
  })
})
