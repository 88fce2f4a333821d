import { bowControl } from '../../src/drawing/label-sides.ts'
import type { Shape } from '../../src/model/schema.ts'
import { edgeGap, edgeLook, nodeLook } from './look.ts'
import type { Scene } from './scene.ts'
import { drawTexts } from './text-layer.ts'

/**
 * Paints the scene in two dimensions, in CSS pixels: the same looks as on the screen, but sharp at any scale and without
 * WebGL. The caller has scaled the context.
 */
export function paintPicture(context: CanvasRenderingContext2D, scene: Scene): void {
  const { view, lit, palette } = scene
  const gapAt = (id: string): number => edgeGap(lit.selected.has(id) ? 'selected' : 'none')
  const edges = view.edges.map((edge) => ({ edge, look: edgeLook(edge, lit, palette, view.edges.length) }))
  for (const { edge, look } of edges.sort((a, b) => a.look.layer - b.look.layer)) {
    const from = scene.spots.get(edge.from)
    const to = scene.spots.get(edge.to)
    if (!from || !to) continue
    const start = { ...from, reach: from.radius + gapAt(edge.from) }
    const end = { ...to, reach: to.radius + gapAt(edge.to) + 1 }
    paintEdge(context, start, end, look)
  }
  const nodes = view.nodes.map((node) => ({ node, look: nodeLook(node, lit, palette) }))
  for (const { node, look } of nodes.sort((a, b) => a.look.layer - b.look.layer)) {
    const spot = scene.spots.get(node.id)
    if (spot) paintNode(context, spot, look)
  }
  drawTexts(context, scene)
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** `reach`: how far from the middle of its node the edge stops. */
function paintEdge(
  context: CanvasRenderingContext2D,
  from: Spot & { readonly reach: number },
  to: Spot & { readonly reach: number },
  look: ReturnType<typeof edgeLook>,
): void {
  context.strokeStyle = look.color
  context.lineWidth = look.thickness
  context.setLineDash(look.dashed ? [4.5, 3.5] : [])
  context.beginPath()
  if (from.x === to.x && from.y === to.y) {
    const loop = from.reach * 0.7 + 6 + 40 * Math.abs(look.curvature)
    context.arc(from.x, from.y - loop, loop, 0, 2 * Math.PI)
    context.stroke()
  } else {
    const control = bowControl(from, to, look.curvature)
    // Towards the control point is along the curve near its ends, so the line stops at the outlines.
    const start = towards(from, control, from.reach)
    const end = towards(to, control, to.reach)
    const neck = towards(to, control, to.reach + (look.arrow ? 8 : 0))
    context.moveTo(start.x, start.y)
    context.quadraticCurveTo(control.x, control.y, neck.x, neck.y)
    context.stroke()
    if (look.arrow) paintArrow(context, control, end, look.color)
  }
  context.setLineDash([])
}

function paintArrow(context: CanvasRenderingContext2D, from: Point, tip: Point, color: string): void {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x)
  context.save()
  context.translate(tip.x, tip.y)
  context.rotate(angle)
  context.beginPath()
  context.moveTo(0, 0)
  context.lineTo(-9, 4)
  context.lineTo(-9, -4)
  context.closePath()
  context.fillStyle = color
  context.fill()
  context.restore()
}

interface Point {
  readonly x: number
  readonly y: number
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length }
}

function paintNode(context: CanvasRenderingContext2D, spot: Spot, look: ReturnType<typeof nodeLook>): void {
  if (look.ring !== 'none') {
    context.beginPath()
    context.arc(spot.x, spot.y, spot.radius + 7, 0, 2 * Math.PI)
    context.fillStyle = look.ringColor
    context.globalAlpha = look.ring === 'selected' ? 0.16 : 0.1
    context.fill()
    context.globalAlpha = 1
    context.strokeStyle = look.ringColor
    context.lineWidth = 1.6
    if (look.ring === 'selected') context.stroke()
  }
  context.beginPath()
  outline(context, look.shape, spot)
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = look.ground
  context.stroke()
  if (look.shape === 'ring') {
    context.fillStyle = look.ground
    context.fill()
    const dash = (2 * Math.PI * spot.radius) / Math.max(6, Math.floor(spot.radius * 1.25))
    context.beginPath()
    context.arc(spot.x, spot.y, spot.radius - 0.8, 0, 2 * Math.PI)
    context.setLineDash([dash * 0.6, dash * 0.4])
    context.lineWidth = 1.8
    context.strokeStyle = look.color
    context.stroke()
    context.setLineDash([])
  } else {
    context.fillStyle = look.color
    context.fill()
  }
}

/** The outlines that the fragment shader draws. */
function outline(context: CanvasRenderingContext2D, shape: Shape, { x, y, radius: r }: Spot): void {
  const polygon = (count: number, reach: number, first: number, lower = 0): void => {
    for (let corner = 0; corner < count; corner++) {
      const angle = first + (corner * 2 * Math.PI) / count
      context.lineTo(x + reach * Math.cos(angle), y + lower + reach * Math.sin(angle))
    }
    context.closePath()
  }
  if (shape === 'square') context.roundRect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r, 1.5)
  else if (shape === 'page') context.roundRect(x - 0.8 * r, y - 1.04 * r, 1.6 * r, 2.08 * r, 1.5)
  else if (shape === 'diamond') polygon(4, 1.216 * r, 0)
  else if (shape === 'hexagon') polygon(6, 1.097 * r, 0)
  else if (shape === 'triangle') polygon(3, 1.24 * r, -Math.PI / 2, 0.16 * r)
  else context.arc(x, y, shape === 'person' ? 0.78 * r : r, 0, 2 * Math.PI)
}
