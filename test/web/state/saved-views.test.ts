import { describe, expect, test } from 'vitest'
import type { SummaryAnswer } from '../../../src/query/answers.ts'
import { autosave, type Saved } from '../../../web/state/autosave.ts'
import {
  freeName,
  hasChoice,
  keptQuery,
  keptUnder,
  putBack,
  renameView,
  withoutView,
  withView,
} from '../../../web/state/saved-views.ts'
import { firstState, indexGraph, type State } from '../../../web/state/state.ts'
import { fromQuery } from '../../../web/state/url.ts'
import { firstView, type View } from '../../../web/state/view.ts'

const dataset = (id: string, requires: string[] = []) => ({
  id,
  title: { en: id },
  revision: `${id}-1234567890`,
  nodes: 1,
  edges: 1,
  evidence: 1,
  citation: id,
  licence: 'CC0',
  languages: ['en'],
  requires,
})
const summary: SummaryAnswer = {
  datasets: [dataset('about', ['main']), dataset('main')],
  nodesByKind: {},
  edgesByKind: {},
  support: {},
}
const state = (change: Partial<View> = {}): State => ({
  ...firstState({ ...firstView('ja'), theme: 'dark', ...change }, false),
  summary,
  graph: indexGraph(['main'], [], []),
})
const ON = '2026-11-23T10:00:00.000Z'

describe('a saved view', () => {
  test('knows its data and revision, and no language or theme', () => {
    const query = keptQuery(state({ selection: ['challenge:a'], screen: 'gaps' }))
    expect(query).toBe('?screen=gaps&data=main&node=challenge:a&rev=main-123')
    const { view } = fromQuery(query, ['en', 'ja'], 'en')
    expect(view).toMatchObject({ lang: 'en', screen: 'gaps', selection: ['challenge:a'], datasets: ['main'] })
    expect(view.theme).toBeUndefined()
    expect(keptUnder({ summary })).toBe('main')
    expect(keptUnder({})).toBeUndefined()
  })

  test('a first look holds no choice, wherever it is looked at from', () => {
    expect(hasChoice(keptQuery(state()))).toBe(false)
    expect(hasChoice(keptQuery(state({ camera: { x: 0.5, y: 0.5, ratio: 2 } })))).toBe(false)
    expect(hasChoice(keptQuery(state({ hidden: ['Model'] })))).toBe(true)
    expect(hasChoice(keptQuery(state({ screen: 'compare' })))).toBe(true)
  })

  test('goes in front, under a name and an id of its own', () => {
    const one = withView([], 'Gaps', '?screen=gaps', ON)
    const two = withView(one, 'Gaps', '?screen=gaps', ON)
    expect(two.map(({ name }) => name)).toEqual(['Gaps 2', 'Gaps'])
    expect(new Set(two.map(({ id }) => id)).size).toBe(2)
    expect(freeName('Other', two)).toBe('Other')
  })

  test('is renamed, deleted, and put back where it was', () => {
    const views = ['c', 'b', 'a'].reduce<ReturnType<typeof withView>>((all, name) => withView(all, name, '?', ON), [])
    const [a, b] = views
    if (!a || !b) throw new Error('Nothing was saved')
    expect(renameView(views, b.id, '  x ').map(({ name }) => name)).toEqual(['a', 'x', 'c'])
    expect(renameView(views, b.id, 'a').map(({ name }) => name)).toEqual(['a', 'a 2', 'c'])
    expect(renameView(views, b.id, ' ')).toEqual(views)
    expect(putBack(withoutView(views, b.id), b, 1)).toEqual(views)
  })
})

describe('what is looked at is kept', () => {
  function world(answer = true) {
    let now = state()
    const listeners = new Set<() => void>()
    const timers = new Set<() => void>()
    const saved: [string, Saved][] = []
    autosave(
      {
        getState: () => now,
        subscribe: (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      },
      (_ms, action) => {
        timers.add(action)
        return () => timers.delete(action)
      },
      async (data, each) => {
        saved.push([data, each])
        return answer
      },
      () => ON,
    )
    return {
      saved,
      look: (change: Partial<View>, rest: Partial<State> = {}) => {
        now = { ...state(change), ...rest }
        for (const listener of [...listeners]) listener()
      },
      wait: async () => {
        for (const action of timers) action()
        timers.clear()
        await Promise.resolve()
        await Promise.resolve()
      },
    }
  }

  test('once it stands, and not what was passed on the way', async () => {
    const { look, wait, saved } = world()
    look({ selection: ['a'] })
    look({ selection: ['b'] })
    await wait()
    expect(saved).toEqual([['main', { query: '?data=main&node=b&rev=main-123', on: ON, revision: 'main-123' }]])
    look({ selection: ['b'] })
    await wait()
    expect(saved).toHaveLength(1)
  })

  test('a first look does not overwrite it', async () => {
    const { look, wait, saved } = world()
    look({})
    await wait()
    expect(saved).toEqual([])
  })

  test('not before it is known to be there, and not what turns out not to be', async () => {
    const { look, wait, saved } = world()
    const trace = { from: ['no:such'] }
    look({ selection: ['no:such'] }, { busy: ['graph'] })
    await wait()
    look({})
    await wait()
    look({ trace }, { busy: ['trace'] })
    await wait()
    look({ trace }, { trace: { ...trace, trouble: { code: 'missing', message: '', ids: ['no:such'], closest: [] } } })
    await wait()
    expect(saved).toEqual([])
    look({ selection: ['a'] })
    look({ trace }, { busy: ['trace'] })
    await wait()
    expect(saved).toEqual([])
  })

  test('a browser that refuses is asked once', async () => {
    const { look, wait, saved } = world(false)
    look({ selection: ['a'] })
    await wait()
    look({ selection: ['b'] })
    await wait()
    expect(saved).toHaveLength(1)
  })
})
