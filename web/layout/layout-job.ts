import { layoutSizes } from '../../src/drawing/view-graph.ts'
import type { Arrangement, LayoutJob } from '../../src/layout/lay-out.ts'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { isBackground, type Schema } from '../../src/model/schema.ts'
import type { Layout } from '../state/view.ts'
import type { WantedLayout } from '../state/wanted-layout.ts'

/** What to work out for a layout that somebody chose. */
export function layoutJob(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  schema: Schema,
  { layout, centre, background }: WantedLayout & { readonly layout: Layout },
): LayoutJob {
  const seen = nodes.filter(({ id, kind }) => background || id === centre || !isBackground(schema, kind))
  const sizes = layoutSizes({ nodes: seen, edges }, schema)
  const arrangement: Arrangement = layout === 'by-kind' || layout === 'by-dataset' ? 'grouped' : layout
  return {
    arrangement,
    nodes: seen.map(({ id, kind, datasets }) => ({
      id,
      size: sizes.get(id) ?? 8,
      // What several datasets hold is a group by itself; no dataset has an empty name.
      group: layout !== 'by-dataset' ? kind : datasets.length > 1 ? '' : (datasets[0] ?? ''),
    })),
    edges: edges.map(({ from, to }) => ({ from, to })),
    ...(centre !== undefined && { centre }),
  }
}
