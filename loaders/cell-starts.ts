/**
 * Where each cell of a CSV text begins, by row, as offsets. The CSV parser tells lines alone; this walk follows the same
 * few rules (a quote opens a cell only at its start, a doubled one is part of it) over a text that the parser accepts.
 * In one that it refuses, cells up to the refused one are still right. A blank line is a row of one cell.
 */
export function cellStarts(text: string): number[][] {
  const rows: number[][] = []
  let row: number[] = []
  let at = 0
  while (at < text.length) {
    row.push(at)
    at = cellEnd(text, text[at] === '"' ? closingQuote(text, at) : at)
    if (text[at] === ',') {
      at += 1
      if (at === text.length) row.push(at)
    } else {
      rows.push(row)
      row = []
      at += text.startsWith('\r\n', at) ? 2 : 1
    }
  }
  return row.length > 0 ? [...rows, row] : rows
}

function cellEnd(text: string, from: number): number {
  const end = /[,\r\n]/gu
  end.lastIndex = from
  return end.exec(text)?.index ?? text.length
}

/** Just behind the quote that closes the cell; the end of the text where none does. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at < 0 ? text.length : at + 1
}
