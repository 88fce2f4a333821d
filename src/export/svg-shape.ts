import type { Inks } from '../drawing/looks.ts'
import type { Shape } from '../model/schema.ts'

/** A ring is hollow; every other shape is filled, with a rim that keeps edges off. */
export function shapeLook(shape: Shape, color: string, inks: Inks, scale = 1) {
  if (shape === 'ring') {
    return { fill: inks.ground, stroke: color, 'stroke-width': round(1.8 / scale), 'stroke-dasharray': '2.5 2' }
  }
  const rim = inks.outline ?? inks.ground
  return {
    fill: color,
    stroke: rim,
    'stroke-width': round((inks.outline ? 0.8 : 1.4) / scale),
    'paint-order': 'stroke',
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
