import { withoutCircles } from './layers.ts'
import type { Link } from './neighbours.ts'

/** The column of each node: right of all that leads to it, but for links that would close a circle; the ends in the last. */
export function columnsOf(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const led = new Set(links.map(({ to }) => to))
  const next = new Map(ids.map((id) => [id, [...new Set(links.flatMap(({ from, to }) => (from === id ? to : [])))]]))
  const ends = ids.filter((id) => led.has(id) && next.get(id)?.length === 0)
  const columns = new Map(ids.map((id) => [id, 0]))
  for (const id of withoutCircles([...ids.filter((id) => !led.has(id)), ...ids.filter((id) => led.has(id))], next)) {
    for (const to of next.get(id) ?? []) columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(id) ?? 0) + 1))
  }
  const last = Math.max(0, ...columns.values())
  for (const id of ends) columns.set(id, last)
  return columns
}
