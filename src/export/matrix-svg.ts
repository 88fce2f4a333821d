import { INKS, type Inks, type Look } from '../drawing/looks.ts'
import { shortenTo, widthOf } from '../drawing/text-box.ts'
import type { MatrixSheet, SheetCell, SheetHead } from '../report/matrix-sheet.ts'
import { footLines } from './foot-lines.ts'
import type { ExportDataset } from './format.ts'
import { signSvg } from './matrix-signs.ts'
import { svgSheet } from './svg-sheet.ts'
import { attributes, escapeXml } from './xml.ts'

const MARGIN = 24
const CELL = 38
const ROW = 30
/** Between groups. */
const GAP = 14
const GROUP = 24
const SLANT = 50

/** How the picture of a matrix is framed: whose data it is, its colours, and what it is called if not as the matrix. */
export interface MatrixFrame {
  readonly credits: readonly ExportDataset[]
  readonly look?: Look | undefined
  readonly title?: string | undefined
}

/** The matrix as a picture that stands alone: title, names, signs, key, and the same foot as every picture. */
export function* matrixSvg(sheet: MatrixSheet, { credits, look = 'light', title }: MatrixFrame): Iterable<string> {
  const { rows, columns, cells, lang } = sheet
  const inks = INKS[look]
  const named = Math.min(320, Math.max(140, ...rows.map((row) => widthOf(row.name, 13) + 16 * row.depth + 16)))
  const longest = Math.min(300, Math.max(0, ...columns.map((column) => widthOf(column.name, 12))))
  const slanted = Math.ceil(longest * Math.sin((SLANT * Math.PI) / 180)) + 20
  const overhang = Math.ceil(longest * Math.cos((SLANT * Math.PI) / 180)) + 12
  const headTop = 8 + (columns.some((column) => column.group !== undefined) ? GROUP : 0)
  const top = headTop + slanted
  const xs = placesOf(columns, MARGIN + named, CELL, GAP)
  const right = (xs.at(-1) ?? MARGIN + named) + CELL
  const ys = placesOf(rows, top, ROW, GROUP)
  const bottom = (ys.at(-1) ?? top) + ROW

  function* svg(): Iterable<string> {
    yield hatching(inks)
    for (const [at, column] of columns.entries()) yield columnSvg(column, xs[at] ?? 0, { top, bottom, headTop }, inks)
    for (const [at, row] of rows.entries()) yield rowSvg(row, ys[at] ?? 0, right, named, inks)
    for (const [y, row] of cells.entries()) {
      for (const [x, cell] of row.entries()) yield cellSvg(cell, xs[x] ?? 0, ys[y] ?? 0, inks)
    }
    yield `<path d="M${MARGIN} ${bottom}H${right}" stroke="${inks.hair}"/>\n`
  }

  yield* svgSheet({ lang, title: title ?? sheet.title, foot: footLines(sheet.counts, credits, lang) }, inks, {
    width: right + overhang + MARGIN,
    height: bottom + 8,
    svg: svg(),
    lead: sheet.scope,
    legend: sheet.key.map(({ sign, text }) => ({ sign: sign === 'gap' ? GAP_SIGN : signSvg(sign, inks), text })),
  })
}

/** A whole row of a sign for a gap would shout; hatching says it, in the matrix and in its key. */
const HATCHED = 'url(#gap)'
const GAP_SIGN = `<rect x="-8" y="-7" width="16" height="14" fill="${HATCHED}"/>`

function hatching({ edge }: Inks): string {
  return `<defs><pattern id="gap" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="${edge}" stroke-width="1.4"/></pattern></defs>\n`
}

/** Where each begins; before each group there is some room more, for its name. */
function placesOf(heads: readonly SheetHead[], start: number, step: number, gap: number): number[] {
  let at = start
  return heads.map((head) => {
    if (head.group !== undefined) at += gap
    const place = at
    at += step
    return place
  })
}

function columnSvg(
  head: SheetHead,
  x: number,
  { top, bottom, headTop }: { readonly top: number; readonly bottom: number; readonly headTop: number },
  { ink, quietInk, hair }: Inks,
): string {
  const slant = { transform: `translate(${x + CELL / 2 + 4} ${top - 8}) rotate(-${SLANT})` }
  const name = text(head.name, { x: 0, y: 0, size: 12, fill: ink, room: 300 }, slant)
  const bold = { 'font-weight': 600 }
  const group = head.group ? text(head.group, { x, y: headTop - 6, size: 11, fill: quietInk }, bold) : ''
  return `${group}${name}<path d="M${x} ${top}V${bottom}M${x + CELL} ${top}V${bottom}" stroke="${hair}"/>\n`
}

function rowSvg(head: SheetHead, y: number, right: number, named: number, { ink, quietInk, hair }: Inks): string {
  const x = MARGIN + 16 * head.depth
  const name = text(head.name, { x, y: y + ROW / 2 + 4.5, size: 13, fill: ink, room: named - 16 * head.depth - 10 })
  const bold = { 'font-weight': 600 }
  const group = head.group ? text(head.group, { x: MARGIN, y: y - 7, size: 11, fill: quietInk }, bold) : ''
  return `${group}<path d="M${MARGIN} ${y}H${right}" stroke="${hair}"/>${name}\n`
}

function cellSvg(cell: SheetCell, x: number, y: number, inks: Inks): string {
  const box = cell.sign === 'gap' ? `<rect x="${x}" y="${y}" width="${CELL}" height="${ROW}" fill="${HATCHED}"/>` : ''
  const sign = cell.sign === 'gap' ? '' : signSvg(cell.sign, inks)
  const hasFigures = cell.statements !== undefined || cell.steps !== undefined
  const at = `translate(${x + CELL / 2 - (hasFigures ? 5 : 0)} ${y + ROW / 2})`
  const small = { x: 11, size: 9, fill: inks.quietInk }
  const figures = [
    ...(cell.statements === undefined ? [] : [text(String(cell.statements), { ...small, y: -1 })]),
    ...(cell.steps === undefined ? [] : [text(`→${cell.steps}`, { ...small, y: 8 })]),
  ]
  return `${box}<g transform="${at}"><title>${escapeXml(cell.text)}</title>${sign}${figures.join('')}</g>\n`
}

interface TextPlace {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly room?: number
}

function text(
  value: string,
  { x, y, size, fill, room = Number.POSITIVE_INFINITY }: TextPlace,
  more: Readonly<Record<string, string | number>> = {},
): string {
  return `<text${attributes({ x, y, 'font-size': size, fill, ...more })}>${escapeXml(shortenTo(value, size, room))}</text>`
}
