import type { NotFoundError } from '../errors.ts'

/** The ids of what was typed by its name, where just one node is called so in any language; capitals do not count. */
export function namedNodes({ details }: NotFoundError): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { id: typed, closest, labels = [] } of details.missing) {
    const [id, other] = closest
    const names = Object.values(labels[0] ?? {}).map((name) => name.toLowerCase())
    if (id !== undefined && other === undefined && names.includes(typed.toLowerCase())) ids.set(typed, id)
  }
  return ids
}

/** The request with ids in the place of names. */
export function withIds<R extends object>(request: R, ids: ReadonlyMap<string, string>): R {
  const idOf = (value: unknown) => (typeof value === 'string' ? (ids.get(value) ?? value) : value)
  const named = Object.entries(request).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map(idOf) : idOf(value),
  ])
  return Object.fromEntries(named) as R
}
