import { beforeEach, describe, expect, test, vi } from 'vitest'
import { StoreError, UnreachableError } from '../../../src/errors.ts'
import { createReader } from '../../../src/query/create-reader.ts'
import type { GraphReader } from '../../../src/query/reader.ts'
import { createEmbeddedStore } from '../../../src/store/embedded.ts'
import { createDerive } from '../../../web/state/derive.ts'
import { createExplorer, type Effects, type Explorer } from '../../../web/state/explorer.ts'
import { liftEvent } from '../../../web/state/lift.ts'
import { isRoute } from '../../../web/state/routes.ts'
import type { WantedLayout } from '../../../web/state/wanted-layout.ts'
import { batchesOf } from '../../support/make-batch.ts'
import { CONTEXT, SURVEY } from '../../support/sample.ts'

let reader: GraphReader

beforeEach(async () => {
  const store = createEmbeddedStore()
  await store.write(batchesOf(SURVEY, CONTEXT))
  reader = createReader(store)
})

/** A browser's history, and timers that run when told. */
function world(query = '') {
  const history = [query]
  let at = 0
  const timers: { ms: number; action: () => void }[] = []
  const effects: Effects = {
    query: () => history[at] ?? '',
    navigate: (next, push) => {
      if (push) history.splice(++at, history.length, next)
      else history[at] = next
    },
    layout: async (nodes) => new Map(nodes.map(({ id }, index) => [id, { x: index, y: 0 }])),
    later: (ms, action) => {
      const timer = { ms, action }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
    },
    languages: ['en', 'ja'],
    lang: 'en',
    systemDark: false,
  }
  return {
    effects,
    timers,
    history,
    go: (step: number) => {
      at += step
    },
    runTimers: () => {
      for (const { action } of timers.splice(0)) action()
    },
  }
}

async function open(query = '', from: GraphReader = reader) {
  const browser = world(query)
  const explorer = createExplorer(from, browser.effects)
  explorer.subscribe(() => {})
  await vi.waitFor(() => expect(explorer.getState().matrix).toBeDefined())
  await vi.waitFor(() => expect(explorer.getState().graph).toBeDefined())
  const derive = createDerive()
  return { ...browser, explorer, see: () => derive(explorer.getState()) }
}

const settled = (explorer: Explorer) => vi.waitFor(() => expect(explorer.getState().busy).toEqual([]))

describe('opening', () => {
  test('shows the first survey alone, laid out, and writes the address', async () => {
    const { explorer, see, history } = await open()
    expect(explorer.getState().graph?.datasets).toEqual(['alpha'])
    expect(see().graph?.nodes.has('technique:probing')).toBe(false)
    expect(explorer.getState().places?.positions.size).toBe(12)
    expect(history).toEqual(['?lang=en'])
  })

  test('lists what is in the way, best evidence first, gaps last and wishes told', async () => {
    const { see } = await open()
    const rows = see().challenges.map((row) => [
      row.node.id,
      row.depth,
      row.best,
      row.solutions.length,
      row.wishes.length,
    ])
    expect(rows).toEqual([
      ['challenge:cost', 0, 'demonstrated', 2, 0],
      ['challenge:leak', 0, 'demonstrated', 2, 0],
      ['challenge:leak-logs', 1, 'proposed', 1, 0],
      ['challenge:opaque', 0, undefined, 0, 1],
      ['challenge:silent', 0, undefined, 0, 0],
    ])
  })

  test('a link opens what it names', async () => {
    const { explorer, see } = await open(
      '?lang=ja&trace=challenge:leak&node=challenge:leak&support=proposed&hide=Model',
    )
    await settled(explorer)
    expect(explorer.getState().view.lang).toBe('ja')
    expect(see().routes.map((route) => route.strength)).toEqual(['demonstrated', 'proposed'])
    expect(see().visible?.kinds.find(({ kind }) => kind === 'Model')).toEqual({ kind: 'Model', shown: 0, total: 1 })
  })
})

describe('filters', () => {
  test('without what is inferred its statements go, and strengths follow', async () => {
    const { explorer, see } = await open()
    const before = see().visible?.edges.length ?? 0
    explorer.dispatch({ type: 'filter', filter: { support: 'proposed' } })
    await settled(explorer)
    expect(see().visible?.edges.length).toBe(before - 1)
    expect(see().challenges.find((row) => row.node.id === 'challenge:leak')?.solutions).toHaveLength(1)
    const masking = see().graph?.edges.get('ADDRESSES:technique:masking--challenge:leak')
    expect(masking?.evidence.map((piece) => piece.support).sort()).toEqual(['demonstrated', 'proposed'])
  })

  test('a challenge that they leave without a solution is hidden, and no gap', async () => {
    const { explorer, see } = await open()
    explorer.dispatch({ type: 'filter', filter: { support: 'deployed' } })
    await settled(explorer)
    const row = (id: string) => see().challenges.find(({ node }) => node.id === id)
    expect(row('challenge:leak')).toMatchObject({ solutions: [], isHidden: true })
    expect(row('challenge:silent')).toMatchObject({ solutions: [], isHidden: false })
  })

  test('another dataset brings its nodes and its evidence', async () => {
    const { explorer, see } = await open()
    explorer.dispatch({ type: 'datasets', ids: ['alpha', 'beta'] })
    await settled(explorer)
    expect(see().graph?.nodes.has('technique:probing')).toBe(true)
    expect(see().graph?.edges.get('ADDRESSES:technique:masking--challenge:leak')?.strength).toBe('clinical')
  })
})

describe('a dossier', () => {
  test('names what addresses the challenge, best first, and says how', async () => {
    const { explorer, see } = await open()
    explorer.dispatch({ type: 'select', id: 'challenge:leak' })
    await settled(explorer)
    const dossier = see().dossier
    expect(dossier?.best).toBe('demonstrated')
    expect(dossier?.answers?.map(({ node, via, routes }) => [node.id, via.map(({ id }) => id), routes])).toEqual([
      ['technique:masking', [], 2],
      ['technique:ledger', [], 1],
    ])
    expect(dossier?.sections.map(({ name }) => name)).toContain('parts')
  })

  test('never counts a wish as a solution', async () => {
    const { explorer, see } = await open()
    explorer.dispatch({ type: 'select', id: 'challenge:opaque' })
    await settled(explorer)
    const dossier = see().dossier
    expect(dossier?.answers).toEqual([])
    expect(dossier).not.toHaveProperty('best')
    const wishes = dossier?.sections.find(({ name }) => name === 'wishes')
    expect(wishes?.links.map(({ node }) => node.id)).toEqual(['wish:explain'])
  })
})

describe('a trace', () => {
  test('reads from the solution to the challenge; beside what is stated no step is the weakest', async () => {
    const { explorer, see } = await open()
    explorer.dispatch({ type: 'trace', trace: { from: ['challenge:leak'], to: ['technique:masking'] } })
    await settled(explorer)
    const long = see().routes.find((route) => route.hops.length === 2)
    expect(long?.hops.map((hop) => [hop.subject.id, hop.object.id, hop.forward, hop.weakest])).toEqual([
      ['technique:masking', 'challenge:leak-logs', true, false],
      ['challenge:leak-logs', 'challenge:leak', true, false],
    ])
  })

  test('the other way round reads the same', async () => {
    const { explorer, see } = await open()
    explorer.dispatch({ type: 'trace', trace: { from: ['model:tiny'] } })
    await settled(explorer)
    expect(see().routes.map((route) => route.hops.map((hop) => [hop.subject.id, hop.object.id]))).toEqual([
      [
        ['model:tiny', 'technique:pruning'],
        ['technique:pruning', 'challenge:cost'],
      ],
    ])
  })

  test('what is not there is said, and is no failure', async () => {
    const { explorer } = await open('?trace=challenge:nowhere')
    await vi.waitFor(() => expect(explorer.getState().trace?.trouble).toMatchObject({ code: 'missing' }))
    expect(explorer.getState().trace?.trouble).toMatchObject({ ids: ['challenge:nowhere'] })
    expect(explorer.getState().troubles.size).toBe(0)
  })
})

describe('the address', () => {
  test('a choice is a step back, a movement is not', async () => {
    const { explorer, history, go, runTimers } = await open()
    for (const ratio of [0.8, 0.5, 0.33333]) {
      explorer.dispatch({ type: 'camera', camera: { x: 0.5, y: 0.25, ratio } })
    }
    expect(history).toEqual(['?lang=en'])
    runTimers()
    expect(history).toEqual(['?lang=en&camera=0.5,0.25,0.333'])
    explorer.dispatch({ type: 'select', id: 'challenge:cost' })
    expect(history).toEqual([
      '?lang=en&camera=0.5,0.25,0.333',
      expect.stringMatching(/^\?lang=en&node=challenge:cost&camera=0.5,0.25,0.333&rev=[0-9a-f]{8}$/),
    ])
    go(-1)
    explorer.readAddress()
    expect(explorer.getState().view.selection).toEqual([])
    expect(history).toHaveLength(2)
    go(1)
    explorer.readAddress()
    expect(explorer.getState().view.selection).toEqual(['challenge:cost'])
  })

  test('what a step of a route rests on is in it, and is a step back', async () => {
    const trace = '?lang=en&trace=challenge:leak&node=challenge:leak'
    const { explorer, history, go } = await open(trace)
    await settled(explorer)
    const [last] = explorer.getState().trace?.answer?.paths.map(({ nodes }) => nodes) ?? []
    const [near = '', far = ''] = last ?? []
    explorer.dispatch({ type: 'step', ends: [near, far] })
    expect(history).toHaveLength(2)
    expect(history[1]).toContain(`&step=${near}&step=${far}&rev=`)
    const opened = await open(history[1])
    await settled(opened.explorer)
    expect(opened.explorer.getState()).toMatchObject({ view: { step: [near, far] }, notices: [] })
    go(-1)
    explorer.readAddress()
    expect(explorer.getState().view.step).toBeUndefined()
    go(1)
    explorer.readAddress()
    expect(explorer.getState().view.step).toEqual([near, far])
  })

  test('each filter is a step back, and only that one; a run on one control is one', async () => {
    const { explorer, history, go } = await open()
    explorer.dispatch({ type: 'select', id: 'challenge:cost' })
    explorer.dispatch({ type: 'filter', filter: { support: 'proposed' } })
    explorer.dispatch({ type: 'hide', kinds: ['Model'] })
    for (const maxHops of [4, 5, 6]) explorer.dispatch({ type: 'hops', maxHops })
    explorer.dispatch(liftEvent(['support', 'hops', 'dataset'], explorer.getState()))
    await settled(explorer)
    const filters = () => {
      const { filter, hidden, maxHops, selection } = explorer.getState().view
      return [selection.join(), filter.support, hidden.join(), maxHops]
    }
    const back = async () => {
      go(-1)
      explorer.readAddress()
      await settled(explorer)
      return filters()
    }
    expect(await back()).toEqual(['challenge:cost', 'proposed', 'Model', 6])
    expect(await back()).toEqual(['challenge:cost', 'proposed', 'Model', 3])
    expect(await back()).toEqual(['challenge:cost', 'proposed', '', 3])
    expect(await back()).toEqual(['challenge:cost', 'inferred', '', 3])
    expect(await back()).toEqual(['', 'inferred', '', 3])
    expect(history).toHaveLength(6)
  })
})

describe('a permanent address', () => {
  const TRACE = '?lang=en&trace=challenge:leak&node=challenge:leak'
  const ROUTE = '&route=challenge:leak&route=technique:masking'

  test('holds the route and the revision of the data, and says nothing while that is the same', async () => {
    const first = await open(`${TRACE}${ROUTE}`)
    await settled(first.explorer)
    first.explorer.dispatch({ type: 'language', lang: 'ja' })
    const [address = ''] = first.history
    expect(address).toMatch(/&route=challenge:leak&route=technique:masking&rev=[0-9a-f]{8}$/)
    const { explorer, see } = await open(address)
    await settled(explorer)
    expect(explorer.getState().notices).toEqual([])
    expect(see().routes.filter((route) => isRoute(route, explorer.getState().view.route ?? []))).toHaveLength(1)
  })

  test('of earlier data says so, and shows what is left', async () => {
    const { explorer, see } = await open(`${TRACE}&route=challenge:leak&route=technique:gone&rev=00000000`)
    await settled(explorer)
    expect(
      explorer
        .getState()
        .notices.map(({ code }) => code)
        .sort(),
    ).toEqual(['moved-on', 'unknown-route'])
    expect(see().routes.length).toBeGreaterThan(1)
  })

  test('keeps its revision, and so its warning, until a step is taken', async () => {
    const { explorer, history } = await open(`${TRACE}&rev=00000000`)
    await settled(explorer)
    explorer.dispatch({ type: 'language', lang: 'ja' })
    expect(history.at(-1)).toContain('rev=00000000')
    explorer.dispatch({ type: 'select', id: 'challenge:cost' })
    expect(history.at(-1)).not.toContain('rev=00000000')
  })
})

describe('the ends of a trace', () => {
  test('may be chosen in either order; an end of the same role gives way', async () => {
    const { explorer, see } = await open()
    explorer.dispatch({ type: 'trace-end', end: 'to', id: 'technique:masking' })
    expect(explorer.getState().view.trace).toEqual({ from: [], to: ['technique:masking'] })
    explorer.dispatch({ type: 'trace-end', end: 'from', id: 'challenge:leak' })
    await settled(explorer)
    expect(see().routes.length).toBeGreaterThan(0)
    explorer.dispatch({ type: 'trace-end', end: 'to', id: 'challenge:cost' })
    expect(explorer.getState().view.trace).toEqual({ from: [], to: ['challenge:cost'] })
  })
})

test('a choice while the camera still glides keeps where it got to', async () => {
  const { explorer, history } = await open()
  explorer.dispatch({ type: 'camera', camera: { x: 0, y: 0, ratio: 2 } })
  explorer.dispatch({ type: 'select', id: 'challenge:cost' })
  expect(history).toEqual(['?lang=en&camera=0,0,2', expect.stringMatching(/node=challenge:cost&camera=0,0,2&rev=/)])
})

describe('search of what the explorer does not hold', () => {
  test('asks once typing pauses, for the last text alone', async () => {
    const asked = vi.spyOn(reader, 'search')
    const { explorer, runTimers } = await open()
    for (const text of ['p', 'pr', 'probing']) explorer.dispatch({ type: 'search', text })
    expect(asked).not.toHaveBeenCalled()
    runTimers()
    await vi.waitFor(() => expect(explorer.getState().search.answer).toBeDefined())
    expect(asked.mock.calls.map(([request]) => [request.q, request.dataset])).toEqual([['probing', ['beta']]])
    expect(explorer.getState().search.answer?.items[0]?.id).toBe('technique:probing')
    expect(explorer.getState().search.asking).toBe(false)
  })

  test('going back to a text that was asked before asks again', async () => {
    const { explorer, runTimers } = await open()
    explorer.dispatch({ type: 'search', text: 'probing' })
    runTimers()
    await vi.waitFor(() => expect(explorer.getState().search.answer).toBeDefined())
    explorer.dispatch({ type: 'search', text: 'probings' })
    explorer.dispatch({ type: 'search', text: 'probing' })
    runTimers()
    await vi.waitFor(() => expect(explorer.getState().search.asking).toBe(false))
    expect(explorer.getState().search.answer?.total).toBe(1)
  })

  test('with all data on there is nothing to ask', async () => {
    const asked = vi.spyOn(reader, 'search')
    const { explorer, runTimers } = await open('?data=alpha&data=beta')
    explorer.dispatch({ type: 'search', text: 'probing' })
    runTimers()
    await settled(explorer)
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('a server that goes away', () => {
  test.each([
    { code: 'lost', away: new UnreachableError('gone') },
    { code: 'store', away: new StoreError('gone') },
  ])('is said as $code, what is shown stays, and it is asked again by itself', async ({ code, away }) => {
    let gone = false
    const shaky: GraphReader = {
      ...reader,
      matrix: (request, options) => (gone ? Promise.reject(away) : reader.matrix(request, options)),
    }
    const { explorer, see, timers, runTimers } = await open('', shaky)
    gone = true
    explorer.dispatch({ type: 'filter', filter: { support: 'proposed' } })
    await vi.waitFor(() => expect(explorer.getState().troubles.get('matrix')).toEqual({ code, message: 'gone' }))
    expect(see().challenges.length).toBeGreaterThan(0)
    expect(timers.map(({ ms }) => ms)).toEqual([2000])
    runTimers()
    await vi.waitFor(() => expect(timers.map(({ ms }) => ms)).toEqual([4000]))
    gone = false
    runTimers()
    await vi.waitFor(() => expect(explorer.getState().troubles.size).toBe(0))
  })

  test('is asked at once when somebody sees that it is back, and not while it is away', async () => {
    let gone = false
    const shaky: GraphReader = {
      ...reader,
      summary: (options) => (gone ? Promise.reject(new UnreachableError('gone')) : reader.summary(options)),
      matrix: (request, options) =>
        gone ? Promise.reject(new UnreachableError('gone')) : reader.matrix(request, options),
    }
    const { explorer, timers } = await open('', shaky)
    gone = true
    explorer.dispatch({ type: 'filter', filter: { support: 'proposed' } })
    await vi.waitFor(() => expect(explorer.getState().troubles.size).toBe(1))
    await explorer.refresh()
    expect(explorer.getState().troubles.size).toBe(1)
    gone = false
    await explorer.refresh()
    await vi.waitFor(() => expect(explorer.getState().troubles.size).toBe(0))
    expect(timers).toEqual([])
  })

  test.each(['matrix', 'trace', 'search'] as const)(
    '%s that failed is told until it is there, and asked again',
    async (what) => {
      let broken = true
      const shaky = {
        ...reader,
        [what]: (...given: [never]) => (broken ? Promise.reject(new Error('broken')) : reader[what](...given)),
      }
      const browser = world('?trace=challenge:leak')
      const explorer = createExplorer(shaky, browser.effects)
      explorer.subscribe(() => {})
      await vi.waitFor(() => expect(explorer.getState().graph).toBeDefined())
      explorer.dispatch({ type: 'search', text: 'mask' })
      browser.runTimers()
      const troubles = () => [...explorer.getState().troubles.keys()]
      await vi.waitFor(() => expect(troubles()).toContain(what))
      // Other questions are answered meanwhile; that mends nothing.
      explorer.dispatch({ type: 'select', id: 'challenge:cost' })
      await settled(explorer)
      expect(troubles()).toContain(what)
      broken = false
      explorer.retry()
      browser.runTimers()
      await vi.waitFor(() => expect(troubles()).toEqual([]))
      const { matrix, trace, search } = explorer.getState()
      expect({ matrix, trace: trace?.answer, search: search.answer }[what]).toBeDefined()
    },
  )

  test('trouble with a trace goes when the trace is closed', async () => {
    const shaky: GraphReader = { ...reader, trace: () => Promise.reject(new Error('broken')) }
    const { explorer } = await open('?trace=challenge:leak', shaky)
    await vi.waitFor(() => expect(explorer.getState().troubles.has('trace')).toBe(true))
    explorer.dispatch({ type: 'trace' })
    expect(explorer.getState().troubles.has('trace')).toBe(false)
  })

  test('an answer that is no longer wanted changes nothing', async () => {
    const signals: AbortSignal[] = []
    const slow: GraphReader = {
      ...reader,
      trace: (_request, { signal } = {}) => {
        if (signal) signals.push(signal)
        return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      },
    }
    const { explorer } = await open('', slow)
    explorer.dispatch({ type: 'trace', trace: { from: ['challenge:leak'] } })
    explorer.dispatch({ type: 'trace', trace: { from: ['challenge:cost'] } })
    explorer.dispatch({ type: 'trace' })
    explorer.dispatch({ type: 'select' })
    await new Promise((resolve) => setTimeout(resolve))
    expect(signals.every((signal) => signal.aborted)).toBe(true)
    expect(signals.length).toBeGreaterThan(1)
    expect(explorer.getState().troubles.size).toBe(0)
  })
})

describe('data that was replaced', () => {
  test('is asked for anew; selection, trace and view stay', async () => {
    const where = '?lang=en&support=proposed&node=challenge:leak&trace=challenge:leak&camera=0.5,0.25,0.8'
    const { explorer, see, history } = await open(where)
    await settled(explorer)
    const { view } = explorer.getState()
    const store = createEmbeddedStore()
    const label = { en: 'Leaks of all kinds' }
    const nodes = SURVEY.nodes.map((each) => (each.id === 'challenge:leak' ? { ...each, label } : each))
    await store.write(batchesOf({ ...SURVEY, nodes }))
    Object.assign(reader, createReader(store))
    await explorer.refresh()
    await vi.waitFor(() => expect(see().graph?.nodes.get('challenge:leak')?.label).toEqual(label))
    await settled(explorer)
    expect(explorer.getState().view).toEqual(view)
    expect(see().routes.length).toBeGreaterThan(0)
    expect(history).toHaveLength(1)
  })

  test('of the same revision is not', async () => {
    const { explorer } = await open()
    const { graph } = explorer.getState()
    await explorer.refresh()
    await settled(explorer)
    expect(explorer.getState().graph).toBe(graph)
    explorer.reload()
    await vi.waitFor(() => expect(explorer.getState().graph).not.toBe(graph))
  })

  test('that comes anew moves nothing that stays', async () => {
    const { explorer } = await open()
    const { graph, places } = explorer.getState()
    if (!graph || !places) throw new Error('nothing is laid out')
    const at = new Map([['challenge:cost', { x: 7, y: 7 }], ...[...places.positions].slice(1)])
    explorer.dispatch({ type: 'laid-out', places: { ...places, positions: at } })
    explorer.reload()
    await vi.waitFor(() => expect(explorer.getState().graph).not.toBe(graph))
    await settled(explorer)
    expect(explorer.getState().places?.positions.get('challenge:cost')).toEqual({ x: 7, y: 7 })
  })
})

describe('the layout', () => {
  test('is asked for when it is chosen, is a step back, and the data is not asked for anew', async () => {
    const asked: WantedLayout[] = []
    const browser = world()
    let questions = 0
    const counting: GraphReader = {
      ...reader,
      subgraph: (...given) => {
        questions++
        return reader.subgraph(...given)
      },
    }
    const explorer = createExplorer(counting, {
      ...browser.effects,
      layout: async (nodes, _edges, _schema, wanted) => {
        asked.push(wanted)
        return new Map(nodes.map(({ id }) => [id, { x: asked.length, y: 0 }]))
      },
    })
    explorer.subscribe(() => {})
    const at = (x: number) =>
      vi.waitFor(() => {
        const places = [...(explorer.getState().places?.positions.values() ?? [])]
        expect(places).toHaveLength(12)
        expect(places.every((place) => place.x === x)).toBe(true)
      })
    await at(1)
    await settled(explorer)
    explorer.dispatch({ type: 'layout', layout: 'circular' })
    await at(2)
    expect(browser.history).toEqual(['?lang=en', '?lang=en&layout=circular'])
    explorer.dispatch({ type: 'language', lang: 'ja' })
    explorer.dispatch({ type: 'layout', layout: 'radial' })
    await at(3)
    browser.go(-1)
    explorer.readAddress()
    await at(4)
    expect(asked.map(({ layout }) => layout)).toEqual(['force', 'circular', 'radial', 'circular'])
    expect(questions).toBe(1)
  })

  test('of what is shown alone is asked for with that alone', async () => {
    const browser = world('?lang=en&arrange=shown&near=challenge:cost&depth=1')
    const asked: string[][] = []
    const explorer = createExplorer(reader, {
      ...browser.effects,
      layout: async (nodes) => {
        asked.push(nodes.map(({ id }) => id))
        return new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }]))
      },
    })
    explorer.subscribe(() => {})
    await vi.waitFor(() => expect(explorer.getState().places?.positions.size).toBe(asked[0]?.length))
    await settled(explorer)
    expect(asked[0]).toContain('challenge:cost')
    expect(asked[0]?.length).toBeLessThan(12)
    explorer.dispatch({ type: 'show-all' })
    await vi.waitFor(() => expect(asked.at(-1)).toHaveLength(12))
  })

  test('is as the file shows it where it does, without working one out, and another can be chosen', async () => {
    const filePlaces = new Map([['challenge:cost', { x: 0.3, y: 0.4 }]])
    const asked: string[] = []
    const browser = world('?lang=en&layout=as-in-file')
    const explorer = createExplorer(reader, {
      ...browser.effects,
      filePlaces: async () => filePlaces,
      layout: async (nodes, _edges, _schema, { layout }) => {
        asked.push(layout)
        return new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }]))
      },
    })
    explorer.subscribe(() => {})
    await vi.waitFor(() => expect(explorer.getState().places?.positions).toBe(filePlaces))
    await settled(explorer)
    expect(asked).toEqual([])
    expect(browser.history).toEqual(['?lang=en'])
    // It is the usual, which no address names.
    expect(explorer.getState().notices).toEqual([
      { code: 'unreadable', parts: [{ name: 'layout', value: 'as-in-file' }] },
    ])
    explorer.dispatch({ type: 'layout', layout: 'force' })
    await vi.waitFor(() => expect(explorer.getState().places?.positions.size).toBe(12))
    expect(asked).toEqual(['force'])
    expect(browser.history.at(-1)).toBe('?lang=en&layout=force')
    browser.go(-1)
    explorer.readAddress()
    await vi.waitFor(() => expect(explorer.getState().places?.positions).toBe(filePlaces))
  })

  test('is worked out where what the file shows cannot be had', async () => {
    const browser = world('?lang=en&layout=force')
    const explorer = createExplorer(reader, {
      ...browser.effects,
      filePlaces: async () => {
        throw new StoreError('gone')
      },
    })
    explorer.subscribe(() => {})
    await vi.waitFor(() => expect(explorer.getState().places?.positions.size).toBe(12))
    await settled(explorer)
    expect(explorer.getState().troubles.size).toBe(0)
    expect(browser.history).toEqual(['?lang=en'])
  })
})
