import { LAYOUT_BOX } from '../../src/layout/box.ts'
import type { Camera } from './camera-moves.ts'
import type { Insets } from './fit-camera.ts'

/**
 * A layout is wider than high; in a room that is not, heights are drawn longer, by up to as much as makes the layout's
 * box a square. It never brings nodes nearer to each other. Positions and cameras outside of this room know nothing of it.
 */
export function stretchFor(room: { readonly width: number; readonly height: number }, insets: Insets): number {
  const width = Math.max(1, room.width - insets.left - insets.right)
  const height = Math.max(1, room.height - insets.top - insets.bottom)
  const most = LAYOUT_BOX.width / LAYOUT_BOX.height
  return Math.min(most, Math.max(1, most * (height / width)))
}

/** From a camera on the stretched drawing to one that means the same in any room. */
export function relaxCamera(camera: Camera, stretch: number): Camera {
  return { ...camera, y: 0.5 + (camera.y - 0.5) / stretch }
}

export function stretchCamera(camera: Camera, stretch: number): Camera {
  return { ...camera, y: 0.5 + (camera.y - 0.5) * stretch }
}
