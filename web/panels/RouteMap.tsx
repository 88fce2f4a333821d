import { Fragment, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import {
  type BareLink,
  type DrawnLink,
  drawRoutes,
  lineGroups,
  type RouteDrawing,
} from '../../src/drawing/route-drawing.ts'
import { measure } from '../graph/measure-text.ts'
import { isRoute, isStepOf } from '../state/routes.ts'
import { useExplorer } from './explored.ts'
import { HOP_PANEL, HopPanel } from './HopPanel.tsx'
import { LinkWord } from './LinkWord.tsx'
import { moveBehavior } from './move-behavior.ts'
import { RouteCard } from './RouteCard.tsx'
import { fadeOf, useBeyond } from './use-beyond.ts'

/** In pixels. The more steps, the less room there is for each card. */
const ACROSS = [
  { width: 216, column: 20, track: 13 },
  { width: 148, column: 18, track: 13 },
  { width: 128, column: 14, track: 10 },
].map(({ width, ...gaps }) => ({ card: { width, height: 80 }, gaps: { ...gaps, row: 18, link: 14 } }))
/** Where only a little is missing, lines stand closer. */
const CLOSE = { column: 10, track: 8 }
/** In a room narrower than this, routes run from the top down, so that the first of them are there from end to end. */
const NARROW = 560
const DOWN = { card: { width: 112, height: 92 }, gaps: { column: 18, track: 11, row: 10, link: 8 } }
/** So far a drawing shrinks to fit its room; a wider one scrolls, since names must be legible. */
const LEAST_SCALE = { across: 0.78, down: 0.88 }
const HEADS = 34
/** Of a word on a line: what stands around its text, and its height with one line and with two. */
const WORD = { around: 42, height: 27, higher: 43 }

/**
 * The routes drawn from left to right, or from the top down where there is little room: what is in the way, what lies
 * between, what addresses it; the strongest route first. What a step rests on opens under the drawing, which keeps the rest
 * of the room.
 */
export function RouteMap() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const { routes } = derived
  const map = useRef<HTMLElement>(null)
  const room = useRoom(map)
  const isDown = room !== undefined && room < NARROW
  const drawing = useMemo(() => {
    const steps = Math.max(1, ...routes.map(({ hops }) => hops.length))
    const roomy = isDown ? DOWN : (ACROSS[steps - 1] ?? ACROSS.at(-1) ?? DOWN)
    const textWidth = textMeasure()
    const word = ({ strength, edges, weakestOf }: BareLink) => {
      const first = `${t(`support.${strength}`)}${edges.length > 1 ? ` +${edges.length - 1}` : ''}`
      const lines = weakestOf.length > 0 ? [first, t('trace.weakest')] : [first]
      return {
        width: Math.max(...lines.map(textWidth)) + WORD.around,
        height: lines.length > 1 ? WORD.higher : WORD.height,
      }
    }
    const draw = ({ card, gaps }: typeof roomy) => ({
      card,
      ...drawRoutes(routes, { card: () => card, gaps, word }, isDown),
    })
    const drawn = draw(roomy)
    const fits = ({ width }: RouteDrawing) => isDown || room === undefined || width * LEAST_SCALE.across <= room
    if (fits(drawn)) return drawn
    const closer = draw({ card: roomy.card, gaps: { ...roomy.gaps, ...CLOSE } })
    return fits(closer) ? closer : drawn
  }, [routes, t, isDown, room])
  const { card } = drawing
  const groups = useMemo(() => lineGroups(drawing.links), [drawing])
  const beyond = useBeyond(map, `${drawing.width} ${room}`)
  const only = routes.find((route) => state.view.route && isRoute(route, state.view.route))
  const isLit = (link: DrawnLink) => only === undefined || link.routes.includes(only.index)
  const lit = new Set(drawing.links.filter(isLit).flatMap((link) => [link.from, link.to]))
  const isWeakest = ({ weakestOf }: DrawnLink) => (only ? weakestOf.includes(only.index) : weakestOf.length > 0)
  const last = drawing.columns.length - 1
  const scale = scaleFor(drawing.width, room, isDown ? LEAST_SCALE.down : LEAST_SCALE.across)
  const height = HEADS + drawing.height + (isDown ? HEADS : 0)
  const onward = () => {
    const { scrollWidth = 0, clientWidth = 0, scrollLeft = 0 } = map.current ?? {}
    // From left to right the end of the routes; from the top down the next of them.
    const left = isDown ? scrollLeft + clientWidth * 0.8 : scrollWidth
    map.current?.scrollTo({ left, behavior: moveBehavior() })
  }
  const open = drawing.links.find((link) => state.view.step && isStepOf(state.view.step, [link.from, link.to]))
  // A link that opens with a step takes the focus from nobody.
  const [isByHand, setByHand] = useState(false)
  const press = (link?: DrawnLink): void => {
    setByHand(true)
    dispatch(link ? { type: 'step', ends: [link.from, link.to] } : { type: 'step' })
  }
  useFocusBack(open?.id)
  return (
    <div className="route-room">
      <div className="route-shown">
        <section className={`route-map${fadeOf(beyond)}`} aria-label={t('trace.drawing')} ref={map}>
          <div className="route-canvas" style={{ width: drawing.width, height, zoom: scale }}>
            {drawing.columns.map((at, column) => {
              // From the top down what lies between has no room beside its lines.
              if (isDown && column > 0 && column < last) return null
              const style = isDown
                ? { left: 0, top: column === 0 ? 0 : HEADS + drawing.height + 10 }
                : { left: at - card.width / 2, width: card.width }
              return (
                <span key={at} className="route-head" style={style}>
                  {t(column === 0 ? 'trace.start' : column === last ? 'trace.end' : 'trace.between')}
                </span>
              )
            })}
            <div className="route-plane" style={{ top: HEADS, width: drawing.width, height: drawing.height }}>
              <svg className="route-lines" width={drawing.width} height={drawing.height} aria-hidden="true">
                {groups.map(({ id, lines }) => (
                  <g key={id}>
                    {lines.map(({ link, way }) =>
                      isLit(link) ? <path key={link.id} className="route-rim" d={way} /> : null,
                    )}
                    {lines.map(({ link, way, head }) => (
                      <g key={link.id} className={isLit(link) ? undefined : 'dim'}>
                        <path className={`route-line line-${link.strength}`} d={way} />
                        {head && <path className="route-arrow" d={head} />}
                      </g>
                    ))}
                  </g>
                ))}
              </svg>
              {/* By keyboard each card is followed by the steps that lead on from it. */}
              {drawing.cards.map(({ node, x, y }) => (
                <Fragment key={node.id}>
                  <RouteCard id={node.id} x={x} y={y} size={card} isTall={isDown} isLit={lit.has(node.id)} />
                  {drawing.links
                    .filter(({ from }) => from === node.id)
                    .map((link) => (
                      <LinkWord
                        key={link.id}
                        link={link}
                        isLit={isLit(link)}
                        isWeakest={isWeakest(link)}
                        isOpen={link === open}
                        onOpen={(isOpen) => press(isOpen ? link : undefined)}
                      />
                    ))}
                </Fragment>
              ))}
            </div>
          </div>
        </section>
        {beyond.right && (
          <Button className={`button route-onward${isDown ? ' down' : ''}`} onPress={onward}>
            {t(isDown ? 'trace.onward' : 'trace.end')} →
          </Button>
        )}
      </div>
      {open && (
        <HopPanel key={open.id} link={open} isWeakest={isWeakest(open)} takesFocus={isByHand} onClose={() => press()} />
      )}
    </div>
  )
}

function scaleFor(width: number, room: number | undefined, least: number): number {
  return room === undefined ? 1 : Math.min(1, Math.max(least, room / width))
}

/** What was opened gives the focus back to its step, however it was closed, unless something else took it over. */
function useFocusBack(open: string | undefined): void {
  const step = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open !== undefined) step.current = document.querySelector(`[aria-controls="${HOP_PANEL}"]`)
    else if (document.activeElement === document.body) step.current?.focus()
  }, [open])
}

/** The width inside of the element's padding, in pixels; known before anything is painted. */
function useRoom(element: RefObject<HTMLElement | null>): number | undefined {
  const [room, setRoom] = useState<number>()
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const { paddingLeft, paddingRight } = getComputedStyle(box)
    const measure = () => setRoom(box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
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
