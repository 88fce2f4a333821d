import { FLOORS, type Support } from '../../src/model/graph.ts'

export const SORTS = ['evidence', 'name', 'count'] as const
/** By best evidence, by name, or by how many there are on the other side. */
export type Sort = (typeof SORTS)[number]

export const ONLY = ['gaps', ...FLOORS] as const satisfies ('gaps' | Support)[]
/** Challenges without a solution alone, or what has a cell of this kind of support. */
export type Only = (typeof ONLY)[number]

/** How the matrix is laid out and what of it is shown. What is absent is as at the start. */
export interface MatrixView {
  readonly challenges?: Exclude<Sort, 'evidence'>
  readonly solutions?: Exclude<Sort, 'evidence'>
  /** Neither by kind nor with parts below their whole. */
  readonly flat?: true
  readonly only?: Only
  /** Text that the names of the challenges, or of the solutions, hold. */
  readonly challenge?: string
  readonly solution?: string
  /** With solutions that have no route to any challenge. */
  readonly empty?: true
  /** With solutions whose routes are all hidden by what counts. */
  readonly hidden?: true
  /** Solutions down, challenges across. */
  readonly turned?: true
}

const NAMES = {
  challenges: 'sort-challenges',
  solutions: 'sort-solutions',
  flat: 'flat',
  only: 'only',
  challenge: 'find-challenge',
  solution: 'find-solution',
  empty: 'empty',
  hidden: 'hidden-solutions',
  turned: 'turned',
} as const satisfies Record<keyof MatrixView, string>

/** Adds the choices to an address. */
export function writeMatrix(query: URLSearchParams, matrix: MatrixView | undefined): void {
  for (const [key, name] of Object.entries(NAMES)) {
    const value = matrix?.[key as keyof MatrixView]
    if (value !== undefined) query.append(name, value === true ? 'on' : value)
  }
}

type One = <T>(name: string, read: (value: string) => T | undefined) => T | undefined

/** What an address says of the matrix; undefined where it says nothing. `one` reads a name, and reports what it cannot read. */
export function readMatrix(one: One): MatrixView | undefined {
  const sort = (value: string) => SORTS.find((item) => item === value)
  const on = (value: string) => (value === 'on' ? (true as const) : value === 'off' ? (false as const) : undefined)
  const text = (value: string) => value
  return compactMatrix({
    challenges: one(NAMES.challenges, sort),
    solutions: one(NAMES.solutions, sort),
    flat: one(NAMES.flat, on),
    only: one(NAMES.only, (value) => ONLY.find((item) => item === value)),
    challenge: one(NAMES.challenge, text),
    solution: one(NAMES.solution, text),
    empty: one(NAMES.empty, on),
    hidden: one(NAMES.hidden, on),
    turned: one(NAMES.turned, on),
  })
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
  const { challenges, solutions, flat, only, challenge, solution, empty, hidden, turned } = choices
  const view: MatrixView = {
    ...(challenges && challenges !== 'evidence' && { challenges }),
    ...(solutions && solutions !== 'evidence' && { solutions }),
    ...(flat && { flat }),
    ...(only && { only }),
    ...(challenge && { challenge }),
    ...(solution && { solution }),
    ...(empty && { empty }),
    ...(hidden && { hidden }),
    ...(turned && { turned }),
  }
  return Object.keys(view).length > 0 ? view : undefined
}
