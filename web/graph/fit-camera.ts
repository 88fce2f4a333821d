/** The part of a graph that is to be seen, in sigma's framed coordinates. */
export interface Frame {
  readonly minX: number
  readonly maxX: number
  readonly minY: number
  readonly maxY: number
}

export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Closest zoom of a fit: a single node must not fill the screen. */
const MIN_RATIO = 0.18

/**
 * The camera that shows the whole frame inside of the viewport less the insets, as large as it goes. `unit` is the
 * number of pixels that one framed unit takes at ratio 1.
 */
export function fitCamera(
  frame: Frame,
  viewport: { readonly width: number; readonly height: number },
  unit: number,
  insets: Insets,
): { x: number; y: number; ratio: number } {
  const width = Math.max(60, viewport.width - insets.left - insets.right)
  const height = Math.max(60, viewport.height - insets.top - insets.bottom)
  const ratio = Math.max(
    MIN_RATIO,
    ((frame.maxX - frame.minX) * unit) / width,
    ((frame.maxY - frame.minY) * unit) / height,
  )
  // The free part's middle lies off the viewport's: y of the frame runs upwards.
  const pixel = ratio / unit
  return {
    x: (frame.minX + frame.maxX) / 2 + ((insets.right - insets.left) / 2) * pixel,
    y: (frame.minY + frame.maxY) / 2 + ((insets.top - insets.bottom) / 2) * pixel,
    ratio,
  }
}
