import type { Sentence } from '../src/errors.ts'
import type { Place, RawRecord } from '../src/model/batch.ts'
import { said } from '../src/model/said.ts'

/**
 * What the YAML reader makes of a text: its values, each with the place where it stands. Maps, so that no
 * key of the text is ever a key of an object of ours before it has been looked at.
 */
export interface Located {
  readonly place: Place
  readonly value: Scalar | ReadonlyMap<string, Located> | readonly Located[]
}

type Scalar = string | number | boolean | null

/** Deeper texts are refused: no record needs it, and every later walk may then be a plain recursion. */
export const MAX_DEPTH = 64

export function isMap(value: Located['value']): value is ReadonlyMap<string, Located> {
  return value instanceof Map
}

export function isList(value: Located['value']): value is readonly Located[] {
  return Array.isArray(value)
}

/** One record: plain data without prototypes, and the place of every field by its path (`evidence[0].locator`). */
export function recordOf(file: string, located: Located): RawRecord {
  const places: Record<string, Place> = Object.create(null)
  return { file, value: plain(located, '', places), places }
}

function plain({ place, value }: Located, path: string, places: Record<string, Place>): unknown {
  places[path] = place
  if (isList(value)) return value.map((item, index) => plain(item, `${path}[${index}]`, places))
  if (!isMap(value)) return value
  const object: Record<string, unknown> = Object.create(null)
  for (const [key, inner] of value) object[key] = plain(inner, joinPath(path, key), places)
  return object
}

/** `label` and `en` as `label.en`. */
export function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** Why a key cannot be taken, or undefined. `__proto__` would reach the prototype of the object it is set on. */
export function refuseKey(key: string, isKnown: boolean): Sentence | undefined {
  if (key === '__proto__') return said`the key __proto__ is not allowed; expected another name`
  if (isKnown) return said`the key ${key} stands here twice; expected it once`
  return undefined
}
