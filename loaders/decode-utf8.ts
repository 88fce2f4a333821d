import type { Problem } from '../src/errors.ts'
import { said } from '../src/model/said.ts'
import { FILE_START, problemIn } from './records.ts'

const LINE_FEED = 0x0a

/** The text of the bytes without a byte order mark, or the problem where they stop being UTF-8. */
export function decodeUtf8(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return {
      problem: problemIn(file, placeOfFault(bytes), '', said`not UTF-8; expected the file to be saved as UTF-8`),
    }
  }
}

/** Where bytes stop being UTF-8. Line feeds never stand inside a character, so lines can be tried one by one. */
export function placeOfFault(bytes: Uint8Array): { line: number; column: number } {
  let start = 0
  for (let line = 1; start <= bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed
    const slice = bytes.subarray(start, end)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(slice)
    } catch {
      return { line, column: new TextDecoder().decode(slice).indexOf('\uFFFD') + 1 }
    }
    start = end + 1
  }
  return FILE_START
}
