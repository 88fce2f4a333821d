import { byCodePoint } from '../../src/model/order.ts'
import { DEPTHS, type Expansion, type Shown } from './shown.ts'
import { compactShown } from './shown-moves.ts'
import type { Unreadable } from './url.ts'

const FARTHEST = DEPTHS[DEPTHS.length - 1] ?? 0

/** Adds to an address which nodes are shown: `near` with `depth`, `also`, `expand=KIND,KIND:id`, `away`. */
export function writeShown(query: URLSearchParams, shown: Shown | undefined): void {
  if (!shown) return
  for (const id of shown.near?.ids ?? []) query.append('near', id)
  if (shown.near && shown.near.depth > 0) query.append('depth', String(shown.near.depth))
  for (const id of shown.also) query.append('also', id)
  for (const { id, kinds } of shown.expanded) query.append('expand', `${kinds.join(',')}:${id}`)
  for (const id of shown.away) query.append('away', id)
}

/** What an address says of it; undefined where it says nothing. */
export function readShown(query: URLSearchParams, unreadable: Unreadable[]): Shown | undefined {
  const ids = (name: string) => [...new Set(query.getAll(name))].filter((id) => id.length > 0)
  const near = ids('near')
  const depth = query.get('depth')
  const steps = depth === null ? 0 : Number(depth)
  const isDepth = Number.isInteger(steps) && steps >= 0 && steps <= FARTHEST && depth !== ''
  if (!isDepth || (depth !== null && near.length === 0)) unreadable.push({ name: 'depth', value: depth ?? '' })
  const expanded: Expansion[] = []
  for (const value of ids('expand')) {
    const found = /^([^:,]+(?:,[^:,]+)*):(.+)$/su.exec(value)
    const [, kinds = '', id = ''] = found ?? []
    if (!found || expanded.some((each) => each.id === id)) unreadable.push({ name: 'expand', value })
    else expanded.push({ id, kinds: [...new Set(kinds.split(','))].sort(byCodePoint) })
  }
  return compactShown({
    ...(near.length > 0 && { near: { ids: near, depth: isDepth ? steps : 0 } }),
    also: ids('also'),
    expanded,
    away: ids('away'),
  })
}
