import { describe, expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import type { SummaryAnswer } from '../../../src/query/answers.ts'
import type { Event } from '../../../web/state/event.ts'
import { layoutEvent } from '../../../web/state/layout-event.ts'
import { reduce } from '../../../web/state/reduce.ts'
import { datasetsOn, firstState, indexGraph, mainDataset, type State } from '../../../web/state/state.ts'
import { firstView } from '../../../web/state/view.ts'
import { wantedLayout } from '../../../web/state/wanted-layout.ts'
import { plainNode } from '../../support/plain-node.ts'

const node = (id: string, kind: string, sameAs: string[] = []) => plainNode(id, kind, { sameAs })

const dataset = (id: string, requires: string[] = []): SummaryAnswer['datasets'][number] => ({
  id,
  title: { en: id },
  revision: '',
  nodes: 0,
  edges: 0,
  evidence: 0,
  citation: '',
  licence: '',
  languages: [],
  requires,
})

const summary: SummaryAnswer = {
  datasets: [dataset('a', ['b']), dataset('b')],
  nodesByKind: {},
  edgesByKind: {},
  support: {},
}
const graph = indexGraph(['b'], [node('c', 'Challenge'), node('t', 'Technique', ['old']), node('p', 'Person')], [])

const start = firstState(firstView('en'), false)
const upon = (state: State, ...events: Event[]) => events.reduce(reduce, state)
const opened = upon(start, { type: 'opened', summary, schema: baseSchema }, { type: 'graph', graph })

describe('datasets', () => {
  test('the first that builds on no other is on at first, and gives the title', () => {
    expect(datasetsOn(opened)).toEqual(['b'])
    expect(mainDataset(opened)?.id).toBe('b')
    const both = upon(opened, { type: 'datasets', ids: ['b', 'a'] })
    expect(datasetsOn(both)).toEqual(['a', 'b'])
    expect(mainDataset(both)?.id).toBe('b')
  })

  test('none may be on', () => {
    expect(datasetsOn(upon(opened, { type: 'datasets', ids: [] }))).toEqual([])
  })

  test('those of a link that are not loaded are dropped and named', () => {
    const view = { ...firstView('en'), datasets: ['b', 'elsewhere'] }
    const state = upon(firstState(view, false), { type: 'opened', summary, schema: baseSchema })
    expect(state.view.datasets).toEqual(['b'])
    expect(state.notices).toEqual([{ code: 'unknown-datasets', ids: ['elsewhere'] }])
  })
})

describe('selection', () => {
  test('a click chooses, with a modifier it adds and takes away, on nothing it clears', () => {
    const both = upon(opened, { type: 'select', id: 'c' }, { type: 'select', id: 't', additive: true })
    expect(both.view.selection).toEqual(['c', 't'])
    expect(upon(both, { type: 'select', id: 'c', additive: true }).view.selection).toEqual(['t'])
    expect(upon(both, { type: 'select' }).view.selection).toEqual([])
  })

  test('what is chosen is shown, though its kind was off', () => {
    const state = upon(opened, { type: 'hide', kinds: ['Challenge', 'Model'] }, { type: 'select', id: 'c' })
    expect(state.view.hidden).toEqual(['Model'])
    expect(upon(opened, { type: 'select', id: 'p' }).view.background).toBe(true)
  })

  test('a statement takes the place of nodes, and nodes of a statement', () => {
    const state = upon(opened, { type: 'select', id: 'c' }, { type: 'select-edge', id: 'e' })
    expect(state.view).toMatchObject({ selection: [], edge: 'e' })
    expect(upon(state, { type: 'select', id: 't' }).view).not.toHaveProperty('edge')
  })

  test('an id that another replaced leads to the node it means', () => {
    const view = { ...firstView('en'), selection: ['old'] }
    expect(upon(opened, { type: 'restore', view, notices: [] }).view.selection).toEqual(['t'])
  })

  test('ids of a link that are not there are dropped and named, but not before the graph is there', () => {
    const view = { ...firstView('en'), selection: ['c', 'gone'] }
    const waiting = upon(firstState(view, false), { type: 'opened', summary, schema: baseSchema })
    expect(waiting.view.selection).toEqual(['c', 'gone'])
    const state = upon(waiting, { type: 'graph', graph })
    expect(state.view.selection).toEqual(['c'])
    expect(state.notices).toEqual([{ code: 'unknown-nodes', ids: ['gone'] }])
  })

  test('a graph of other datasets says nothing of what is asked for', () => {
    const view = { ...firstView('en'), datasets: ['a', 'b'], selection: ['of-a'] }
    expect(upon(opened, { type: 'restore', view, notices: [] }).view.selection).toEqual(['of-a'])
  })
})

describe('traces', () => {
  test('a trace selects its start; closing it keeps the selection', () => {
    const state = upon(opened, { type: 'trace', trace: { from: ['c'] } }, { type: 'route', nodes: ['c', 's'] })
    expect(state.view).toMatchObject({ selection: ['c'], trace: { from: ['c'] } })
    const closed = upon(state, { type: 'trace' })
    expect(closed.view.selection).toEqual(['c'])
    expect(closed.view).not.toHaveProperty('trace')
    expect(closed.view).not.toHaveProperty('route')
  })

  const sources = { distinct: 1, sharingAuthors: 0, citingTheSame: 0, authorsUnknown: 1 }
  const path = { nodes: ['c', 's'], steps: [], strength: 'proposed' as const, hops: 1, independence: 1, sources }
  const answer = { from: ['c'], paths: [path], total: 1, totalExact: true, truncated: false, notes: [] }

  test('a route that the trace gives stays looked at; one that it does not give is dropped and named', () => {
    const asked = upon(opened, { type: 'trace', trace: { from: ['c'] } })
    const there = upon(
      asked,
      { type: 'route', nodes: ['c', 's'] },
      { type: 'trace-found', paths: { from: ['c'], answer } },
    )
    expect(there.view.route).toEqual(['c', 's'])
    const gone = upon(
      asked,
      { type: 'route', nodes: ['c', 'x'] },
      { type: 'trace-found', paths: { from: ['c'], answer } },
    )
    expect(gone.view).not.toHaveProperty('route')
    expect(gone.notices).toEqual([{ code: 'unknown-route', ids: ['c', 'x'] }])
  })

  test('a step that a route has stays open until something else is turned to; one that none has is dropped and named', () => {
    const asked = upon(opened, { type: 'trace', trace: { from: ['c'] } })
    const found: Event = { type: 'trace-found', paths: { from: ['c'], answer } }
    const there = upon(asked, { type: 'step', ends: ['c', 's'] }, found, { type: 'reading', on: true })
    expect(there.view.step).toEqual(['c', 's'])
    expect(there.notices).toEqual([])
    for (const event of [
      { type: 'select', id: 't' },
      { type: 'select-edge', id: 'e' },
      { type: 'select-many', ids: ['t'], additive: true },
      { type: 'trace', trace: { from: ['t'] } },
      { type: 'trace' },
      { type: 'step' },
    ] satisfies Event[]) {
      expect(upon(there, event).view).not.toHaveProperty('step')
    }
    const gone = upon(asked, { type: 'route', nodes: ['c', 's'] }, { type: 'step', ends: ['s', 'x'] }, found)
    expect(gone.view).not.toHaveProperty('step')
    expect(gone.view.route).toEqual(['c', 's'])
    expect(gone.notices).toEqual([{ code: 'unknown-step', ids: ['s', 'x'] }])
  })
})

describe('trouble', () => {
  const trouble = { code: 'lost', message: 'gone' } as const
  const lost = upon(opened, { type: 'asking', what: 'matrix' }, { type: 'failed', what: 'matrix', trouble })

  test('what is shown stays, and only an answer to the same question ends it', () => {
    expect(lost).toMatchObject({ graph, busy: [] })
    const answer = { items: [], total: 0, truncated: false, notes: [] }
    const found = upon(lost, { type: 'asking', what: 'search' }, { type: 'found', answer })
    expect([...found.troubles]).toEqual([['matrix', trouble]])
    const matrix = { rows: [], columns: [], cells: [], empty: [], hidden: [], notes: [] }
    expect(upon(found, { type: 'matrix', matrix }).troubles.size).toBe(0)
  })

  test('of a question that nobody asks any more it is forgotten', () => {
    expect(upon(lost, { type: 'dropped', what: 'search' })).toBe(lost)
    expect(upon(lost, { type: 'dropped', what: 'matrix' }).troubles.size).toBe(0)
  })
})

test('a picture that was refused may come back', () => {
  const state = upon(opened, { type: 'picture-refused', reason: 'no WebGL' })
  expect(state.pictureRefused).toBe('no WebGL')
  expect(upon(state, { type: 'picture-refused' })).not.toHaveProperty('pictureRefused')
})

describe('the layout', () => {
  const near = upon(opened, { type: 'camera', camera: { x: 0.2, y: 0.3, ratio: 0.5 } })

  test('rings go round what is selected; another layout forgets what they went round', () => {
    const rings = upon(near, { type: 'select', id: 'c' }, { type: 'layout', layout: 'radial' })
    expect(rings.view).toMatchObject({ layout: 'radial', centre: 'c' })
    expect(upon(rings, { type: 'select', id: 't' }).view.centre).toBe('c')
    expect(upon(rings, { type: 'select', id: 't' }, { type: 'layout', layout: 'radial' }).view.centre).toBe('t')
    expect(upon(rings, { type: 'layout', layout: 'circular' }).view).not.toHaveProperty('centre')
    expect(upon(near, { type: 'layout', layout: 'radial' }).view).not.toHaveProperty('centre')
  })

  test('the usual one stands in no address, and each is seen whole', () => {
    const groups = upon(near, { type: 'layout', layout: 'by-kind' })
    expect(groups.view.layout).toBe('by-kind')
    expect(groups.view).not.toHaveProperty('camera')
    expect(upon(groups, { type: 'layout', layout: 'force' }).view).toEqual(opened.view)
  })

  test('of a narrowed map what is shown alone is laid out, until a layout of all is chosen', () => {
    const focused = upon(opened, { type: 'focus', ids: ['c'], depth: 1 })
    expect(layoutEvent(opened.view, 'layered')).toEqual({ type: 'layout', layout: 'layered' })
    const part = upon(focused, layoutEvent(focused.view, 'layered'))
    expect(part.view).toMatchObject({ layout: 'layered', arranged: true })
    // The usual one too.
    expect(upon(focused, layoutEvent(focused.view, 'force')).view).toMatchObject({ arranged: true })
    expect(upon(part, { type: 'layout', layout: 'layered' }).view).not.toHaveProperty('arranged')
    // Its places follow what is shown.
    const wider = upon(part, { type: 'focus', ids: ['c'], depth: 2 })
    expect(wantedLayout(wider).among).not.toBe(wantedLayout(part).among)
    expect(wantedLayout(focused)).not.toHaveProperty('among')
  })

  test('where the data has a picture of its own that is the usual one, and by links is a choice', () => {
    const { summary, schema } = opened
    if (!summary || !schema) throw new Error('nothing is opened')
    const filePlaces = new Map([['c', { x: 0, y: 0 }]])
    const shown = upon(opened, { type: 'opened', summary, schema, filePlaces })
    const byLinks = upon(shown, { type: 'layout', layout: 'force' })
    expect(byLinks.view.layout).toBe('force')
    expect(upon(byLinks, { type: 'layout', layout: 'as-in-file' }).view).toEqual(opened.view)
    expect(upon(byLinks, { type: 'opened', summary, schema }).view).toEqual(opened.view)
    expect(upon(opened, { type: 'layout', layout: 'as-in-file' }).view).toEqual(opened.view)
  })

  test('what was dragged stays where it is', () => {
    const dragged = upon(opened, { type: 'move', id: 'c', point: { x: 0.1, y: 0.2 } })
    const places = { key: 'k', positions: new Map([['c', { x: 0.4, y: 0.4 }]]) }
    const laidOut = upon(dragged, { type: 'layout', layout: 'circular' }, { type: 'laid-out', places })
    expect(laidOut.places).toBe(places)
    expect(laidOut.view.pins).toEqual({ c: { x: 0.1, y: 0.2 } })
  })

  test('a centre that another id replaced is the node it means; one that is not there is dropped and named', () => {
    const linked = (centre: string) =>
      upon(opened, { type: 'restore', view: { ...firstView('en'), layout: 'radial', centre }, notices: [] })
    expect(linked('old')).toMatchObject({ view: { centre: 't' }, notices: [] })
    expect(linked('gone').view).not.toHaveProperty('centre')
    expect(linked('gone').notices).toEqual([{ code: 'unknown-nodes', ids: ['gone'] }])
  })
})
