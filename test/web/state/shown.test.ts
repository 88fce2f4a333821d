import { describe, expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import type { GraphEdge } from '../../../src/model/graph.ts'
import { ALL_SHOWN, neighbourKinds, type Offer, type Shown, shownIds } from '../../../web/state/shown.ts'
import {
  bringIn,
  collapse,
  compactShown,
  expand,
  hideNodes,
  narrowTo,
  withoutKinds,
} from '../../../web/state/shown-moves.ts'
import { indexGraph } from '../../../web/state/state.ts'
import { kindsHidden, visibleGraph } from '../../../web/state/visible.ts'
import { plainNode } from '../../support/plain-node.ts'

const node = plainNode
const edge = (from: string, to: string): GraphEdge => ({
  id: `${from}--${to}`,
  kind: 'ADDRESSES',
  from,
  to,
  evidence: [],
  statement: {},
  strength: 'fact',
})

// A chain, with a person at its end and another beside its start.
const graph = indexGraph(
  ['b'],
  [
    node('c', 'Challenge'),
    node('t', 'Technique'),
    node('m', 'Model'),
    node('w', 'Work'),
    node('p', 'Person'),
    node('q', 'Person'),
  ],
  [edge('t', 'c'), edge('m', 't'), edge('w', 'm'), edge('p', 'w'), edge('q', 'c'), edge('q', 'p')],
)
const usual: Offer = { hidden: [], background: false }
const ids = (shown: Shown, offer = usual) => [...shownIds(graph, baseSchema, offer, shown)].sort().join('')

describe('which nodes are shown', () => {
  test('at first all that the legend lets through', () => {
    expect(ids(ALL_SHOWN)).toBe('cmtw')
    expect(ids(ALL_SHOWN, { hidden: ['Model'], background: true })).toBe('cpqtw')
  })

  test('near a node, steps lead through what the legend lets through alone', () => {
    expect(ids(narrowTo(['c'], 0))).toBe('c')
    expect(ids(narrowTo(['c'], 2))).toBe('cmt')
    expect(ids(narrowTo(['c'], 4))).toBe('cmtw')
    expect(ids(narrowTo(['c'], 2), { hidden: [], background: true })).toBe('cmpqt')
    expect(ids(narrowTo(['c'], 4), { hidden: ['Technique'], background: false })).toBe('c')
    expect(ids({ ...narrowTo(['c'], 4), away: ['t'] })).toBe('c')
  })

  test('a person that was chosen is there though people are off', () => {
    expect(ids(narrowTo(['p'], 1))).toBe('pw')
    expect(ids(narrowTo(['gone'], 1))).toBe('')
  })

  test('expanding brings in neighbours whatever the legend hides, collapsing takes back what it alone brought', () => {
    const near = narrowTo(['c'], 1)
    const once = expand(near, { id: 'c', kinds: ['Person'] }, ['q'])
    expect(ids(once)).toBe('cqt')
    const twice = expand(once, { id: 'q', kinds: ['Person'] }, ['p'])
    expect(ids(twice)).toBe('cpqt')
    expect(ids(collapse(twice, 'c'))).toBe('cpt')
    expect(ids(collapse(collapse(twice, 'c'), 'q'))).toBe('ct')
    // `t` is there for another reason.
    expect(ids(collapse(expand(near, { id: 'c', kinds: ['Technique'] }, ['t']), 'c'))).toBe('ct')
  })

  test('what was put away comes back by expanding a neighbour, by choosing it, or with all', () => {
    const away = hideNodes(ALL_SHOWN, ['t', 'm'])
    expect(ids(away)).toBe('cw')
    expect(ids(expand(away, { id: 'c', kinds: ['Technique'] }, ['t']))).toBe('ctw')
    expect(ids(bringIn(away, 'm'))).toBe('cmw')
    expect(compactShown(bringIn(bringIn(away, 'm'), 't'))).toBeUndefined()
    expect(ids(bringIn(narrowTo(['c'], 0), 'w'))).toBe('cw')
  })

  test('kinds that are switched off later go from expansions too', () => {
    const shown = expand(ALL_SHOWN, { id: 'c', kinds: ['Person', 'Technique'] }, ['q', 't'])
    expect(withoutKinds(shown, ['Person']).expanded).toEqual([{ id: 'c', kinds: ['Technique'] }])
    expect(compactShown(withoutKinds(shown, ['Person', 'Technique']))).toBeUndefined()
    expect(withoutKinds(shown, ['Work'])).toBe(shown)
  })
})

test('the kinds among neighbours, and how many of them are missing in the picture', () => {
  const seen = shownIds(graph, baseSchema, usual)
  const kinds = neighbourKinds(graph, baseSchema, 'c', (id) => seen.has(id))
  expect(kinds).toEqual([
    { kind: 'Technique', total: 1, missing: 0 },
    { kind: 'Person', total: 1, missing: 1 },
  ])
})

test('the legend counts what is shown of each kind, and a kind of which some came in', () => {
  const shown = expand(narrowTo(['c', 'm'], 0), { id: 'c', kinds: ['Person'] }, ['q'])
  const visible = visibleGraph(graph, baseSchema, usual, shown)
  expect(visible.nodes.map(({ id }) => id)).toEqual(['c', 'm', 'q'])
  expect(visible.edges.map(({ id }) => id)).toEqual(['q--c'])
  expect(Object.fromEntries(visible.kinds.map(({ kind, shown, total }) => [kind, `${shown}/${total}`]))).toEqual({
    Challenge: '1/1',
    Technique: '0/1',
    Model: '1/1',
    Work: '0/1',
    Person: '1/1',
  })
  expect(visible.totalNodes).toBe(5)
  expect(kindsHidden(visible.kinds, [], 'Model', false)).toEqual(['Model'])
})
