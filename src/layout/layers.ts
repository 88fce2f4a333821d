import { byCodePoint } from '../model/order.ts'
import { groupsOf } from './groups.ts'
import type { GroupedNode, Link } from './neighbours.ts'

/**
 * The ids in layers, each right of all that leads to it, but for the links that would close a circle: these lead back.
 * What nothing leads to stands just left of what it leads to. What is linked with nothing is in a layer of its own, the
 * last.
 */
export function layersOf(nodes: readonly GroupedNode[], edges: readonly Link[]): string[][] {
  const ids = [...groupsOf(nodes).values()].flat()
  const out = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]))
  const led = new Set<string>()
  for (const { from, to } of edges) {
    if (from === to || !out.has(from) || !out.has(to)) continue
    out.get(from)?.add(to)
    led.add(to)
  }
  const next = new Map([...out].map(([id, others]) => [id, [...others].sort(byCodePoint)]))
  const order = withoutCircles([...ids.filter((id) => !led.has(id)), ...ids.filter((id) => led.has(id))], next)
  const rank = new Map<string, number>()
  for (const id of order) {
    const own = rank.get(id) ?? 0
    rank.set(id, own)
    for (const other of next.get(id) ?? []) rank.set(other, Math.max(rank.get(other) ?? 0, own + 1))
  }
  for (const id of order) {
    const after = next.get(id) ?? []
    if (led.has(id) || after.length === 0) continue
    rank.set(id, after.reduce((least, other) => Math.min(least, rank.get(other) ?? 0), Number.POSITIVE_INFINITY) - 1)
  }
  const apart = order.filter((id) => !led.has(id) && next.get(id)?.length === 0)
  const isApart = new Set(apart)
  const layers: string[][] = []
  for (const id of ids) {
    if (isApart.has(id)) continue
    const at = rank.get(id) ?? 0
    const layer = layers[at] ?? []
    layers[at] = layer
    layer.push(id)
  }
  return [...layers, apart].filter((layer) => layer !== undefined && layer.length > 0)
}

/**
 * The ids in an order in which each comes before all it leads to; takes from `next` the links that lead back to where a
 * walk came from. Without recursion, since a chain may be long.
 */
export function withoutCircles(ids: readonly string[], next: Map<string, string[]>): string[] {
  const done: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  for (const start of ids) {
    if (state.has(start)) continue
    const walk = [{ id: start, at: 0 }]
    state.set(start, 'open')
    for (let step = walk.at(-1); step; step = walk.at(-1)) {
      const links = next.get(step.id) ?? []
      const other = links[step.at]
      if (other === undefined) {
        state.set(step.id, 'done')
        done.push(step.id)
        walk.pop()
      } else if (state.get(other) === 'open') links.splice(step.at, 1)
      else {
        step.at++
        if (!state.has(other)) {
          state.set(other, 'open')
          walk.push({ id: other, at: 0 })
        }
      }
    }
  }
  return done.reverse()
}
