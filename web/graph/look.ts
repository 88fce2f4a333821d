import type { ViewEdge, ViewNode } from '../../src/drawing/view-graph.ts'
import { edgeDisplay, type Lit, type NodeDisplay, nodeDisplay } from '../view/highlight.ts'
import { mix } from '../view/mix.ts'
import type { Palette } from './palette.ts'

/** How a node is drawn; colours are opaque, so that no edge shines through. `layer`: higher lies above. */
export function nodeLook(node: ViewNode, lit: Lit, palette: Palette) {
  const display = nodeDisplay(node, lit)
  const fade = { lit: 0, plain: lit.any ? 0 : 0.08, dim: lit.onPath ? 0.66 : 0.5 }[display.presence]
  return {
    color: mix(node.color, palette.ground, fade),
    ring: display.ring,
    ringColor: palette.accent,
    ground: palette.ground,
    shape: node.shape,
    layer: { lit: 2, plain: 1, dim: 0 }[display.presence] + (display.ring === 'none' ? 0 : 1),
  }
}

/** How an edge is drawn among `count` of them; `thickness` in pixels at any zoom. */
export function edgeLook(edge: ViewEdge, lit: Lit, palette: Palette, count: number) {
  const { presence, arrow } = edgeDisplay(edge, lit)
  const isFact = edge.strength === 'fact'
  const rest = mix(isFact ? palette.factEdge : palette.edge, palette.ground, crowdFade(count))
  const color = { lit: palette.litEdge, plain: rest, dim: mix(rest, palette.ground, lit.onPath ? 0.6 : 0.4) }[presence]
  return {
    color,
    thickness: presence === 'lit' ? 1.8 : isFact || count > CROWD ? 1 : 1.3,
    dashed: edge.inferred,
    arrow,
    curvature: edge.curvature,
    layer: { lit: 3, plain: 1, dim: 0 }[presence] + (isFact ? 0 : 1),
  }
}

/** From so many edges on they cover the ground, and must step back behind the nodes. */
const CROWD = 800

function crowdFade(count: number): number {
  return Math.min(0.65, Math.max(0, (count - CROWD) / 4000))
}

/** Pixels that an edge keeps from the outline of its node: outside of its ring, if it has one. */
export function edgeGap(ring: NodeDisplay['ring'] | undefined): number {
  return ring === 'selected' ? 9 : 2.5
}
