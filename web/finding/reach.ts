import { isName, type Place } from './findable.ts'

/** How far a part of a query reaches: by entry the best grade among its labels, its names, and all its texts. */
export interface Reach {
  readonly label: Uint8Array
  readonly name: Uint8Array
  readonly any: Uint8Array
}

/** The grade of what is not reached. */
export const NOT_AT_ALL = 255

export function emptyReach(entries: number): Reach {
  const nothing = () => new Uint8Array(entries).fill(NOT_AT_ALL)
  return { label: nothing(), name: nothing(), any: nothing() }
}

export function note(reach: Reach, entry: number, place: Place, grade: number): void {
  if (grade < (reach.any[entry] ?? 0)) reach.any[entry] = grade
  if (isName(place) && grade < (reach.name[entry] ?? 0)) reach.name[entry] = grade
  if (place === 'label' && grade < (reach.label[entry] ?? 0)) reach.label[entry] = grade
}

export interface Grades {
  readonly label: number
  readonly name: number
  readonly any: number
}

/** The worst grades of an entry over all parts. */
export function worst(reaches: readonly Reach[], entry: number): Grades {
  let label = 0
  let name = 0
  let any = 0
  for (const reach of reaches) {
    label = Math.max(label, reach.label[entry] ?? NOT_AT_ALL)
    name = Math.max(name, reach.name[entry] ?? NOT_AT_ALL)
    any = Math.max(any, reach.any[entry] ?? NOT_AT_ALL)
  }
  return { label, name, any }
}
