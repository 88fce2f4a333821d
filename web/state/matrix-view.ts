import { type MatrixView, ONLY, type Only, SORTS, type Sort } from '../../src/report/matrix-view.ts'

type Read = (value: string) => string | boolean | undefined

const sort: Read = (value) => SORTS.find((item) => item === value)
const on: Read = (value) => (value === 'on' ? true : value === 'off' ? false : undefined)
const text: Read = (value) => value

/** What each choice is called in an address, and how it is read. */
const PARTS: Record<keyof MatrixView, readonly [name: string, read: Read]> = {
  challenges: ['sort-challenges', sort],
  solutions: ['sort-solutions', sort],
  flat: ['flat', on],
  only: ['only', (value) => ONLY.find((only) => only === value)],
  challenge: ['find-challenge', text],
  solution: ['find-solution', text],
  empty: ['empty', on],
  hidden: ['hidden-solutions', on],
  turned: ['turned', on],
}

/** Adds the choices to an address. */
export function writeMatrix(query: URLSearchParams, matrix: MatrixView | undefined): void {
  for (const [key, [name]] of Object.entries(PARTS)) {
    const value = matrix?.[key as keyof MatrixView]
    if (value !== undefined) query.append(name, value === true ? 'on' : value)
  }
}

type One = <T>(name: string, read: (value: string) => T | undefined) => T | undefined

/** What an address says of the matrix; undefined where it says nothing. `one` reads a name, and reports what it cannot read. */
export function readMatrix(one: One): MatrixView | undefined {
  return compactMatrix(Object.fromEntries(Object.entries(PARTS).map(([key, [name, read]]) => [key, one(name, read)])))
}

/** The choices as a form gives them. */
export interface MatrixChoices {
  readonly challenges: Sort | undefined
  readonly solutions: Sort | undefined
  readonly flat: boolean | undefined
  readonly only: Only | undefined
  readonly challenge: string | undefined
  readonly solution: string | undefined
  readonly empty: boolean | undefined
  readonly hidden: boolean | undefined
  readonly turned: boolean | undefined
}

/** What differs from the start; undefined where nothing does. */
export function compactMatrix(choices: Partial<MatrixChoices>): MatrixView | undefined {
  const isUsual = (key: string, value: unknown) =>
    !value || (value === 'evidence' && (key === 'challenges' || key === 'solutions'))
  const chosen = Object.entries(choices).filter(([key, value]) => !isUsual(key, value))
  return chosen.length > 0 ? (Object.fromEntries(chosen) as MatrixView) : undefined
}
