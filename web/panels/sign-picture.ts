import { KIND_PATHS } from '../../src/drawing/kind-paths.ts'
import { datasetsInOrder, datasetsOn } from '../state/state.ts'
import type { Explored } from './explored.ts'

const INK = {
  light: { text: '#1d2125', quiet: '#5a626b', ground: '#fbfaf8' },
  dark: { text: '#e9ebee', quiet: '#a5adb7', ground: '#14171b' },
}
const FONT = '"Inter", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif'
const MARGIN = 16
const LINE = 19

/** Draws onto a picture what it needs to stand alone: the title, the kinds with their counts, credit and licence. */
export function signPicture({ state, derived, words, theme }: Explored) {
  const ink = INK[theme]
  const on = datasetsOn(state)
  const datasets = datasetsInOrder(state.summary).filter(({ id }) => on.includes(id))
  const kinds = (derived.visible?.kinds ?? []).filter(({ shown }) => shown > 0)
  return (context: CanvasRenderingContext2D, size: { readonly width: number; readonly height: number }): void => {
    const write = (text: string, x: number, y: number, font: string, color: string) => {
      context.font = `${font} ${FONT}`
      context.lineWidth = 4
      context.lineJoin = 'round'
      context.strokeStyle = ink.ground
      context.strokeText(text, x, y)
      context.fillStyle = color
      context.fillText(text, x, y)
    }
    context.textBaseline = 'middle'
    context.textAlign = 'left'
    write(datasets.map(({ title }) => words.text(title)).join(' + '), MARGIN, MARGIN + 8, '600 16px', ink.text)

    // The picture leaves its lower edge free, so the kinds stand there in as few rows as they fit.
    const bottom = size.height - MARGIN
    context.font = `400 12px ${FONT}`
    const entries = kinds.map(({ kind, shown }) => {
      const known = state.schema?.nodeKinds[kind]
      const text = `${words.text(known?.plural) || kind} ${words.number(shown)}`
      return { known, text, width: context.measureText(text).width + 38 }
    })
    const rows: (typeof entries)[] = [[]]
    for (const entry of entries) {
      const taken = (rows.at(-1) ?? []).reduce((sum, { width }) => sum + width, 0)
      if (taken + entry.width > size.width - 2 * MARGIN) rows.push([])
      rows.at(-1)?.push(entry)
    }
    rows.forEach((row, at) => {
      const y = bottom - 24 - (rows.length - 1 - at) * LINE
      let x = MARGIN
      for (const { known, text, width } of row) {
        const path = new Path2D(KIND_PATHS[known?.shape ?? 'circle'])
        context.save()
        context.translate(x + 6, y)
        context.scale(0.8, 0.8)
        const color = known?.color[theme] ?? ink.quiet
        context.strokeStyle = color
        context.fillStyle = color
        context.lineWidth = 1.8
        if (known?.shape === 'ring') {
          context.setLineDash([2.5, 2])
          context.stroke(path)
        } else context.fill(path)
        context.restore()
        write(text, x + 18, y, '400 12px', ink.text)
        x += width
      }
    })
    const credit = datasets
      .map(({ citation, licence }) => words.t('export.credit', { title: citation, licence }))
      .join(' · ')
    context.font = `400 10px ${FONT}`
    write(shorten(context, credit, size.width - 2 * MARGIN), MARGIN, bottom, '400 10px', ink.quiet)
  }
}

/** As much of the text as the width holds; the end, with licence and maker, is what must stay. */
function shorten(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  const end = text.split(' · ').slice(-2).join(' · ')
  let start = text.slice(0, -end.length)
  while (start.length > 0 && context.measureText(`${start}… · ${end}`).width > width) start = start.slice(0, -4)
  return `${start.trimEnd()}… · ${end}`
}
