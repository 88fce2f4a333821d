import type { Place } from '../src/model/batch.ts'

/** The place of an offset: lines end at LF, CR LF or CR; columns count UTF-16 units, as editors do. Both from 1. */
export function lineIndex(text: string): (offset: number) => Place {
  const starts = [0]
  for (const end of text.matchAll(/\r\n|\n|\r/gu)) starts.push(end.index + end[0].length)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
