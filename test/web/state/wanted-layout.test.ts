import { expect, test } from 'vitest'
import { firstView } from '../../../web/state/view.ts'
import { firstLayout, wantedLayout } from '../../../web/state/wanted-layout.ts'

test('people and funding have places of their own in every layout but by force, where nothing moves for them', () => {
  const view = { ...firstView('en'), background: true }
  expect(wantedLayout({ view })).toEqual({ layout: 'force', background: false })
  expect(wantedLayout({ view: { ...view, layout: 'circular' } })).toEqual({ layout: 'circular', background: true })
})

test('of a large graph a quicker layout is shown until the forces are done', () => {
  const forces = wantedLayout({ view: firstView('en') })
  expect(firstLayout(forces, 600)).toBe(forces)
  expect(firstLayout(forces, 20_000).layout).toBe('by-kind')
  const rings = wantedLayout({ view: { ...firstView('en'), layout: 'radial', centre: 'x' } })
  expect(firstLayout(rings, 20_000)).toBe(rings)
})
