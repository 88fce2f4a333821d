import { shortenTo, TEXT_FONT, widthOf, wrapTo } from '../drawing/text-box.ts'
import type { MatrixSheet, SheetCell, SheetHead } from './matrix-sheet.ts'
import { signSvg } from './matrix-signs.ts'
import { attributes, escapeXml } from './xml.ts'

const MARGIN = 24
const CELL = 38
const ROW = 30
/** Between groups. */
const GAP = 14
const GROUP = 24
const SLANT = 50
const LINE = 18
const INK = '#1d2125'
const QUIET = '#5f6770'
const HAIR = '#e4e2dd'

/** The matrix as a picture that stands alone, on a light ground: title, names, signs, key and credit. */
export function matrixSvg(sheet: MatrixSheet): string {
  const { rows, columns, cells } = sheet
  const named = Math.min(320, Math.max(140, ...rows.map((row) => widthOf(row.name, 13) + 16 * row.depth + 16)))
  const longest = Math.min(300, Math.max(0, ...columns.map((column) => widthOf(column.name, 12))))
  const slanted = Math.ceil(longest * Math.sin((SLANT * Math.PI) / 180)) + 20
  const overhang = Math.ceil(longest * Math.cos((SLANT * Math.PI) / 180)) + 12
  const hasGroups = columns.some((column) => column.group !== undefined)

  const xs = placesOf(columns, MARGIN + named, CELL, GAP)
  const right = (xs.at(-1) ?? MARGIN + named) + CELL
  const width = Math.max(640, right + overhang + MARGIN)
  const scope = wrapTo(sheet.scope, 12, width - 2 * MARGIN)
  const headTop = MARGIN + 30 + scope.length * LINE + (hasGroups ? GROUP : 0)
  const top = headTop + slanted
  const ys = placesOf(rows, top, ROW, GROUP)
  const bottom = (ys.at(-1) ?? top) + ROW

  const parts = [
    text(sheet.title, MARGIN, MARGIN + 14, 18, INK, { 'font-weight': 650 }),
    ...scope.map((line, at) => text(line, MARGIN, MARGIN + 36 + at * LINE, 12, QUIET)),
    ...columns.map((column, at) => columnSvg(column, xs[at] ?? 0, top, bottom, headTop)),
    ...rows.map((row, at) => rowSvg(row, ys[at] ?? 0, right, named)),
    ...cells.flatMap((row, y) => row.map((cell, x) => cellSvg(cell, xs[x] ?? 0, ys[y] ?? 0))),
    `<path d="M${MARGIN} ${bottom}H${right}" stroke="${HAIR}"/>`,
  ]
  const key = keySvg(sheet, bottom + 28, width)
  const credit = sheet.credit.flatMap((line) => wrapTo(line, 11, width - 2 * MARGIN))
  const creditTop = key.bottom + 26
  parts.push(...key.parts, ...credit.map((line, at) => text(line, MARGIN, creditTop + at * 16, 11, QUIET)))
  const height = creditTop + credit.length * 16 + MARGIN

  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'xml:lang': sheet.lang,
    'font-family': TEXT_FONT,
  })
  const hatch = `<defs><pattern id="gap" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="#d3cfc6"/></pattern></defs>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg${root}><title>${escapeXml(sheet.title)}</title>${hatch}<rect width="100%" height="100%" fill="#fbfaf8"/>\n${parts.join('\n')}\n</svg>\n`
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

function columnSvg(head: SheetHead, x: number, top: number, bottom: number, headTop: number): string {
  const middle = x + CELL / 2
  const name = text(
    head.name,
    0,
    0,
    12,
    INK,
    { transform: `translate(${middle + 4} ${top - 8}) rotate(-${SLANT})` },
    300,
  )
  const group = head.group === undefined ? '' : text(head.group, x, headTop - 6, 11, QUIET, { 'font-weight': 600 })
  return `${group}${name}<path d="M${x} ${top}V${bottom}M${x + CELL} ${top}V${bottom}" stroke="${HAIR}"/>`
}

function rowSvg(head: SheetHead, y: number, right: number, named: number): string {
  const x = MARGIN + 16 * head.depth
  const name = text(head.name, x, y + ROW / 2 + 4.5, 13, INK, {}, named - 16 * head.depth - 10)
  const group = head.group === undefined ? '' : text(head.group, MARGIN, y - 7, 11, QUIET, { 'font-weight': 600 })
  return `${group}<path d="M${MARGIN} ${y}H${right}" stroke="${HAIR}"/>${name}`
}

function cellSvg(cell: SheetCell, x: number, y: number): string {
  const box = cell.sign === 'gap' ? `<rect x="${x}" y="${y}" width="${CELL}" height="${ROW}" fill="url(#gap)"/>` : ''
  // A whole row of the gap's own sign would shout; the hatching says the same.
  const sign = cell.sign === 'gap' ? '' : signSvg(cell.sign)
  const hasFigures = cell.statements !== undefined || cell.steps !== undefined
  const at = `translate(${x + CELL / 2 - (hasFigures ? 5 : 0)} ${y + ROW / 2})`
  const figures = [
    ...(cell.statements === undefined ? [] : [text(String(cell.statements), 11, -1, 9, QUIET)]),
    ...(cell.steps === undefined ? [] : [text(`→${cell.steps}`, 11, 8, 9, QUIET)]),
  ]
  return `${box}<g transform="${at}"><title>${escapeXml(cell.text)}</title>${sign}${figures.join('')}</g>`
}

function keySvg({ key }: MatrixSheet, top: number, width: number): { parts: string[]; bottom: number } {
  let x = MARGIN + 8
  let y = top
  const parts = key.map(({ sign, text: word }) => {
    const taken = widthOf(word, 12) + 42
    if (x > MARGIN + 8 && x + taken > width - MARGIN) {
      x = MARGIN + 8
      y += 22
    }
    const part = `<g transform="translate(${x} ${y})">${signSvg(sign)}${text(word, 15, 4, 12, INK)}</g>`
    x += taken
    return part
  })
  return { parts, bottom: y }
}

function text(
  value: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  more: Readonly<Record<string, string | number>> = {},
  room = Number.POSITIVE_INFINITY,
): string {
  return `<text${attributes({ x, y, 'font-size': size, fill, ...more })}>${escapeXml(shortenTo(value, size, room))}</text>`
}
