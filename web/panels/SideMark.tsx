import type { Side } from '../state/compare.ts'

/** The letter that stands for one of the two surveys; its title always stands beside it or in its place for a screen reader. */
export function SideMark({ side }: { readonly side: Side }) {
  return (
    <span className={`side-mark side-${side}`} aria-hidden="true">
      {SIDE_LETTERS[side]}
    </span>
  )
}

export const SIDE_LETTERS = { a: 'A', b: 'B' } as const satisfies Record<Side, string>
