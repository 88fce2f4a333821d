import { expect, test } from 'vitest'
import { firstView } from '../../../web/state/view.ts'
import { firstLayout, layoutsOf, wantedLayout } from '../../../web/state/wanted-layout.ts'

test('people and funding have places of their own in every layout but by force, where nothing moves for them', () => {
  const view = { ...firstView('en'), background: true }
  expect(wantedLayout({ view })).toEqual({ layout: 'force', background: false })
  expect(wantedLayout({ view: { ...view, layout: 'circular' } })).toEqual({ layout: 'circular', background: true })
})

test('what the file of the data shows is the usual, and comes first of what there is to choose', () => {
  const filePlaces = new Map([['a', { x: 0, y: 0 }]])
  const view = { ...firstView('en'), background: true }
  const wanted = wantedLayout({ view, filePlaces })
  expect(wanted).toEqual({ layout: 'as-in-file', background: false })
  expect(firstLayout(wanted, 20_000)).toBe(wanted)
  expect(wantedLayout({ view: { ...view, layout: 'force' }, filePlaces }).layout).toBe('force')
  expect(layoutsOf({ filePlaces })).toEqual(['as-in-file', ...layoutsOf({})])
  expect(layoutsOf({})).not.toContain('as-in-file')
})

test('of a large graph a quicker layout is shown until the forces are done', () => {
  const forces = wantedLayout({ view: firstView('en') })
  expect(firstLayout(forces, 600)).toBe(forces)
  expect(firstLayout(forces, 20_000).layout).toBe('by-kind')
  const rings = wantedLayout({ view: { ...firstView('en'), layout: 'radial', centre: 'x' } })
  expect(firstLayout(rings, 20_000)).toBe(rings)
})
