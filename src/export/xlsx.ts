import { type Column, cellOf } from '../model/columns.ts'
import { inLanguage } from '../model/text.ts'
import type { ExportFormat, ExportInput } from './format.ts'
import { creditsOf } from './make-input.ts'
import { evidenceTable, nodeTable, statementTable, withEvidence } from './tables.ts'
import { refuseTooLarge, type Sheet, sheetXml } from './xlsx-sheet.ts'
import { escapeXml } from './xml.ts'
import { prepareZip, type ZippedFile, zipInPieces } from './zip-in-pieces.ts'

/**
 * A workbook (Office Open XML) of nodes, statements, evidence and where they are from; of the matrix with this before them. Texts are texts, whatever they
 * begin with, so that none runs as a formula. Throws InputError for more than sheets hold.
 */
export const xlsx: ExportFormat = {
  name: 'xlsx',
  title: 'Excel workbook',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  positions: false,
  tellsAnswer: 'matrix',
  prepare: prepareZip,
  write(input) {
    let cut = 0
    const sheets = [...matrixSheets(input), ...tables(input), about(input, () => cut)]
    for (const sheet of sheets) refuseTooLarge(sheet)
    return zipInPieces(parts(sheets, () => cut++))
  },
}

/** Challenges by solutions with the same words as everywhere, where that is the part. */
function matrixSheets({ answer }: ExportInput): Sheet[] {
  if (!answer?.matrix) return []
  const { corner, rows, columns, cells } = answer.matrix
  return [
    {
      name: 'Matrix',
      header: [corner, ...columns.map(({ name }) => name)],
      count: rows.length,
      *rows() {
        for (const [at, { name }] of rows.entries()) yield [name, ...(cells[at] ?? []).map(({ text }) => text)]
      },
    },
  ]
}

function tables(input: ExportInput): Sheet[] {
  const { nodes, edges } = input
  const evidence = evidenceTable(input)
  return [
    table('Nodes', nodes, [ownColumn('id', ({ id }) => id), ...nodeTable(input)]),
    table('Statements', edges, [
      ownColumn('id', ({ id }) => id),
      ownColumn('from', ({ from }) => from),
      ownColumn('to', ({ to }) => to),
      ...statementTable(input),
    ]),
    {
      name: 'Evidence',
      header: ['statement', ...evidence.map(({ name }) => name)],
      count: edges.reduce((sum, edge) => sum + edge.evidence.length, 0),
      *rows() {
        for (const [edge, piece] of withEvidence(edges)) {
          yield [edge.id, ...evidence.map((column) => cellOf(column, piece))]
        }
      },
    },
  ]
}

function table<T>(name: string, items: readonly T[], columns: readonly Column<T>[]): Sheet {
  return {
    name,
    header: columns.map((column) => column.name),
    count: items.length,
    *rows() {
      for (const item of items) yield columns.map((column) => cellOf(column, item))
    },
  }
}

function ownColumn<T>(name: string, value: (item: T) => string): Column<T> {
  return { name, type: 'string', value }
}

/** Where the facts are from. The last sheet, since it tells how many cells of the others were cut. */
function about(input: ExportInput, cut: () => number): Sheet {
  const { lang, made } = input
  const datasets = creditsOf(input)
  return {
    name: 'About',
    header: ['dataset', 'title', 'citation', 'licence', 'revision', 'disclaimer'],
    count: datasets.length + 2,
    *rows() {
      for (const { id, title, citation, licence, revision, disclaimer } of datasets) {
        yield [id, inLanguage(title, lang), citation, licence, revision, disclaimer && inLanguage(disclaimer, lang)]
      }
      if (made) yield ['made', made.on, JSON.stringify(made.request)]
      if (cut() > 0) yield ['cut', `${cut()} cells hold more text than a cell can; such a text ends with …`]
    },
  }
}

function* parts(sheets: readonly Sheet[], onCut: () => void): Iterable<ZippedFile> {
  const numbers = sheets.map((_, index) => index + 1)
  yield file(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
      numbers
        .map(
          (number) =>
            `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
        )
        .join('') +
      '</Types>',
  )
  yield file('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]))
  yield file(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${sheets
      .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
  )
  yield file(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...numbers.map((number): [string, string] => ['worksheet', `worksheets/sheet${number}.xml`]),
      ['styles', 'styles.xml'],
    ]),
  )
  yield file('xl/styles.xml', STYLES)
  for (const [index, sheet] of sheets.entries()) {
    yield { path: `xl/worksheets/sheet${index + 1}.xml`, chunks: sheetXml(sheet, onCut) }
  }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Cells as they come, cells of text (49 is the format that keeps what somebody types as text), names in bold. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

function file(path: string, xml: string): ZippedFile {
  return { path, chunks: ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', xml] }
}

function relationships(of: readonly [type: string, target: string][]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${of
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`
}
