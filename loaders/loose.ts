/** Values that were read and not checked yet: what a key or a list holds, where it is what it should be. */

export type Loose = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the object itself has under the key; what every object inherits is not in the file. */
export function ownOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

export function textOf(value: unknown, key: string): string | undefined {
  const found = ownOf(value, key)
  return typeof found === 'string' ? found : undefined
}

/** The texts of a list under a key; what is no text is passed over. */
export function textsOf(value: unknown, key: string): string[] {
  const list = ownOf(value, key)
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
}
