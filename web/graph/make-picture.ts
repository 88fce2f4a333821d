import { paintPicture } from './paint-picture.ts'
import type { Scene } from './scene.ts'

export interface PictureOptions {
  /** Pixels for each CSS pixel; 2 by default. */
  readonly scale?: number
  /** Any CSS colour; the theme's ground by default. */
  readonly background?: string
  /** Draws on top, in CSS pixels: a title, a legend, a credit. */
  readonly decorate?: (context: CanvasRenderingContext2D, size: { width: number; height: number }) => void
}

/** A PNG of the scene. Rejects where the browser cannot make one of that size. */
export async function makePicture(scene: Scene, { scale = 2, background, decorate }: PictureOptions): Promise<Blob> {
  const { width, height, palette } = scene
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gives no canvas to draw the picture on.')
  context.scale(scale, scale)
  context.fillStyle = background ?? palette.ground
  context.fillRect(0, 0, width, height)
  paintPicture(context, scene)
  decorate?.(context, { width, height })
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The browser could not make a PNG of the picture: it may be too large.')
  return blob
}
