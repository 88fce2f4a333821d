/** More pixels than this on a side no browser draws. */
const MOST_PIXELS = 12_000

/**
 * A picture in lines as one in pixels, `scale` of them for each unit; three make 300 to the inch at the size of the
 * screen. Rejects where the browser cannot make one of that size.
 */
export async function makePng(svg: Blob, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(svg.slice(0, svg.size, 'image/svg+xml'))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const fit = Math.min(scale, MOST_PIXELS / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * fit)
    canvas.height = Math.round(image.height * fit)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('The browser gives no canvas to draw the picture on.')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('The browser could not make a PNG of the picture: it may be too large.')
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}
