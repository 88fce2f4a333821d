import type { Page } from 'playwright-core'

/** How many points of a picture are of a strong colour. The page reads it. */
export function strongPoints(page: Page, picture: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))]))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context?.drawImage(image, 0, 0)
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
    let count = 0
    for (let at = 0; at < pixels.length; at += 4) {
      const [r = 0, g = 0, b = 0] = pixels.subarray(at, at + 3)
      if (Math.max(r, g, b) - Math.min(r, g, b) > 70) count++
    }
    return count
  }, picture.toString('base64'))
}
