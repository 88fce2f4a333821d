import { describe, expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import type { GraphEdge } from '../../../src/model/graph.ts'
import type { Event } from '../../../web/state/event.ts'
import { reduce } from '../../../web/state/reduce.ts'
import { firstState, indexGraph, type State } from '../../../web/state/state.ts'
import { firstView } from '../../../web/state/view.ts'
import { plainNode } from '../../support/plain-node.ts'

const node = plainNode
const edge: GraphEdge = {
  id: 'e',
  kind: 'ADDRESSES',
  from: 't',
  to: 'c',
  evidence: [],
  statement: {},
  strength: 'fact',
}
const graph = indexGraph(['b'], [node('c', 'Challenge'), node('t', 'Technique'), node('p', 'Person')], [edge])
const summary = {
  datasets: [
    {
      id: 'b',
      title: { en: 'b' },
      revision: '',
      nodes: 3,
      edges: 0,
      evidence: 0,
      citation: '',
      licence: '',
      languages: [],
      requires: [],
    },
  ],
  nodesByKind: {},
  edgesByKind: {},
  support: {},
}
const places = { key: 'k', positions: new Map(['c', 't', 'p'].map((id, x) => [id, { x, y: 0.12345 }])) }
const upon = (state: State, ...events: Event[]) => events.reduce(reduce, state)
const opened = upon(
  firstState(firstView('en'), false),
  { type: 'opened', summary, schema: baseSchema },
  { type: 'graph', graph, places },
)

/** One of each that a person can take back, and all that it takes before it. */
const EVENTS: readonly Event[] = [
  { type: 'screen', screen: 'gaps' },
  { type: 'datasets', ids: [] },
  { type: 'look', change: { sizeBy: 'evidence', groups: 'kind' } },
  { type: 'hide', kinds: ['Model'] },
  { type: 'background', on: true },
  { type: 'filter', filter: { support: 'proposed' } },
  { type: 'hops', maxHops: 4 },
  { type: 'whole', on: true },
  { type: 'select', id: 'c' },
  { type: 'select-many', ids: ['c', 't'], additive: false },
  { type: 'select-edge', id: 'e' },
  { type: 'trace', trace: { from: ['c'] } },
  { type: 'trace-end', end: 'from', id: 'c' },
  { type: 'route', nodes: ['c', 't'] },
  { type: 'step', ends: ['c', 't'] },
  { type: 'compare', pair: ['a', 'b'] },
  { type: 'arrange', matrix: { flat: true } },
  { type: 'join', ends: ['c', 't'], as: 'selection' },
  { type: 'reading', on: true },
  { type: 'layout', layout: 'circular' },
  { type: 'move', id: 'c', point: { x: 0.1, y: 0.2 } },
  { type: 'pin', places: [['t', { x: 1, y: 2 }]] },
  { type: 'hide-nodes', ids: ['c'] },
  { type: 'keep-nodes', ids: ['c'] },
  { type: 'focus', ids: ['c'], depth: 2 },
  { type: 'expand', id: 'c', kinds: ['Person'] },
]

/** And one of each that undoes what another did, after that. */
const LETTING_GO: readonly (readonly [Event, Event])[] = [
  [{ type: 'select-many', ids: ['c', 't'], additive: false }, { type: 'select' }],
  [
    { type: 'pin', places: [['t', { x: 1, y: 2 }]] },
    { type: 'unpin', ids: ['t'] },
  ],
  [
    { type: 'expand', id: 'c', kinds: ['Person'] },
    { type: 'collapse', id: 'c' },
  ],
  [{ type: 'hide-nodes', ids: ['c'] }, { type: 'show-all' }],
  [{ type: 'step', ends: ['c', 't'] }, { type: 'step' }],
]

describe('undo and redo', () => {
  test.each(EVENTS.map((event) => [event.type, event] as const))('of %s', (what, event) => {
    const state = upon(opened, event)
    expect(state.history.done.map((step) => step.what)).toEqual([what])
    const back = upon(state, { type: 'travel', by: -1 })
    expect(back.view).toEqual(opened.view)
    expect(upon(back, { type: 'travel', by: 1 }).view).toEqual(state.view)
  })

  test.each(LETTING_GO.map(([before, event]) => [event.type, before, event] as const))(
    'of %s, too',
    (what, before, event) => {
      const held = upon(opened, before)
      const state = upon(held, event)
      expect(state.history.done.at(-1)?.what).toBe(what)
      expect(state.view).not.toEqual(held.view)
      expect(upon(state, { type: 'travel', by: -1 }).view).toEqual(held.view)
    },
  )

  test('go through everything in turn, and through several at once', () => {
    const all = upon(opened, ...EVENTS)
    const back = upon(all, { type: 'travel', by: -99 })
    expect(back.view).toEqual(opened.view)
    expect(back.history.undone).toHaveLength(all.history.done.length)
    const again = upon(back, { type: 'travel', by: 99 })
    expect(again.view).toEqual(all.view)
    expect(again.history).toEqual(all.history)
    const oneByOne = upon(all, ...all.history.done.map((): Event => ({ type: 'travel', by: -1 })))
    expect(oneByOne.view).toEqual(opened.view)
    expect(upon(opened, { type: 'travel', by: -1 })).toBe(opened)
  })

  test('something new takes the place of what was taken back', () => {
    const state = upon(
      opened,
      { type: 'select', id: 'c' },
      { type: 'travel', by: -1 },
      { type: 'select', id: 't' },
      { type: 'travel', by: 1 },
    )
    expect(state.view.selection).toEqual(['t'])
    expect(state.history.undone).toEqual([])
  })

  test('language, theme and where one looks from stay as they are', () => {
    const camera = { x: 0.2, y: 0.3, ratio: 0.5 }
    const state = upon(
      opened,
      { type: 'select', id: 'c' },
      { type: 'language', lang: 'ja' },
      { type: 'theme', theme: 'dark' },
      { type: 'camera', camera },
      { type: 'travel', by: -1 },
    )
    expect(state.view).toEqual({ ...opened.view, lang: 'ja', theme: 'dark', camera })
  })

  test('with the layout comes back where it was looked at from', () => {
    const camera = { x: 0.2, y: 0.3, ratio: 0.5 }
    const near = upon(opened, { type: 'camera', camera })
    const state = upon(near, { type: 'layout', layout: 'circular' })
    expect(state.view).not.toHaveProperty('camera')
    expect(upon(state, { type: 'travel', by: -1 }).view.camera).toEqual(camera)
    const narrowed = upon(near, { type: 'focus', ids: ['c'], depth: 1 })
    expect(narrowed.view).not.toHaveProperty('camera')
    expect(upon(narrowed, { type: 'travel', by: -1 }).view.camera).toEqual(camera)
  })

  test('what changes nothing is no step; the run of a slider is one', () => {
    expect(upon(opened, { type: 'select' }, { type: 'unpin', ids: ['c'] }).history.done).toEqual([])
    const run = upon(opened, { type: 'hops', maxHops: 4 }, { type: 'hops', maxHops: 5 })
    expect(run.history.done).toHaveLength(1)
    expect(upon(run, { type: 'travel', by: -1 }).view.maxHops).toBe(opened.view.maxHops)
  })

  test('only so many are kept', () => {
    const many = Array.from({ length: 130 }, (_, index): Event => ({ type: 'select', id: index % 2 ? 'c' : 't' }))
    expect(upon(opened, ...many).history.done).toHaveLength(100)
  })
})

describe('what a hand does to the map', () => {
  test('a pin is where the node is, and goes again', () => {
    const state = upon(opened, { type: 'pin', places: [['t', { x: 1, y: 0.12345 }]] })
    expect(state.view.pins).toEqual({ t: { x: 1, y: 0.1235 } })
    expect(upon(state, { type: 'unpin', ids: ['t'] }).view).not.toHaveProperty('pins')
    expect(upon(opened, { type: 'pin', places: [] })).toBe(opened)
  })

  test('what is hidden is no longer selected; what is chosen is shown again', () => {
    const state = upon(opened, { type: 'select', id: 'c' }, { type: 'hide-nodes', ids: ['c'] })
    expect(state.view).toMatchObject({ selection: [], shown: { away: ['c'] } })
    expect(upon(state, { type: 'select', id: 'c' }).view).not.toHaveProperty('shown')
  })

  test('within a narrowed map one node comes in, and not all of its kind', () => {
    const state = upon(opened, { type: 'focus', ids: ['c'], depth: 1 }, { type: 'select', id: 'p' })
    expect(state.view).toMatchObject({ background: false, shown: { also: ['p'] } })
  })

  test('all is shown again in one step', () => {
    const state = upon(
      opened,
      { type: 'hide', kinds: ['Technique'] },
      { type: 'focus', ids: ['c'], depth: 1 },
      { type: 'hide-nodes', ids: ['c'] },
      { type: 'show-all' },
    )
    expect(state.view).toEqual(opened.view)
    expect(upon(state, { type: 'travel', by: -1 }).view.hidden).toEqual(['Technique'])
  })

  test('a view that was opened is told from one that was come back to', () => {
    const view = { ...firstView('en'), screen: 'gaps' as const }
    const names = (['open', 'restore'] as const).map(
      (type) => upon(opened, { type, view, notices: [] }).history.done.at(-1)?.what,
    )
    expect(names).toEqual(['open', 'restore'])
  })

  test('a link to what is near a node that is not there shows the rest, and says so', () => {
    const linked = (...ids: string[]) =>
      upon(opened, {
        type: 'restore',
        view: { ...firstView('en'), shown: { near: { ids, depth: 1 }, also: [], expanded: [], away: [] } },
        notices: [],
      })
    expect(linked('c', 'gone').view.shown?.near?.ids).toEqual(['c'])
    expect(linked('gone').view).not.toHaveProperty('shown')
    expect(linked('gone').notices).toEqual([{ code: 'unknown-nodes', ids: ['gone'] }])
  })
})
