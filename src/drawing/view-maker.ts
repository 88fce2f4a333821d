import { placeNew } from '../layout/place-new.ts'
import type { GraphEdge, Subgraph } from '../model/graph.ts'
import type { Schema } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { curvatures } from './curvature.ts'
import { createKnown, type KnownEdge, type KnownNode } from './known-parts.ts'
import { sizeFor, weightOf } from './node-sizes.ts'
import type { ViewEdge, ViewGraph, ViewNode, ViewOptions } from './view-graph.ts'

/** For a kind that the schema does not know. */
const UNKNOWN_KIND = { color: { light: '#6f7680', dark: '#a0a7b1' }, shape: 'circle' } as const

/**
 * Makes views, one after the other. What looks in one as it did in the last is the same object, so that a filter costs what
 * it changes and not what there is.
 */
export function createViewMaker(): (subgraph: Subgraph, schema: Schema, options: ViewOptions) => ViewGraph {
  let look: readonly unknown[] = []
  let known = createKnown()
  return (subgraph, schema, options) => {
    const next = [schema, options.lang, options.theme, options.colors]
    if (next.some((part, index) => part !== look[index])) known = createKnown()
    look = next
    const { nodes, edges, find } = known.meet(subgraph, schema)
    const view = { nodes: viewNodes(nodes, edges, schema, options), edges: viewEdges(edges, schema, options.lang) }
    return { ...view, find: find(view) }
  }
}

function viewNodes(
  nodes: readonly KnownNode[],
  edges: readonly KnownEdge[],
  schema: Schema,
  { lang, theme, positions, pinned, sizeBy = 'importance', colors }: ViewOptions,
): ViewNode[] {
  const most = weigh(nodes, edges, (edge) => weightOf(sizeBy, edge))
  const isPlaced = nodes.every(({ node }) => positions.has(node.id))
  const places = isPlaced ? positions : placesBeside(nodes, edges, positions)
  return nodes.map((known) => {
    const { node, role, weight, view: last } = known
    const at = places.get(node.id) ?? { x: 0, y: 0 }
    const { size, prominence } = sizeFor(sizeBy, role, weight, most)
    const isPinned = pinned?.has(node.id) ?? false
    const isSame =
      last?.x === at.x &&
      last.y === at.y &&
      last.size === size &&
      last.prominence === prominence &&
      last.pinned === isPinned
    if (last && isSame) return last
    const kind = schema.nodeKinds[node.kind] ?? UNKNOWN_KIND
    known.view = {
      id: node.id,
      kind: node.kind,
      label: inLanguage(node.label, lang),
      x: at.x,
      y: at.y,
      size,
      prominence,
      color: colors?.get(node.kind) ?? kind.color[theme],
      shape: kind.shape,
      pinned: isPinned,
    }
    return known.view
  })
}

/** Sets what the edges of each node weigh; returns the most that any has. */
function weigh(
  nodes: readonly KnownNode[],
  edges: readonly KnownEdge[],
  weightOf: (edge: GraphEdge) => number,
): number {
  for (const node of nodes) node.weight = 0
  for (const { edge, from, to } of edges) {
    const weight = weightOf(edge)
    from.weight += weight
    // A loop counts once.
    if (to !== from) to.weight += weight
  }
  return nodes.reduce((most, { weight }) => Math.max(most, weight), 1)
}

function placesBeside(
  nodes: readonly KnownNode[],
  edges: readonly KnownEdge[],
  positions: ViewOptions['positions'],
): ViewOptions['positions'] {
  const ids = nodes.map(({ node }) => node.id)
  return placeNew(
    ids,
    edges.map(({ edge }) => edge),
    positions,
  )
}

function viewEdges(edges: readonly KnownEdge[], schema: Schema, lang: string): ViewEdge[] {
  // Bows are shared out among the edges between two nodes; most are alone there, and keep theirs.
  const beside = curvatures(edges.flatMap(({ edge, pair }) => (pair.count > 1 ? edge : [])))
  return edges.map((known) => {
    const { edge, pair, view: last } = known
    const isAlone = pair.count === 1
    if (last && (isAlone || last.curvature === beside.get(edge.id))) return last
    known.view = {
      id: edge.id,
      kind: edge.kind,
      from: edge.from,
      to: edge.to,
      label: inLanguage(schema.edgeKinds[edge.kind]?.label, lang) || edge.kind,
      inferred: edge.strength === 'inferred',
      strength: edge.strength,
      curvature: (isAlone ? curvatures([edge]) : beside).get(edge.id) ?? 0,
    }
    return known.view
  })
}
