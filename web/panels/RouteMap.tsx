import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { type BareLink, type DrawnLink, drawRoutes, wayThrough } from '../../src/drawing/route-drawing.ts'
import { measure } from '../graph/measure-text.ts'
import { isRoute } from '../state/routes.ts'
import { useExplorer } from './explored.ts'
import { HopPanel } from './HopPanel.tsx'
import { KindShape } from './KindShape.tsx'
import { LinkWord } from './LinkWord.tsx'
import { moveBehavior } from './move-behavior.ts'
import { fadeOf, useBeyond } from './use-beyond.ts'

/** In pixels. The more steps, the less room there is for each card. */
const HEIGHT = 80
const WIDTHS = [216, 148, 128]
const GAPS = { row: 18, link: 14 }
const COLUMN_GAPS = [16, 16, 10]
/** So far a drawing shrinks to fit its room; a wider one scrolls, since names must be legible. */
const LEAST_SCALE = 0.78
const HEADS = 34
/** A narrower card is set closer. */
const ROOMY = 140
/** Of a word on a line: what stands around its text, and its height with one line and with two. */
const WORD = { around: 42, height: 27, higher: 43 }

/**
 * The routes drawn from left to right: what is in the way, what lies between, what addresses it. What a step rests on opens
 * under the drawing, which keeps the rest of the room.
 */
export function RouteMap() {
  const { state, derived, words } = useExplorer()
  const { t } = words
  const { routes } = derived
  const drawing = useMemo(() => {
    const steps = Math.max(1, ...routes.map(({ hops }) => hops.length))
    const at = Math.min(steps, WIDTHS.length) - 1
    const card = { width: WIDTHS[at] ?? 0, height: HEIGHT }
    const gaps = { ...GAPS, column: COLUMN_GAPS[at] ?? 0 }
    const textWidth = textMeasure()
    const word = ({ strength, edges, weakestOf }: BareLink) => {
      const first = `${t(`support.${strength}`)}${edges.length > 1 ? ` +${edges.length - 1}` : ''}`
      const lines = weakestOf.length > 0 ? [first, t('trace.weakest')] : [first]
      return {
        width: Math.max(...lines.map(textWidth)) + WORD.around,
        height: lines.length > 1 ? WORD.higher : WORD.height,
      }
    }
    return { card, ...drawRoutes(routes, { card: () => card, gaps, word }) }
  }, [routes, t])
  const { card } = drawing
  const map = useRef<HTMLElement>(null)
  const room = useRoom(map)
  const beyond = useBeyond(map)
  const only = routes.find((route) => state.view.route && isRoute(route, state.view.route))
  const isLit = (link: DrawnLink) => only === undefined || link.routes.includes(only.index)
  const lit = new Set(drawing.links.filter(isLit).flatMap((link) => [link.from, link.to]))
  const isWeakest = ({ weakestOf }: DrawnLink) => (only ? weakestOf.includes(only.index) : weakestOf.length > 0)
  const last = drawing.columns.length - 1
  // Following a name out of what was opened leaves it behind, and so do other routes.
  const over = JSON.stringify([state.view.selection, state.view.edge, state.view.trace])
  const [opened, setOpened] = useState<{ readonly link: string; readonly over: string }>()
  const open = opened?.over === over ? drawing.links.find(({ id }) => id === opened.link) : undefined
  return (
    <div className="route-room">
      <div className="route-shown">
        <section className={`route-map${fadeOf(beyond)}`} aria-label={t('trace.drawing')} ref={map}>
          <div
            className="route-canvas"
            style={{ width: drawing.width, height: drawing.height + HEADS, zoom: scaleFor(drawing.width, room) }}
          >
            {drawing.columns.map((x, column) => (
              <span key={x} className="route-head" style={{ left: x - card.width / 2, width: card.width }}>
                {t(column === 0 ? 'trace.start' : column === last ? 'trace.end' : 'trace.between')}
              </span>
            ))}
            <div className="route-plane" style={{ top: HEADS, width: drawing.width, height: drawing.height }}>
              <svg className="route-lines" width={drawing.width} height={drawing.height} aria-hidden="true">
                {drawing.links.map((link) => (
                  <path
                    key={link.id}
                    className={`route-line line-${link.strength}${isLit(link) ? '' : ' dim'}`}
                    d={wayThrough(link.points)}
                  />
                ))}
              </svg>
              {drawing.cards.map(({ node, x, y }) => (
                <Card key={node.id} id={node.id} x={x} y={y} size={card} isLit={lit.has(node.id)} />
              ))}
              {drawing.links.map((link) => (
                <LinkWord
                  key={link.id}
                  link={link}
                  isLit={isLit(link)}
                  isWeakest={isWeakest(link)}
                  isOpen={link === open}
                  onOpen={(isOpen) => setOpened(isOpen ? { link: link.id, over } : undefined)}
                />
              ))}
            </div>
          </div>
        </section>
        {beyond.right && (
          <Button
            className="button route-onward"
            onPress={() => map.current?.scrollTo({ left: map.current.scrollWidth, behavior: moveBehavior() })}
          >
            {t('trace.end')} →
          </Button>
        )}
      </div>
      {open && <HopPanel key={open.id} link={open} isWeakest={isWeakest(open)} onClose={() => setOpened(undefined)} />}
    </div>
  )
}

function Card({
  id,
  x,
  y,
  size,
  isLit,
}: {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly size: { readonly width: number; readonly height: number }
  readonly isLit: boolean
}) {
  const { state, derived, words, dispatch } = useExplorer()
  const node = derived.graph?.nodes.get(id)
  if (!node) return null
  const name = words.text(node.label)
  const isStart = state.view.trace?.from.includes(id)
  return (
    <Button
      className={`route-card${size.width < ROOMY ? ' narrow' : ''}${isStart ? ' start' : ''}${isLit ? '' : ' dim'}`}
      style={{ left: x - size.width / 2, top: y - size.height / 2, ...size }}
      onPress={() => dispatch({ type: 'select', id })}
    >
      <KindShape kind={node.kind} size={size.width < ROOMY ? 14 : 18} />
      <span className="route-card-text">
        <span className="route-card-name" title={name}>
          {name}
        </span>
        <span className="quiet">{words.text(state.schema?.nodeKinds[node.kind]?.label)}</span>
      </span>
    </Button>
  )
}

function scaleFor(width: number, room: number | undefined): number {
  return room === undefined ? 1 : Math.min(1, Math.max(LEAST_SCALE, room / width))
}

/** The width inside of the element's padding, in pixels; undefined until it is known. */
function useRoom(element: RefObject<HTMLElement | null>): number | undefined {
  const [room, setRoom] = useState<number>()
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return room
}

/** Of a word on a line, in pixels: what the page's own letters take; by a rule of thumb where there is no canvas. */
function textMeasure(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return (text) => [...text].length * 12
  const font = `12px ${getComputedStyle(document.body).fontFamily}`
  return (text) => Math.ceil(measure(context, text, font))
}
