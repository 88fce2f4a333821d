/** How far a part of a query reaches: by entry the best grade among its names, and among all its texts. */
export interface Reach {
  readonly name: Uint8Array
  readonly any: Uint8Array
}

/** The grade of what is not reached. */
export const NOT_AT_ALL = 255

export function emptyReach(entries: number): Reach {
  return { name: new Uint8Array(entries).fill(NOT_AT_ALL), any: new Uint8Array(entries).fill(NOT_AT_ALL) }
}

export function note(reach: Reach, entry: number, isName: boolean, grade: number): void {
  if (grade < (reach.any[entry] ?? 0)) reach.any[entry] = grade
  if (isName && grade < (reach.name[entry] ?? 0)) reach.name[entry] = grade
}

/** The worst grade of an entry over all parts: by its names alone, and by all its texts. */
export function worst(reaches: readonly Reach[], entry: number): { readonly name: number; readonly any: number } {
  let name = 0
  let any = 0
  for (const reach of reaches) {
    name = Math.max(name, reach.name[entry] ?? NOT_AT_ALL)
    any = Math.max(any, reach.any[entry] ?? NOT_AT_ALL)
  }
  return { name, any }
}
