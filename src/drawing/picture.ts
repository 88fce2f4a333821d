import type { Point } from '../layout/box.ts'
import type { Subgraph } from '../model/graph.ts'
import type { Schema } from '../model/schema.ts'
import type { Grounds } from './grounds.ts'
import { outlineOf } from './islands.ts'
import { type DrawnKind, kindsDrawn } from './kinds-drawn.ts'
import { type PlacedLabel, placeLabels, type Rect } from './label-places.ts'
import { placesAlong, placesAround, pullsOf } from './label-sides.ts'
import type { Look } from './looks.ts'
import { nameOrder } from './name-order.ts'
import type { SizeBy } from './node-sizes.ts'
import { shortenTo, widthOf } from './text-box.ts'
import { toViewGraph, type ViewEdge, type ViewGraph, type ViewNode } from './view-graph.ts'

/** A part of the graph, placed on a sheet: everything in pixels, y downwards, from the upper left of the drawing. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
  readonly labels: readonly DrawnLabel[]
  /** What groups stand on, round the middles of their nodes, and the names of the groups. */
  readonly grounds: {
    readonly outlines: readonly (readonly Point[])[]
    readonly captions: readonly (Rect & { readonly text: string })[]
  }
  /** Kinds by how many nodes they have, most first. */
  readonly kinds: readonly DrawnKind[]
}

export interface DrawnNode extends Point {
  readonly node: ViewNode
  readonly radius: number
  readonly color: string
  readonly presence: Presence
  readonly isSelected: boolean
}

export interface DrawnEdge {
  readonly edge: ViewEdge
  readonly from: DrawnNode
  readonly to: DrawnNode
  readonly presence: Presence
}

/** What is selected and what is joined to it stands out from all the rest, as on the screen; without a selection all is plain. */
export type Presence = 'lit' | 'plain' | 'dim'

export interface DrawnLabel extends PlacedLabel {
  readonly text: string
  readonly of: 'node' | 'edge'
  readonly presence: Presence
  readonly isBold: boolean
}

export const NAME_SIZE = 12.5
export const WORD_SIZE = 11
const CAPTION_SIZE = 13
/** Heavy letters are wider, and what is selected has a ring so far round it. */
const BOLD = 1.08
export const RING = 5
/** Room around the outermost nodes, for their names. */
const MARGIN = 70
/** In a part of so few nodes every name is written; in one of so few statements every relation. */
const FEW_NODES = 60
const FEW_EDGES = 40
/** Names are cut to this width. */
const NAME_ROOM = 210

/** The same part, look, sizes and positions give the same picture. */
export function drawPicture(
  part: Subgraph,
  schema: Schema,
  {
    lang,
    look,
    positions,
    sizeBy,
    findGrounds,
    reach = 0,
    selected = [],
  }: {
    readonly lang: string
    readonly look: Look
    readonly positions: ReadonlyMap<string, Point>
    readonly sizeBy?: SizeBy | undefined
    readonly findGrounds?: ((view: ViewGraph) => Grounds) | undefined
    /** So far a ground is drawn beyond its outline. */
    readonly reach?: number
    /** Ids of nodes to stand out. */
    readonly selected?: readonly string[]
  },
): Picture {
  const theme = look === 'dark' ? 'dark' : 'light'
  const view = toViewGraph(part, schema, { lang, theme, positions, sizeBy })
  const kinds = kindsDrawn(view.nodes, schema, look)
  const colors = new Map(kinds.map(({ kind, color }) => [kind, color]))
  const { width, height, placed } = spread(view.nodes)
  const chosen = new Set(selected)
  // Where everything is selected, nothing stands out.
  const isAny = view.nodes.some(({ id }) => chosen.has(id)) && view.nodes.some(({ id }) => !chosen.has(id))
  const isAt = (edge: ViewEdge): boolean => chosen.has(edge.from) || chosen.has(edge.to)
  const near = new Set(isAny ? view.edges.filter(isAt).flatMap(({ from, to }) => [from, to]) : [])
  const nodes = view.nodes.map((node): DrawnNode => {
    const at = placed.get(node.id) ?? { x: 0, y: 0 }
    const isSelected = isAny && chosen.has(node.id)
    const presence = isSelected ? 'lit' : !isAny || near.has(node.id) ? 'plain' : 'dim'
    return { node, ...at, radius: node.size, color: colors.get(node.kind) ?? node.color, presence, isSelected }
  })
  const byId = new Map(nodes.map((each) => [each.node.id, each]))
  const edges = view.edges.flatMap((edge) => {
    const from = byId.get(edge.from)
    const to = byId.get(edge.to)
    const presence = !isAny ? 'plain' : isAt(edge) ? 'lit' : 'dim'
    return from && to ? [{ edge, from, to, presence } as const] : []
  })
  const grounds = placeGrounds(findGrounds?.(view), placed, reach, width)
  return {
    width,
    height,
    nodes,
    edges,
    grounds,
    labels: labelsFor(nodes, edges, grounds.captions, { width, height }),
    kinds,
  }
}

/** Each outline again from where its nodes came to stand, the caption over the top of the group's largest. */
function placeGrounds(
  found: Grounds | undefined,
  placed: ReadonlyMap<string, Point>,
  reach: number,
  width: number,
): Picture['grounds'] {
  const around = (ids: readonly string[]) => outlineOf(ids.flatMap((id) => placed.get(id) ?? []))
  const taken: Rect[] = []
  const captions = (found?.captions ?? []).map(({ text: whole, nodes }) => {
    const outline = around(nodes)
    const text = shortenTo(whole, CAPTION_SIZE, width / 2)
    const size = { width: widthOf(text, CAPTION_SIZE) * 1.08, height: CAPTION_SIZE + 5 }
    const [left, right] = [least(outline.map(({ x }) => x)), -least(outline.map(({ x }) => -x))]
    const x = Math.min(Math.max((left + right - size.width) / 2, 4), Math.max(4, width - size.width - 4))
    const spot = { x, y: Math.max(2, least(outline.map(({ y }) => y)) - reach - size.height), ...size }
    while (taken.some((other) => meet(other, spot)) && spot.y > 2) spot.y -= size.height
    taken.push(spot)
    return { ...spot, text }
  })
  return { outlines: (found?.grounds ?? []).map(({ ids }) => around(ids)), captions }
}

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Fills the sheet with the box around the nodes, whose sides may be stretched a little. */
function spread(nodes: readonly ViewNode[]): { width: number; height: number; placed: Map<string, Point> } {
  const xs = nodes.map((node) => node.x)
  const ys = nodes.map((node) => node.y)
  const [left, right] = [least(xs), -least(xs.map((x) => -x))]
  const [bottom, top] = [least(ys), -least(ys.map((y) => -y))]
  const side = sideFor(nodes.length)
  const ratio = Math.min(2, Math.max(0.75, (right - left) / (top - bottom) || 1.3))
  const inner = { width: Math.round(side * Math.sqrt(ratio)), height: Math.round(side / Math.sqrt(ratio)) }
  const along = (value: number, low: number, high: number): number => (high > low ? (value - low) / (high - low) : 0.5)
  return {
    width: inner.width + 2 * MARGIN,
    height: inner.height + 2 * MARGIN,
    placed: new Map(
      nodes.map((node) => [
        node.id,
        {
          x: MARGIN + along(node.x, left, right) * inner.width,
          y: MARGIN + (1 - along(node.y, bottom, top)) * inner.height,
        },
      ]),
    ),
  }
}

/** Room for every name where there are few, and for the greater names where there are many; up to what can be printed. */
function sideFor(count: number): number {
  const root = Math.sqrt(count)
  return Math.min(3600, Math.max(480, root < 8 ? 130 * root : 1040 + 55 * (root - 8)))
}

/** Of any number of values, as spreading into Math.min is not. */
function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
}

function labelsFor(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  captions: readonly Rect[],
  bounds: { readonly width: number; readonly height: number },
): DrawnLabel[] {
  const pulls = pullsOf(edges.map(({ from, to }) => [from.node.id, from, to.node.id, to] as const))
  const drawn = new Map(nodes.map((each) => [each.node, each]))
  const ordered = nameOrder([...drawn.keys()]).flatMap((node) => drawn.get(node) ?? [])
  const names = [
    ...ordered.filter(({ isSelected }) => isSelected),
    ...ordered.filter(({ isSelected }) => !isSelected),
  ].map((each) => {
    const text = shortenTo(each.node.label, NAME_SIZE, NAME_ROOM)
    const size = { width: widthOf(text, NAME_SIZE) * (each.isSelected ? BOLD : 1), height: NAME_SIZE + 3 }
    const pull = pulls.get(each.node.id) ?? { x: 0, y: 0 }
    const places = placesAround(each, each.radius + (each.isSelected ? RING + 4 : 4), size, pull)
    return {
      id: `node ${each.node.id}`,
      text,
      of: 'node' as const,
      places: () => places,
      must: nodes.length <= FEW_NODES || each.isSelected,
      presence: each.presence,
      isBold: each.isSelected,
      counts: false,
    }
  })
  const words = (edges.length <= FEW_EDGES ? edges : []).flatMap(({ edge, from, to, presence }) => {
    const text = shortenTo(edge.label, WORD_SIZE, NAME_ROOM)
    const size = { width: widthOf(text, WORD_SIZE), height: WORD_SIZE + 2 }
    // A word longer than its line would seem to belong to another.
    if (Math.hypot(to.x - from.x, to.y - from.y) < from.radius + to.radius + 0.6 * size.width) return []
    const places = placesAlong(from, to, edge.curvature, size)
    return [
      {
        id: `edge ${edge.id}`,
        text,
        presence,
        isBold: false,
        of: 'edge' as const,
        places: () => places,
        must: false,
        counts: false,
      },
    ]
  })
  const wishes = [...names, ...words]
  const obstacles = nodes.map(
    ({ x, y, radius }): Rect => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
  )
  const wished = new Map(wishes.map((wish) => [wish.id, wish]))
  return placeLabels(wishes, [...captions, ...obstacles], bounds).flatMap((placed) => {
    const wish = wished.get(placed.id)
    return wish ? [{ ...placed, text: wish.text, of: wish.of, presence: wish.presence, isBold: wish.isBold }] : []
  })
}
