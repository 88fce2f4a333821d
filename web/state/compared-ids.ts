import type { CompareAnswer } from '../../src/query/answers.ts'

/** Ids that the answer names, for which a name is needed: challenges, solutions, works, and the sources of matches. */
export function idsIn({ challenges, proposals, apart }: CompareAnswer): string[] {
  const said = [...challenges.flatMap(({ matches }) => matches), ...apart]
  return [
    ...new Set([
      ...challenges.flatMap((each) => [
        ...each.ids,
        ...each.both.flatMap(({ id, also }) => (also === undefined ? [id] : [id, also])),
        ...[...each.onlyA, ...each.onlyB].map(({ id }) => id),
        ...each.listedA,
        ...each.listedB,
      ]),
      ...proposals.flatMap(({ a, b }) => [a, b]),
      ...said.flatMap(({ from, to, evidence }) => [from, to, ...evidence.map(({ source }) => source)]),
    ]),
  ]
}
