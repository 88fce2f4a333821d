import { mix } from '../../src/drawing/mix.ts'
import type { ViewEdge, ViewNode } from '../../src/drawing/view-graph.ts'
import { edgeDisplay, type Lit, type NodeDisplay, nodeDisplay } from '../view/highlight.ts'
import type { Palette } from './palette.ts'

/** How present a thing is; higher is drawn above. The programs fade each level as a whole, see `tintOf`. */
const LEVELS = { far: 0, near: 1, lit: 2 } as const

/**
 * What is drawn alike of all: how far each level fades towards the ground (0 to 1), and colours as `#rrggbb`. A highlight that
 * comes or goes changes this and the few things that it lights, and no other.
 */
export interface Tint {
  readonly farNodes: number
  readonly nearNodes: number
  readonly farEdges: number
  readonly ground: string
  /** Round every node: the ground itself, or a line where colours may be near to it. */
  readonly outline: string
  readonly ring: string
}

export function tintOf(lit: Lit, palette: Palette): Tint {
  return {
    farNodes: lit.any ? (lit.onPath ? 0.66 : 0.5) : 0.08,
    nearNodes: lit.any ? 0 : 0.08,
    farEdges: lit.any ? (lit.onPath ? 0.6 : 0.4) : 0,
    ground: palette.ground,
    outline: palette.outline ?? palette.ground,
    ring: palette.accent,
  }
}

/** How a node is drawn before it is tinted. */
export function nodeLook(node: ViewNode, lit: Lit) {
  const { ring, presence } = nodeDisplay(node, lit)
  const level = presence === 'lit' ? LEVELS.lit : presence === 'plain' && lit.any ? LEVELS.near : LEVELS.far
  // What is highlighted sigma draws once more, above all else.
  return { color: node.color, ring, shape: node.shape, level, highlighted: level > LEVELS.far || ring !== 'none' }
}

/** How an edge is drawn among `count` of them, before it is tinted; `thickness` in pixels at any zoom. */
export function edgeLook(edge: ViewEdge, lit: Lit, palette: Palette, count: number) {
  const { presence, arrow } = edgeDisplay(edge, lit)
  const isFact = edge.strength === 'fact'
  const isLit = presence === 'lit'
  return {
    color: isLit ? palette.litEdge : restColors(palette, count)[isFact ? 'fact' : 'other'],
    thickness: isLit ? 1.8 : isFact || count > CROWD ? 1 : 1.3,
    dashed: edge.inferred,
    arrow,
    curvature: edge.curvature,
    level: isLit ? LEVELS.lit : LEVELS.far,
    isAbove: !isFact,
  }
}

/** From so many edges on they cover the ground, and must step back behind the nodes. */
const CROWD = 800

/** The same for two counts: their edges look the same. */
export function crowdFade(count: number): number {
  return Math.min(0.65, Math.max(0, (count - CROWD) / 4000))
}

let rest: { palette: Palette; count: number; fact: string; other: string } | undefined

/** Of edges that nothing lights; worked out once for all of them. */
function restColors(palette: Palette, count: number): { readonly fact: string; readonly other: string } {
  if (rest?.palette !== palette || rest.count !== count) {
    const faded = (color: string) => mix(color, palette.ground, crowdFade(count))
    rest = { palette, count, fact: faded(palette.factEdge), other: faded(palette.edge) }
  }
  return rest
}

/** Pixels that an edge keeps from the outline of its node: outside of its ring, if it has one. */
export function edgeGap(ring: NodeDisplay['ring'] | undefined): number {
  return ring === 'selected' ? 9 : 2.5
}
