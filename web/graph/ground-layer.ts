import { mix } from '../../src/drawing/mix.ts'
import type { Point } from '../../src/layout/box.ts'
import type { Palette } from './palette.ts'

/** How far the ink goes into the ground's colour: no colour of its own, which would seem to be a kind's. */
const TINT = 0.045
const RIM = 0.16

/** Draws what groups stand on, below all else: outlines in pixels, drawn `reach` pixels wider, with round corners. */
export function drawGrounds(
  context: CanvasRenderingContext2D,
  outlines: readonly (readonly Point[])[],
  reach: number,
  palette: Palette,
): void {
  context.save()
  context.resetTransform()
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  context.restore()
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const tint = mix(palette.ground, palette.ink, TINT)
  const rim = mix(palette.ground, palette.ink, RIM)
  for (const outline of outlines) {
    context.beginPath()
    for (const { x, y } of outline) context.lineTo(x, y)
    context.closePath()
    context.strokeStyle = rim
    context.lineWidth = 2 * reach + 2
    context.stroke()
    context.strokeStyle = tint
    context.lineWidth = 2 * reach
    context.stroke()
    context.fillStyle = tint
    context.fill()
  }
}
