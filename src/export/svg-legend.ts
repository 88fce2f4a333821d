import { KIND_PATHS } from '../drawing/kind-paths.ts'
import type { Inks } from '../drawing/looks.ts'
import type { Picture } from '../drawing/picture.ts'
import { widthOf } from '../drawing/text-box.ts'
import { inLanguage } from '../model/text.ts'
import { LANGUAGES, wordsIn } from '../report/words.ts'
import type { ExportInput } from './format.ts'
import { shapeLook } from './svg-shape.ts'
import { attributes, escapeXml } from './xml.ts'

const SIZE = 12
const LINE = 21

/** What the shapes and lines of the picture mean, in as few rows as fit, and how low that reaches. */
export function legendOf(
  picture: Picture,
  { schema, lang }: Pick<ExportInput, 'schema' | 'lang'>,
  inks: Inks,
  box: { readonly x: number; readonly y: number; readonly width: number },
): { readonly svg: string; readonly bottom: number } {
  const entries = [
    ...picture.kinds.map(({ kind, color, shape, count }) => ({
      sign: `<path${attributes({ d: KIND_PATHS[shape], transform: 'scale(0.85)', ...shapeLook(shape, color, inks) })}/>`,
      text: `${inLanguage(schema.nodeKinds[kind]?.plural, lang) || kind} ${count}`,
    })),
    ...lineEntries(picture, lang, inks),
  ]
  let x = box.x
  let y = box.y + LINE / 2
  const parts = entries.map(({ sign, text }) => {
    const width = widthOf(text, SIZE) + 40
    if (x > box.x && x + width > box.x + box.width) {
      x = box.x
      y += LINE
    }
    const label = { x: 16, y: SIZE * 0.35, 'font-size': SIZE, fill: inks.ink }
    const part = `<g transform="translate(${Math.round(x + 8)} ${y})">${sign}<text${attributes(label)}>${escapeXml(text)}</text></g>\n`
    x += width
    return part
  })
  return { svg: parts.join(''), bottom: y + LINE / 2 }
}

/** The lines that the picture has: what a source claims, what a reader concludes, what simply is said to be so. */
function lineEntries({ edges }: Picture, lang: string, inks: Inks) {
  const words = wordsIn(LANGUAGES.find((each) => each === lang) ?? 'en')
  const line = (stroke: string, width: number, dash?: string) =>
    `<path${attributes({ d: 'M-8 0H9', fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dash })}/>`
  const strengths = new Set(edges.map(({ edge }) => edge.strength))
  const hasClaims = [...strengths].some((strength) => strength !== 'fact' && strength !== 'inferred')
  return [
    ...(hasClaims ? [{ sign: line(inks.edge, 1.5), text: words.assertedBy.source }] : []),
    ...(strengths.has('inferred') ? [{ sign: line(inks.edge, 1.5, '4.5 3.5'), text: words.support.inferred }] : []),
    ...(strengths.has('fact') ? [{ sign: line(inks.factEdge, 1), text: words.support.fact }] : []),
  ]
}
