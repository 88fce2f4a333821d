import { describe, expect, test } from 'vitest'
import { permalink, viewLink } from '../../../web/state/permalink.ts'
import { fromQuery } from '../../../web/state/url.ts'
import { firstView, type View } from '../../../web/state/view.ts'

const view: View = {
  ...firstView('ja'),
  screen: 'list',
  datasets: ['two', 'one'],
  filter: { support: 'clinical' },
  maxHops: 4,
  selection: ['part'],
  trace: { from: ['c'], to: ['s'] },
  route: ['c', 'other', 's'],
  step: ['c', 'other'],
  camera: { x: 0.1, y: 0.2, ratio: 0.5 },
}
const revisions = { one: '1111111122', two: '2222222233' }
const datasets = Object.entries(revisions).map(([id, revision]) => ({
  id,
  title: { en: id },
  revision,
  nodes: 1,
  edges: 1,
  evidence: 1,
  citation: id,
  licence: 'CC0',
  languages: ['en'],
  requires: [],
}))
const state = { view, summary: { datasets, nodesByKind: {}, edgesByKind: {}, support: {} } }
const read = (query: string) => fromQuery(query, ['en', 'ja'], 'en')

describe('lasting addresses', () => {
  test('of a trace: its ends, its data with its revision, what counts; not the route, the screen or the camera', () => {
    const { view: linked, revision, unreadable } = read(permalink(state, { what: 'trace' }))
    expect(unreadable).toEqual([])
    expect(linked).toEqual({
      ...firstView('ja'),
      datasets: ['one', 'two'],
      filter: { support: 'clinical' },
      maxHops: 4,
      selection: ['c'],
      trace: { from: ['c'], to: ['s'] },
    })
    expect(revision).toBe('11111111.22222222')
  })

  test('of a route: the trace, and its nodes', () => {
    const { view: linked } = read(permalink(state, { what: 'route', nodes: ['c', 'part', 's'] }))
    expect(linked.trace).toEqual({ from: ['c'], to: ['s'] })
    expect(linked.route).toEqual(['c', 'part', 's'])
  })

  test('of a statement: it alone', () => {
    const { view: linked } = read(permalink(state, { what: 'edge', id: 'e1' }))
    expect(linked).toMatchObject({ edge: 'e1', selection: [] })
    expect(linked.trace).toBeUndefined()
    expect(linked.route).toBeUndefined()
  })

  test('the data is named even where none was chosen', () => {
    const { datasets: _, ...usual } = view
    expect(read(permalink({ ...state, view: usual }, { what: 'trace' })).view.datasets).toEqual(['one'])
  })

  test('of the view as it is: all but where the picture is looked at from, always with the revision', () => {
    const { camera: _, ...lasting } = view
    const { view: linked, revision } = read(viewLink(state))
    expect(linked).toEqual({ ...lasting, datasets: ['one', 'two'] })
    expect(revision).toBe('11111111.22222222')
    expect(read(viewLink({ ...state, view: firstView('en') })).revision).toBe('11111111')
  })
})
