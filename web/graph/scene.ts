import type { ViewGraph } from '../../src/drawing/view-graph.ts'
import type { Caption } from '../view/captions.ts'
import type { Lit } from '../view/highlight.ts'
import type { Palette } from './palette.ts'

/** A picture ready for drawing in two dimensions: where each node lies, in CSS pixels, y downwards. */
export interface Scene {
  readonly view: ViewGraph
  readonly lit: Lit
  /** Of groups that the layout sets apart. */
  readonly captions: readonly Caption[]
  readonly palette: Palette
  readonly width: number
  readonly height: number
  readonly spots: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly radius: number }>
}
