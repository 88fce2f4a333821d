import type { GraphNode } from '../model/graph.ts'

/** What stands over a group of nodes. */
export interface Caption {
  readonly text: string
  readonly nodes: readonly string[]
}

export interface CaptionNames {
  kind(kind: string): string
  dataset(id: string): string
  readonly several: string
}

/** The names of the groups that a layout sets apart, `pinned` nodes left out; none for a layout without groups. */
export function captionsOf(
  nodes: readonly GraphNode[],
  layout: string | undefined,
  pinned: ReadonlySet<string>,
  names: CaptionNames,
): Caption[] {
  if (layout !== 'by-kind' && layout !== 'by-dataset') return []
  const groups = new Map<string, string[]>()
  for (const { id, kind, datasets } of nodes) {
    if (pinned.has(id)) continue
    const text = layout === 'by-kind' ? names.kind(kind) : nameOfAll(datasets, names)
    const ids = groups.get(text)
    if (ids) ids.push(id)
    else groups.set(text, [id])
  }
  return [...groups].map(([text, ids]) => ({ text, nodes: ids }))
}

function nameOfAll(
  [only = '', ...others]: readonly string[],
  names: { dataset(id: string): string; readonly several: string },
): string {
  return others.length > 0 ? names.several : names.dataset(only)
}
