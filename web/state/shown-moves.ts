import { byCodePoint } from '../../src/model/order.ts'
import { ALL_SHOWN, type Expansion, type Shown } from './shown.ts'

/** Puts these nodes away. */
export function hideNodes(shown: Shown, ids: readonly string[]): Shown {
  return {
    ...shown,
    also: shown.also.filter((id) => !ids.includes(id)),
    away: [...new Set([...shown.away, ...ids])],
  }
}

/** Shows these nodes, and what lies within `depth` steps of them, and nothing else. */
export function narrowTo(ids: readonly string[], depth: number): Shown {
  return { ...ALL_SHOWN, near: { ids, depth } }
}

/** Brings in the neighbours of these kinds; `neighbours` are those of the kinds, which come back if they were put away. */
export function expand(shown: Shown, { id, kinds }: Expansion, neighbours: readonly string[]): Shown {
  const before = shown.expanded.find((each) => each.id === id)
  const expansion = { id, kinds: [...new Set([...(before?.kinds ?? []), ...kinds])].sort(byCodePoint) }
  return {
    ...shown,
    expanded: [...shown.expanded.filter((each) => each.id !== id), expansion],
    away: shown.away.filter((each) => !neighbours.includes(each)),
  }
}

/** Takes back what expanding the node brought in, but for what is there for another reason. */
export function collapse(shown: Shown, id: string): Shown {
  return { ...shown, expanded: shown.expanded.filter((each) => each.id !== id) }
}

/** A kind that the legend hides goes from expansions too; the person asked for it last. */
export function withoutKinds(shown: Shown, kinds: readonly string[]): Shown {
  if (!shown.expanded.some((each) => each.kinds.some((kind) => kinds.includes(kind)))) return shown
  return {
    ...shown,
    expanded: shown.expanded.flatMap((each) => {
      const left = each.kinds.filter((kind) => !kinds.includes(kind))
      return left.length > 0 ? [{ ...each, kinds: left }] : []
    }),
  }
}

/** Shows this node, which something keeps out, whatever narrowed the map. */
export function bringIn(shown: Shown, id: string): Shown {
  return {
    ...shown,
    ...(shown.near && { also: [...shown.also, id] }),
    away: shown.away.filter((each) => each !== id),
  }
}

/** Undefined where nothing is narrowed or added, so that equal views are equal. */
export function compactShown(shown: Shown): Shown | undefined {
  const { near, also, expanded, away } = shown
  return near || also.length > 0 || expanded.length > 0 || away.length > 0 ? shown : undefined
}
