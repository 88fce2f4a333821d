import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SIZES } from '../../../src/drawing/node-sizes.ts'
import { FLOORS } from '../../../src/model/graph.ts'
import { byCodePoint } from '../../../src/model/order.ts'
import type { Years } from '../../../src/model/years.ts'
import type { FieldFilter } from '../../../web/state/field-filter.ts'
import { COLORINGS, GROUPINGS, withLook } from '../../../web/state/picture-look.ts'
import { pinned } from '../../../web/state/pins.ts'
import { compactShown } from '../../../web/state/shown-moves.ts'
import { fromQuery, roundCamera, toQuery } from '../../../web/state/url.ts'
import { firstView, LAYOUTS, MOST_HOPS, SCREENS, type View } from '../../../web/state/view.ts'

const LANGUAGES = ['en', 'ja']
const read = (query: string) => fromQuery(query, LANGUAGES, 'en')

const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text)
const ids = (min: number) => fc.uniqueArray(id, { minLength: min, maxLength: 4 })
const sorted = (list: string[]) => [...list].sort(byCodePoint)
const coordinate = fc.double({ min: -9, max: 9, noNaN: true })

const byField = (filters: FieldFilter[]) => [...filters].sort((a, b) => byCodePoint(a.field, b.field))
const end = fc.integer({ min: -99, max: 99 })
const fieldFilter: fc.Arbitrary<FieldFilter> = fc.oneof(
  fc.record({ field: id, test: fc.constant('among' as const), values: ids(1).map(sorted) }),
  fc.record({ field: id, test: fc.constantFrom('present' as const, 'absent' as const) }),
  fc.record({ field: id, test: fc.constant('range' as const), from: end }),
  fc.tuple(id, end, end).map(([field, a, b]) => ({
    field,
    test: 'range' as const,
    from: Math.min(a, b) / 4,
    to: Math.max(a, b) / 4,
  })),
)

const view: fc.Arbitrary<View> = fc
  .record({
    lang: fc.constantFrom('en', 'ja'),
    theme: fc.constantFrom(undefined, 'light' as const, 'dark' as const),
    screen: fc.constantFrom(...SCREENS),
    datasets: fc.option(ids(0).map(sorted), { nil: undefined }),
    hidden: ids(0).map(sorted),
    background: fc.boolean(),
    filter: fc.record({
      support: fc.constantFrom(...FLOORS),
      assertedBy: fc.option(fc.constantFrom(['source' as const], ['machine' as const, 'curator' as const]), {
        nil: undefined,
      }),
      sources: fc.option(ids(1).map(sorted), { nil: undefined }),
      years: fc.option(
        fc.constantFrom<Years>(
          { from: 2021, to: 2023 },
          { from: 2021, undated: true },
          { to: 1999 },
          { from: 7, to: 7 },
          { undated: true },
        ),
        { nil: undefined },
      ),
    }),
    hiddenRelations: ids(0).map(sorted),
    fields: fc.uniqueArray(fieldFilter, { maxLength: 4, selector: ({ field }) => field }).map(byField),
    maxHops: fc.integer({ min: 1, max: MOST_HOPS }),
    reading: fc.boolean(),
    compared: fc.option(
      fc.tuple(id, id).filter(([a, b]) => a !== b),
      { nil: undefined },
    ),
    whole: fc.boolean(),
    chosen: fc.oneof(
      fc.record({ selection: ids(0) }),
      fc.record({ edge: id }).map(({ edge }) => ({ selection: [] as string[], edge })),
    ),
    trace: fc.option(
      fc.record({ from: ids(1), to: fc.option(ids(1), { nil: undefined }) }).map(({ from, to }) => ({
        from,
        ...(to && { to }),
      })),
      { nil: undefined },
    ),
    step: fc.option(
      fc.tuple(id, id).filter(([a, b]) => a !== b),
      { nil: undefined },
    ),
    laidOut: fc.oneof(
      fc.record({ layout: fc.constantFrom(undefined, ...LAYOUTS) }),
      fc.record({ layout: fc.constantFrom(...LAYOUTS), arranged: fc.constant(true as const) }),
      fc.record({ layout: fc.constant('radial' as const), centre: id }),
    ),
    look: fc
      .record({
        sizeBy: fc.constantFrom(...SIZES),
        groups: fc.constantFrom(...GROUPINGS),
        colors: fc.constantFrom(...COLORINGS),
      })
      .map((look) => withLook({}, look)),
    shown: fc
      .record({
        near: fc.option(fc.record({ ids: ids(1), depth: fc.integer({ min: 0, max: 4 }) }), { nil: undefined }),
        also: ids(0),
        expanded: fc.uniqueArray(fc.record({ id, kinds: fc.constantFrom(['Paper'], ['Model', 'Person']) }), {
          selector: (each) => each.id,
          maxLength: 3,
        }),
        away: ids(0),
      })
      .map(({ near, ...rest }) => compactShown({ ...rest, ...(near && { near }) })),
    pins: fc
      .array(fc.tuple(id, fc.record({ x: coordinate, y: coordinate })), { maxLength: 3 })
      .map((places) => (places.length > 0 ? pinned(undefined, places) : undefined)),
    camera: fc.option(
      fc.record({ x: coordinate, y: coordinate, ratio: fc.double({ min: 0.01, max: 9, noNaN: true }) }),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ theme, datasets, trace, step, camera, laidOut, look, chosen, filter, compared, shown, pins, ...rest }) => ({
    ...rest,
    filter: {
      support: filter.support,
      ...(filter.assertedBy && { assertedBy: filter.assertedBy }),
      ...(filter.sources && { sources: filter.sources }),
      ...(filter.years && { years: filter.years }),
    },
    ...(compared && { compared }),
    ...chosen,
    ...(laidOut.layout && laidOut),
    ...look,
    ...(theme && { theme }),
    ...(datasets && { datasets }),
    ...(trace && { trace }),
    ...(trace && step && { step }),
    ...(shown && { shown }),
    ...(pins && { pins }),
    ...(camera && { camera: roundCamera(camera) }),
  }))

describe('the address of a view', () => {
  test('every view comes back as it was, and reads without complaint', () => {
    fc.assert(
      fc.property(view, (one) => {
        const { view: back, unreadable } = read(toQuery(one))
        expect(unreadable).toEqual([])
        expect({ ...back, camera: plain(back.camera) }).toEqual({ ...one, camera: plain(one.camera) })
        expect(toQuery(back)).toBe(toQuery(one))
      }),
    )
  })

  test('the first view is short, and ids stay readable', () => {
    expect(toQuery(firstView('ja'))).toBe('?lang=ja')
    expect(toQuery({ ...firstView('en'), selection: ['challenge:clinical-safety'] })).toBe(
      '?lang=en&node=challenge:clinical-safety',
    )
  })

  test('what cannot be read is left as at the start, and named', () => {
    const { view: back, unreadable } = read(
      '?lang=xx&screen=cellar&theme=pink&camera=1,,2&hops=9&arrange=all&node=a&new=1',
    )
    expect(back).toEqual({ ...firstView('en'), selection: ['a'] })
    expect(unreadable.map(({ name, value }) => `${name}=${value}`).sort()).toEqual([
      'arrange=all',
      'camera=1,,2',
      'hops=9',
      'lang=xx',
      'screen=cellar',
      'theme=pink',
    ])
  })

  test('what is said wrong of the nodes that are shown, and of where they are, is named; the rest counts', () => {
    const query = '?near=a&depth=7&expand=Model:b&expand=Model:b&expand=c&pin=1,2,d&pin=1,x,e&pin=f&away=g'
    const { view: back, unreadable } = read(query)
    expect(back.shown).toEqual({
      near: { ids: ['a'], depth: 0 },
      also: [],
      expanded: [{ id: 'b', kinds: ['Model'] }],
      away: ['g'],
    })
    expect(back.pins).toEqual({ d: { x: 1, y: 2 } })
    expect(unreadable.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'depth=7',
      'expand=c',
      'pin=1,x,e',
      'pin=f',
    ])
    expect(read('?depth=2').unreadable).toEqual([{ name: 'depth', value: '2' }])
  })

  test('a step has two ends and belongs to a trace; another one is named', () => {
    expect(read('?trace=a&step=a&step=b').view.step).toEqual(['a', 'b'])
    for (const query of ['?trace=a&step=a', '?trace=a&step=a&step=a', '?trace=a&step=a&step=b&step=c', '?step=a']) {
      const { view: back, unreadable } = read(query)
      expect(back).not.toHaveProperty('step')
      expect(unreadable.map(({ name }) => name)).toEqual(['step'])
    }
  })

  test('filters are short and readable, and in one order', () => {
    const query =
      '?lang=en&support=demonstrated&source=paper:a&source=paper:b&year=2021-2023,undated&without=CITES&lacks=doi' +
      '&range.reference=10..&field.venue=Arxiv&field.venue=Blog'
    const { view: back, unreadable } = read(query)
    expect(unreadable).toEqual([])
    expect(back).toMatchObject({
      filter: {
        support: 'demonstrated',
        sources: ['paper:a', 'paper:b'],
        years: { from: 2021, to: 2023, undated: true },
      },
      hiddenRelations: ['CITES'],
      fields: [
        { field: 'doi', test: 'absent' },
        { field: 'reference', test: 'range', from: 10 },
        { field: 'venue', test: 'among', values: ['Arxiv', 'Blog'] },
      ],
    })
    expect(toQuery(back)).toBe(query)
    expect(toQuery(read('?lacks=doi&source=paper:b&source=paper:a&source=paper:b&year=2022-2022').view)).toBe(
      '?lang=en&source=paper:a&source=paper:b&year=2022&lacks=doi',
    )
  })

  test('a filter that cannot be read filters nothing, and is named', () => {
    for (const part of [
      'year=2023-2021',
      'year=soon',
      'year=-',
      'year=,undated',
      'range.n=1',
      'range.n=3..1',
      'range.n=..',
      'range.n=a..b',
      'range.n=1..2..3',
      'field.=x',
      'has=',
    ]) {
      const { view: back, unreadable } = read(`?${part}`)
      expect(unreadable.map(({ name, value }) => `${name}=${value}`)).toEqual([part])
      expect(back).toEqual(firstView('en'))
    }
    const twice = read('?has=doi&lacks=doi')
    expect(twice.view.fields).toEqual([{ field: 'doi', test: 'present' }])
    expect(twice.unreadable).toEqual([{ name: 'lacks', value: 'doi' }])
  })

  test('a camera without a zoom is no camera', () => {
    for (const text of ['0.5,0.5,0', '0.5,0.5,-1', '0.5,0.5', 'NaN,0,1', 'Infinity,0,1']) {
      expect(read(`?camera=${text}`).view.camera).toBeUndefined()
    }
  })
})

/** -0 is 0 in an address. */
function plain(camera: View['camera']) {
  return camera && { x: camera.x + 0, y: camera.y + 0, ratio: camera.ratio }
}
