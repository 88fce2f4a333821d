import { InputError } from '../errors.ts'
import type { Cell } from '../model/cells.ts'
import { escapeXml } from './xml.ts'

/** A sheet of a workbook: a row of names, and below it rows of cells. */
export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  /** How many rows there are. */
  readonly count: number
  rows(): Iterable<readonly (Cell | undefined)[]>
}

/** What spreadsheet programs hold: rows and columns of a sheet, letters (UTF-16 units) of a cell. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
const MOST_LETTERS = 32_767

/** Styles of `xlsx.ts`, by place: text that stays text when somebody edits it, and names of columns. */
const AS_TEXT = 1
const AS_NAME = 2

/** Throws InputError where the sheet has more rows or columns than a sheet can have. */
export function refuseTooLarge({ name, header, count }: Sheet): void {
  if (count + 1 > MOST_ROWS || header.length > MOST_COLUMNS) {
    throw new InputError(
      `format: ${name} would have ${count + 1} rows and ${header.length} columns, and a sheet holds ${MOST_ROWS} rows and ${MOST_COLUMNS} columns; ask for a smaller part, or for csv`,
    )
  }
}

/** XML of the sheet. `onCut` is told of each cell whose text is longer than a cell holds, and so is cut. */
export function* sheetXml({ header, rows }: Sheet, onCut: () => void): Iterable<string> {
  const columns = header.map((_, index) => columnLetters(index))
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>'
  yield rowXml(header, 1, AS_NAME)
  let number = 2
  for (const row of rows()) yield rowXml(row, number++, AS_TEXT)
  yield '</sheetData></worksheet>'

  function rowXml(cells: readonly (Cell | undefined)[], at: number, textStyle: number): string {
    let xml = `<row r="${at}">`
    cells.forEach((cell, index) => {
      if (cell === undefined) return
      const place = `${columns[index]}${at}`
      if (typeof cell === 'number') xml += `<c r="${place}"><v>${cell}</v></c>`
      else if (typeof cell === 'boolean') xml += `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
      else
        xml += `<c r="${place}" s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${textXml(cell)}</t></is></c>`
    })
    return `${xml}</row>`
  }

  function textXml(text: string): string {
    const lines = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
    let shown = lines
    if (lines.length > MOST_LETTERS) {
      onCut()
      shown = `${lines.slice(0, MOST_LETTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`
    }
    // The format spells odd characters so; what only looks like that has to be spelt as well.
    return escapeXml(shown).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  }
}

/** A, B, … Z, AA, … for 0, 1, … */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
