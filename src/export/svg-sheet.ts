import type { Inks } from '../drawing/looks.ts'
import { TEXT_FONT, wrapTo } from '../drawing/text-box.ts'
import { languageFor, wordsIn } from '../report/words.ts'
import { footLines } from './foot-lines.ts'
import type { ExportInput } from './format.ts'
import { creditsOf } from './make-input.ts'
import { type LegendEntry, legendOf } from './svg-legend.ts'
import { titleOf } from './title-of.ts'
import { attributes, escapeXml } from './xml.ts'

const MARGIN = 24
const TITLE = 18
const LEAD = 12.5
const LEAD_LINE = 18
const CREDIT = 11
const CREDIT_LINE = 16

/** What stands around a drawing: its title above, and below it a text for each line of its foot. */
export interface Frame {
  readonly lang: string
  readonly title: string
  readonly foot: readonly string[]
}

/** What a sheet frames: `svg` is drawn from 0, 0 on. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly svg: Iterable<string>
  readonly legend: readonly LegendEntry[]
  /** A line below the title. */
  readonly lead?: string
}

/** The drawing with its title above; below it the legend and its foot. */
export function* svgSheet({ lang, title, foot }: Frame, inks: Inks, drawing: Drawing): Iterable<string> {
  const width = Math.max(560, drawing.width)
  const room = width - 2 * MARGIN
  const titleLines = wrapTo(title, TITLE, room)
  const leadLines = wrapTo(drawing.lead ?? '', LEAD, room)
  const leadTop = MARGIN + titleLines.length * (TITLE + 6)
  const top = leadTop + leadLines.length * LEAD_LINE
  const legend = legendOf(drawing.legend, inks, { x: MARGIN, y: top + drawing.height + 12, width: room })
  const credits = foot.flatMap((text) => wrapTo(text, CREDIT, room))
  const creditTop = legend.bottom + 26
  const height = creditTop + credits.length * CREDIT_LINE + MARGIN - 8
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' }
  const line = (text: string, y: number, size: number, fill: string, weight?: number): string =>
    `<text${attributes({ x: MARGIN, y, 'font-size': size, 'font-weight': weight, fill })}>${escapeXml(text)}</text>\n`
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<svg${attributes({ ...frame, 'xml:lang': lang, 'font-family': TEXT_FONT })}>`
  yield `<title>${escapeXml(title)}</title>\n<rect width="100%" height="100%" fill="${inks.ground}"/>\n`
  for (const [at, text] of titleLines.entries()) {
    yield line(text, MARGIN + TITLE - 2 + at * (TITLE + 6), TITLE, inks.ink, 650)
  }
  for (const [at, text] of leadLines.entries()) yield line(text, leadTop + LEAD + at * LEAD_LINE, LEAD, inks.quietInk)
  yield `<g transform="translate(${(width - drawing.width) / 2} ${top})">\n`
  yield* drawing.svg
  yield '</g>\n'
  yield legend.svg
  for (const [at, text] of credits.entries()) yield line(text, creditTop + at * CREDIT_LINE, CREDIT, inks.quietInk)
  yield '</svg>\n'
}

/** What frames the picture of a part. */
export function frameOf(input: ExportInput): Frame {
  const { lang, nodes, edges } = input
  const words = wordsIn(languageFor(lang))
  const counts = [words.nodes(nodes.length), words.statements(edges.length)].join(words.comma)
  return {
    lang,
    title: titleOf(input),
    foot: footLines(counts, creditsOf(input), lang),
  }
}
