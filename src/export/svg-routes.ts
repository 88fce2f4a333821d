import { KIND_PATHS } from '../drawing/kind-paths.ts'
import { kindsDrawn } from '../drawing/kinds-drawn.ts'
import { INKS, type Inks, type Look } from '../drawing/looks.ts'
import {
  type BareLink,
  type DrawnLink,
  drawRoutes,
  type LineLook,
  lineGroups,
  lookOf,
  type RouteDrawing,
} from '../drawing/route-drawing.ts'
import { widthOf, wrapTo } from '../drawing/text-box.ts'
import { FLOORS, type GraphNode, type Support } from '../model/graph.ts'
import { inLanguage } from '../model/text.ts'
import { linkRelation } from '../report/link-relation.ts'
import type { Route } from '../report/routes.ts'
import { type Language, languageFor, wordsIn } from '../report/words.ts'
import type { ExportInput } from './format.ts'
import { ROUTE_LINES } from './line-inks.ts'
import { signSvg } from './matrix-signs.ts'
import { kindEntries } from './svg-legend.ts'
import { shapeLook } from './svg-shape.ts'
import { frameOf, svgSheet } from './svg-sheet.ts'
import { attributes, escapeXml } from './xml.ts'

const MARGIN = 28
const HEADS = 38
const NAME = { size: 13, line: 17 }
const QUIET = 11.5
/** Heavy letters are wider than the rule of thumb says. */
const HEAVY = 1.1
/** Of a card: its width, what stands left and right of its words, and above and below them. */
const CARD = { width: 210, left: 38, right: 12, around: 18 }
const GAPS = { column: 24, track: 14, row: 18, link: 14 }
const WORD = { size: 12, line: 16, around: 38, height: 26 }

const WIDTHS: Readonly<Record<LineLook, number>> = { claim: 1.8, inferred: 1.6, fact: 1.2 }
const DASHES = '4.5 3.5'

/** The routes of a trace as the explorer draws them: in layers from left to right, each step with its support in words. */
export function* routesSvg(input: ExportInput, routes: readonly Route[], lead: string): Iterable<string> {
  const { schema, lang, look = 'light' } = input
  const inks = INKS[look]
  const words = wordsIn(languageFor(lang))
  const known = new Map(
    routes
      .flatMap(({ hops }) => hops.flatMap(({ subject, object }) => [subject, object]))
      .map((node) => [node.id, node]),
  )
  const relationOf = ({ from, to, strength, edges }: BareLink): string[] => {
    const edge = edges.find((each) => each.strength === strength) ?? edges[0]
    const [left, right] = [known.get(from), known.get(to)]
    const said = edge && left && right && linkRelation(edge, left, right, schema, languageFor(lang))
    return said ? [said] : []
  }
  const linkLines = (link: BareLink): string[] => [...relationOf(link), ...supportLines(link)]
  const supportLines = ({ strength, edges, weakestOf }: BareLink): string[] => [
    `${words.support[strength]}${edges.length > 1 ? ` +${edges.length - 1}` : ''}`,
    ...(weakestOf.length > 0 ? [words.weakest] : []),
  ]
  const drawing = drawRoutes(routes, {
    gaps: GAPS,
    card: (node) => ({ width: CARD.width, height: CARD.around + QUIET + 5 + nameLines(node, lang).length * NAME.line }),
    word: (link) => {
      const lines = linkLines(link)
      const width = Math.max(...lines.map((line) => widthOf(line, WORD.size))) + WORD.around
      return { width, height: WORD.height + (lines.length - 1) * WORD.line }
    },
  })
  const nodes = drawing.cards.map(({ node }) => node)
  const kinds = kindsDrawn(nodes, schema, look)
  const looks = new Map(kinds.map((each) => [each.kind, each]))
  const starts = new Set(routes.map((route) => route.nodes[0]))

  function* svg(): Iterable<string> {
    yield* headings(drawing, languageFor(lang), inks)
    yield `<g transform="translate(${MARGIN} ${HEADS})">\n`
    for (const { lines } of lineGroups(drawing.links)) {
      const rim = { fill: 'none', stroke: inks.ground, 'stroke-width': 9 }
      for (const { way } of lines) yield `<path${attributes({ d: way, ...rim })}/>\n`
      for (const { link, way, head } of lines) {
        const line = lineLook(link.strength, look)
        yield `<path${attributes({ d: way, ...line })}/>\n`
        if (head) yield `<path${attributes({ d: head, fill: line.stroke })}/>\n`
      }
    }
    for (const { node, x, y } of drawing.cards) {
      const { color, shape } = looks.get(node.kind) ?? { color: inks.quietInk, shape: 'circle' as const }
      const sign = `<path${attributes({ d: KIND_PATHS[shape], ...shapeLook(shape, color, inks) })}/>`
      const kind = inLanguage(schema.nodeKinds[node.kind]?.label, lang) || node.kind
      yield cardSvg(nameLines(node, lang), kind, sign, { x, y }, starts.has(node.id), inks)
    }
    for (const link of drawing.links) yield wordSvg(link, linkLines(link), inks)
    yield '</g>\n'
  }

  const levels = [...FLOORS].reverse()
  const strengths = [...levels, 'fact' as const].filter((level) =>
    drawing.links.some((link) => link.strength === level),
  )
  const hasMore = drawing.links.some(({ edges }) => edges.length > 1)
  const hasWeakest = drawing.links.some(({ weakestOf }) => weakestOf.length > 0)
  const weakest = { x: -8, y: -6, width: 17, height: 12, rx: 6, fill: inks.ground, stroke: inks.quietInk }
  yield* svgSheet(frameOf(input), inks, {
    width: drawing.width + 2 * MARGIN,
    height: drawing.height + HEADS + 8,
    svg: svg(),
    lead,
    legend: [
      ...kindEntries(kinds, input, inks),
      ...strengths.map((strength) => ({
        sign: stepSign(strength, look, inks),
        text: words.labelled(words.support[strength], words.meaning[strength]),
        reach: 18,
      })),
      ...(hasMore ? [{ sign: moreSign(inks), text: words.moreBetween }] : []),
      ...(hasWeakest ? [{ sign: `<rect${attributes({ ...weakest, 'stroke-width': 2 })}/>`, text: words.weakest }] : []),
    ],
  })
}

/** How a line of this support is drawn. */
function lineLook(strength: Support, look: Look) {
  const kind = lookOf(strength)
  return {
    fill: 'none',
    stroke: ROUTE_LINES[look][kind],
    'stroke-width': WIDTHS[kind],
    'stroke-dasharray': kind === 'inferred' ? DASHES : undefined,
  }
}

/** A piece of line with its sign on it, as in the drawing. */
function stepSign(strength: Support, look: Look, inks: Inks): string {
  const line = `<path${attributes({ d: 'M-18 0H18', ...lineLook(strength, look) })}/><circle r="8.5" fill="${inks.ground}"/>`
  return `${line}<g transform="scale(0.85)">${signSvg(strength, { ...inks, ink: inks.quietInk })}</g>`
}

function moreSign({ quietInk }: Inks): string {
  const place = { y: WORD.size * 0.35, 'text-anchor': 'middle', 'font-size': WORD.size, fill: quietInk }
  return `<text${attributes(place)}>+1</text>`
}

/** The whole name, on as many lines as it takes. */
function nameLines({ id, label }: GraphNode, lang: string): string[] {
  return wrapTo(inLanguage(label, lang) || id, NAME.size * HEAVY, CARD.width - CARD.left - CARD.right)
}

function* headings({ columns }: RouteDrawing, lang: Language, inks: Inks): Iterable<string> {
  const words = wordsIn(lang).route
  for (const [at, x] of columns.entries()) {
    const head = at === 0 ? 'trace.start' : at === columns.length - 1 ? 'trace.end' : 'trace.between'
    const place = { x: MARGIN + x - CARD.width / 2, y: 24, 'font-size': 12, 'font-weight': 500, fill: inks.quietInk }
    yield `<text${attributes(place)}>${escapeXml(words[head])}</text>\n`
  }
}

function cardSvg(
  lines: readonly string[],
  kind: string,
  sign: string,
  { x, y }: { readonly x: number; readonly y: number },
  isStart: boolean,
  inks: Inks,
): string {
  const height = CARD.around + QUIET + 5 + lines.length * NAME.line
  const [left, top] = [x - CARD.width / 2, y - height / 2]
  const rim = isStart ? { stroke: inks.ink, 'stroke-width': 1.8 } : { stroke: inks.edge, 'stroke-width': 1 }
  const box = { x: left, y: top, width: CARD.width, height, rx: 10, fill: inks.ground, ...rim }
  const text = (line: string, down: number, more: Readonly<Record<string, string | number>>): string =>
    `<text${attributes({ x: left + CARD.left, y: top + down, ...more })}>${escapeXml(line)}</text>`
  const names = lines.map((line, at) =>
    text(line, CARD.around / 2 + NAME.size - 1 + at * NAME.line, {
      'font-size': NAME.size,
      'font-weight': 600,
      fill: inks.ink,
    }),
  )
  const below = text(kind, height - CARD.around / 2 - 2, { 'font-size': QUIET, fill: inks.quietInk })
  return `<rect${attributes(box)}/><g transform="translate(${left + 20} ${y})">${sign}</g>${names.join('')}${below}\n`
}

/** How far a step is supported, on its line; the weakest has a heavy rim beside its word. */
function wordSvg({ word, strength, weakestOf }: DrawnLink, lines: readonly string[], inks: Inks): string {
  const width = Math.max(...lines.map((line) => widthOf(line, WORD.size))) + WORD.around
  const height = WORD.height + (lines.length - 1) * WORD.line
  const isWeakest = weakestOf.length > 0
  const rim = { stroke: isWeakest ? inks.quietInk : inks.edge, 'stroke-width': isWeakest ? 2 : 1 }
  const box = { x: -width / 2, y: -height / 2, width, height, rx: 13, fill: inks.ground, ...rim }
  const texts = lines.map((line, at) => {
    const y = (at - (lines.length - 1) / 2) * WORD.line + WORD.size * 0.35
    const place = { x: -width / 2 + 28, y, 'font-size': at === 0 ? WORD.size : WORD.size - 1, fill: inks.quietInk }
    return `<text${attributes(place)}>${escapeXml(line)}</text>`
  })
  const sign = `<g transform="translate(${-width / 2 + 15} 0) scale(0.85)">${signSvg(strength, { ...inks, ink: inks.quietInk })}</g>`
  return `<g transform="translate(${word.x} ${word.y})"><rect${attributes(box)}/>${sign}${texts.join('')}</g>\n`
}
