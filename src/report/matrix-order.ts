import { rankOf } from '../model/evidence.ts'
import { byCodePoint } from '../model/order.ts'
import type { Schema } from '../model/schema.ts'
import type { MatrixHead } from './matrix-table.ts'
import type { Sort } from './matrix-view.ts'

/**
 * The heads of one side in order. `parts`: each part stays below its whole, which it follows in `heads`, and a whole stands
 * where the best of it and its parts does; by evidence they come so already, as the list of challenges has them. A schema:
 * by kind, in the order of its kinds, and the first of each kind says so.
 */
export function orderHeads(
  heads: readonly MatrixHead[],
  sort: Sort,
  lang: string,
  group: 'none' | 'parts' | Schema,
): MatrixHead[] {
  const compare = comparer(sort, lang)
  if (group === 'none') return [...heads].sort(compare)
  if (group === 'parts') return sortFamilies(familiesOf(heads), sort, compare).flat()
  const kinds = Object.keys(group.nodeKinds)
  const ordered = [...heads].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byCodePoint(a.kind, b.kind) || compare(a, b),
  )
  return ordered.map((head, at) => (ordered[at - 1]?.kind === head.kind ? head : { ...head, group: head.kind }))
}

type Compare = (a: MatrixHead, b: MatrixHead) => number

function comparer(sort: Sort, lang: string): Compare {
  const collator = new Intl.Collator(lang, { numeric: true })
  const byName: Compare = (a, b) => collator.compare(a.name, b.name) || byCodePoint(a.id, b.id)
  const byEvidence: Compare = (a, b) => rank(b) - rank(a)
  const byCount: Compare = (a, b) => b.count - a.count
  if (sort === 'name') return byName
  if (sort === 'count') return (a, b) => byCount(a, b) || byEvidence(a, b) || byName(a, b)
  return (a, b) => byEvidence(a, b) || byCount(a, b) || byName(a, b)
}

/** What is only hidden comes before what has nothing. */
const rank = ({ best, isHidden }: MatrixHead): number => (best ? rankOf(best) : isHidden ? -1 : -2)

/** A whole and its parts. */
type Family = [MatrixHead, ...MatrixHead[]]

/** A part whose whole is not shown stands as a whole of its own. */
function familiesOf(heads: readonly MatrixHead[]): Family[] {
  const families: Family[] = []
  for (const head of heads) {
    const last = families.at(-1)
    if (last && last[0].id === head.whole) last.push(head)
    else families.push([{ ...head, depth: 0 }])
  }
  return families
}

function sortFamilies(families: readonly Family[], sort: Sort, compare: Compare): readonly Family[] {
  if (sort === 'evidence') return families
  const leader = ([whole, ...parts]: Family) =>
    sort === 'name' ? whole : parts.reduce((best, part) => (compare(part, best) < 0 ? part : best), whole)
  return families
    .map(([whole, ...parts]): Family => [whole, ...parts.sort(compare)])
    .sort((a, b) => compare(leader(a), leader(b)))
}
