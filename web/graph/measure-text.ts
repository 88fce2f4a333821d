/** Widths by font and text; texts are few and drawn at every frame. */
const widths = new Map<string, number>()

/** Width of the text in pixels. */
export function measure(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font}\n${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size > 20_000) widths.clear()
  context.font = font
  const { width } = context.measureText(text)
  widths.set(key, width)
  return width
}

/** The text, or as much of it as fits with an ellipsis; cut between characters as people see them. */
export function shorten(context: CanvasRenderingContext2D, text: string, font: string, width: number): string {
  if (measure(context, text, font) <= width) return text
  const characters = [...text]
  let low = 1
  let high = characters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(context, `${characters.slice(0, middle).join('').trimEnd()}…`, font) <= width) low = middle
    else high = middle - 1
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`
}
