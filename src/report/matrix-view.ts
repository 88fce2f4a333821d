import { FLOORS, type Support } from '../model/graph.ts'

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
