import type { Caption } from '../../src/drawing/captions.ts'
import type { Rect } from '../../src/drawing/label-places.ts'
import type { ViewGraph } from '../../src/drawing/view-graph.ts'
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
  /** Pixels of a node's radius for each of its size. */
  readonly unit: number
  /** Undefined for what is not in the picture. */
  spotOf(id: string): Spot | undefined
}
