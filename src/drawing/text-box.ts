/** Text in pictures that nobody measures: how wide it is about, and how it is cut and broken to fit. Sizes in pixels. */

export const TEXT_FONT = "Inter, 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Segoe UI', system-ui, sans-serif"

/** From here on letters fill a square. */
const WIDE = 0x1100

/** About how wide the text is: wide letters fill a square, others little more than half of it. */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) >= WIDE ? size : size * 0.56
  return width
}

/** The text, or as much of its start as the room holds, with an ellipsis. */
export function shortenTo(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text
  const letters = [...text]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Lines that fit, broken at spaces and hyphens, between any two wide letters, and within a word that no line holds. */
export function wrapTo(text: string, size: number, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/[\u1100-\uffff]|[^\s\u1100-\uffff-]*-+|[^\s\u1100-\uffff-]+\s*|\s+/gu) ?? []) {
    const pieces = widthOf(word.trimEnd(), size) > room ? [...word] : [word]
    for (const piece of pieces) {
      if (line !== '' && widthOf(line + piece.trimEnd(), size) > room) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += piece
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
