import type { Rect } from '../../src/drawing/label-places.ts'
import type { ViewEdge, ViewGraph, ViewNode } from '../../src/drawing/view-graph.ts'
import type { Caption } from '../view/captions.ts'
import type { Lit } from '../view/highlight.ts'
import type { Palette } from './palette.ts'

/** Where a node lies, in CSS pixels, y downwards. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** A picture ready for drawing in two dimensions. */
export interface Scene {
  readonly view: ViewGraph
  readonly lit: Lit
  /** Of groups that the layout sets apart. */
  readonly captions: readonly Caption[]
  readonly palette: Palette
  readonly width: number
  readonly height: number
  /** What lies over the picture: no text is to stand there. */
  readonly floats: readonly Rect[]
  /** Radius of the largest node, in pixels. */
  readonly largest: number
  /** Undefined for what is not in the picture. */
  spotOf(id: string): Spot | undefined
}

/** What a view's texts are chosen from, whatever the camera: nodes, those that matter most first, and edges by their ends. */
export interface Ranking {
  readonly nodes: readonly ViewNode[]
  readonly byId: ReadonlyMap<string, ViewNode>
  readonly touching: ReadonlyMap<string, readonly ViewEdge[]>
}

const rankings = new WeakMap<ViewGraph, Ranking>()

/** Worked out once for each view: frames are many. */
export function rankingOf(view: ViewGraph): Ranking {
  const known = rankings.get(view)
  if (known) return known
  const touching = new Map<string, ViewEdge[]>()
  const touch = (id: string, edge: ViewEdge): void => {
    const edges = touching.get(id)
    if (edges) edges.push(edge)
    else touching.set(id, [edge])
  }
  for (const edge of view.edges) {
    touch(edge.from, edge)
    if (edge.to !== edge.from) touch(edge.to, edge)
  }
  const ranking = {
    nodes: [...view.nodes].sort((a, b) => b.prominence - a.prominence || (a.id < b.id ? -1 : 1)),
    byId: new Map(view.nodes.map((node) => [node.id, node])),
    touching,
  }
  rankings.set(view, ranking)
  return ranking
}
