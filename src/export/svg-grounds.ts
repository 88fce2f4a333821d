import { findGrounds, type Grounds } from '../drawing/grounds.ts'
import { INKS, type Inks } from '../drawing/looks.ts'
import { mix } from '../drawing/mix.ts'
import type { Picture } from '../drawing/picture.ts'
import type { ViewGraph } from '../drawing/view-graph.ts'
import { inLanguage } from '../model/text.ts'
import { languageFor } from '../report/words.ts'
import type { ExportInput } from './format.ts'
import { attributes, escapeXml } from './xml.ts'

/** So far the ground goes beyond the middles of its nodes, in pixels. */
export const GROUND_REACH = 22
const CAPTION = 13
/** How far the ink goes into the ground's colour, as on the screen. */
const TINT = 0.045
const RIM = 0.16

const WORDS = {
  en: { several: 'In several datasets', around: (name: string) => `Around ${name}` },
  ja: { several: '複数のデータ', around: (name: string) => `${name}の周辺` },
}

/** The grounds that the groups asked for stand on; none where none are asked for. */
export function groundsFor({ nodes, edges, groups, schema, datasets, lang }: ExportInput) {
  if (!groups) return undefined
  const names = {
    kind: (kind: string) => inLanguage(schema.nodeKinds[kind]?.plural, lang) || kind,
    dataset: (id: string) => inLanguage(datasets.find((each) => each.id === id)?.title, lang) || id,
    ...WORDS[languageFor(lang)],
  }
  return (view: ViewGraph): Grounds => findGrounds(view, { nodes, edges }, groups, names)
}

export function* groundsSvg({ grounds }: Picture, inks: Inks): Iterable<string> {
  const isDark = inks === INKS.dark
  const [tint, rim] = [TINT * (isDark ? 1.4 : 1), RIM].map((share) => mix(inks.ground, inks.ink, share))
  for (const outline of grounds.outlines) {
    const d = `M${outline.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
    const round = { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
    yield `<path${attributes({ d, fill: 'none', stroke: rim, 'stroke-width': 2 * GROUND_REACH + 2, ...round })}/>`
    yield `<path${attributes({ d, fill: tint, stroke: tint, 'stroke-width': 2 * GROUND_REACH, ...round })}/>\n`
  }
}

/** Over what else is drawn, so that nothing crosses them out. */
export function* captionsSvg({ grounds }: Picture, inks: Inks): Iterable<string> {
  for (const { x, y, width, height, text } of grounds.captions) {
    const at = { x: (x + width / 2).toFixed(1), y: (y + height - 4).toFixed(1), 'text-anchor': 'middle' }
    const halo = { stroke: inks.ground, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
    const look = { 'font-size': CAPTION, 'font-weight': 650, fill: inks.quietInk }
    yield `<text${attributes({ ...at, ...look, ...halo })}>${escapeXml(text)}</text>\n`
  }
}
