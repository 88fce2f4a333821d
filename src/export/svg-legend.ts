import { KIND_PATHS } from '../drawing/kind-paths.ts'
import type { Inks } from '../drawing/looks.ts'
import type { Picture } from '../drawing/picture.ts'
import { widthOf } from '../drawing/text-box.ts'
import { FLOORS, type Support } from '../model/graph.ts'
import { inLanguage } from '../model/text.ts'
import { languageFor, wordsIn } from '../report/words.ts'
import type { ExportInput } from './format.ts'
import { shapeLook } from './svg-shape.ts'
import { attributes, escapeXml } from './xml.ts'

const SIZE = 12
const LINE = 21

/** A sign, drawn round 0, 0, and what it means. */
export interface LegendEntry {
  readonly sign: string
  readonly text: string
  /** How far the sign reaches to either side, where that is farther than a letter or two. */
  readonly reach?: number
}

/** The entries in as few rows as fit, and how low that reaches. */
export function legendOf(
  entries: readonly LegendEntry[],
  inks: Inks,
  box: { readonly x: number; readonly y: number; readonly width: number },
): { readonly svg: string; readonly bottom: number } {
  let x = box.x
  let y = box.y + LINE / 2
  const parts = entries.map(({ sign, text, reach = 8 }) => {
    const width = widthOf(text, SIZE) + 24 + 2 * reach
    if (x > box.x && x + width > box.x + box.width) {
      x = box.x
      y += LINE
    }
    const label = { x: reach + 8, y: SIZE * 0.35, 'font-size': SIZE, fill: inks.ink }
    const part = `<g transform="translate(${Math.round(x + reach)} ${y})">${sign}<text${attributes(label)}>${escapeXml(text)}</text></g>\n`
    x += width
    return part
  })
  return { svg: parts.join(''), bottom: y + LINE / 2 }
}

/** What the shapes mean, with how many there are of each. */
export function kindEntries(
  kinds: Picture['kinds'],
  { schema, lang }: Pick<ExportInput, 'schema' | 'lang'>,
  inks: Inks,
): LegendEntry[] {
  return kinds.map(({ kind, color, shape, count }) => ({
    sign: `<path${attributes({ d: KIND_PATHS[shape], transform: 'scale(0.85)', ...shapeLook(shape, color, inks) })}/>`,
    text: `${inLanguage(schema.nodeKinds[kind]?.plural, lang) || kind} ${count}`,
  }))
}

/** The lines that there are, by the support that they tell: of what is claimed, of what a reader concludes, of what simply is said to be so. */
export function lineEntries(strengths: ReadonlySet<Support>, lang: string, inks: Inks): LegendEntry[] {
  const words = wordsIn(languageFor(lang))
  const line = (stroke: string, width: number, dash?: string) =>
    `<path${attributes({ d: 'M-8 0H9', fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dash })}/>`
  const claims = [...FLOORS].reverse().filter((level) => level !== 'inferred' && strengths.has(level))
  return [
    ...(claims.length > 0
      ? [{ sign: line(inks.edge, 1.5), text: claims.map((level) => words.support[level]).join(words.comma) }]
      : []),
    ...(strengths.has('inferred') ? [{ sign: line(inks.edge, 1.5, '4.5 3.5'), text: words.support.inferred }] : []),
    ...(strengths.has('fact') ? [{ sign: line(inks.factEdge, 1), text: words.support.fact }] : []),
  ]
}
