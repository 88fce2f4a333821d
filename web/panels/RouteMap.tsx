import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { measure } from '../graph/measure-text.ts'
import { type DrawnLink, drawRoutes, type Spot } from '../state/route-drawing.ts'
import { isRoute } from '../state/routes.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'

/** In pixels: a card's height, from one row to the next, and the room for the headings. */
const HEIGHT = 68
const ROW = 84
const TOP = 34
/** Width of a card: with three columns or more there is less room for each. */
const CARD = { wide: 206, narrow: 148 }
/** Between two columns at least; beyond the longest word between them, room for its chip, and for the lines to be seen. */
const BETWEEN = { wide: 148, narrow: 90 }
const CHIP = 43
const LINES = 28

/** The routes drawn from left to right: what is in the way, what lies between, what addresses it. */
export function RouteMap() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const drawing = useMemo(() => drawRoutes(derived.routes), [derived.routes])
  const size = drawing.columns > 2 ? 'narrow' : 'wide'
  const card = CARD[size]
  const longest = Math.max(0, ...drawing.links.map((link) => wordWidth(t(`support.${link.strength}`))))
  const between = Math.max(BETWEEN[size], longest + CHIP + LINES)
  const left = ({ column }: Spot) => column * (card + between)
  const middle = ({ row }: Spot) => TOP + row * ROW + HEIGHT / 2
  const width = drawing.columns * (card + between) - between
  const height = TOP + drawing.rows * ROW
  // Where routes run both ways between two nodes, only the way to the right can be drawn.
  const links = drawing.links.filter((link) => link.spots.length > 1)
  const only = derived.routes.find((route) => state.view.route && isRoute(route, state.view.route))
  const isLit = (link: DrawnLink) => only === undefined || link.routes.includes(only.index)
  const lit = new Set(drawing.links.filter(isLit).flatMap((link) => [link.from, link.to]))
  const heads = [
    t('trace.start'),
    ...Array.from({ length: Math.max(0, drawing.columns - 2) }, () => t('trace.between')),
    t('trace.end'),
  ]

  /** From card to card, straight through the places that are kept free for it. */
  const way = ({ spots }: DrawnLink): string =>
    spots
      .slice(1)
      .map((to, index) => {
        const from = spots[index] ?? to
        const [x, y, u, v] = [left(from) + card, middle(from), left(to), middle(to)]
        const bend = (u - x) / 2
        const start = index === 0 ? `M${x} ${y}` : `H${x}`
        return `${start}C${x + bend} ${y} ${u - bend} ${v} ${u} ${v}`
      })
      .join('')

  /** Where its word stands: half-way, or in the first place that is kept free for it. */
  const wordSpot = ({ spots: [first, second, ...rest] }: DrawnLink) => {
    if (!first || !second) return { left: 0, top: 0 }
    if (rest.length > 0) return { left: left(second) + card / 2, top: middle(second) }
    return { left: left(second) - between / 2, top: (middle(first) + middle(second)) / 2 }
  }

  return (
    <div className="route-map">
      <div className="route-canvas" style={{ width, height }}>
        {heads.map((head, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a heading is its column.
          <span key={column} className="route-head" style={{ left: left({ column, row: 0 }) }}>
            {head}
          </span>
        ))}
        <svg className="route-lines" width={width} height={height} aria-hidden="true">
          {links.map((link) => (
            <path
              key={link.edge}
              className={`route-line line-${link.strength}${isLit(link) ? '' : ' dim'}`}
              d={way(link)}
            />
          ))}
        </svg>
        {links.map((link) => (
          <Button
            key={link.edge}
            className={`route-step${isLit(link) ? '' : ' dim'}`}
            style={wordSpot(link)}
            onPress={() => dispatch({ type: 'select-edge', id: link.edge })}
          >
            <EvidenceGlyph sign={link.strength} size={14} />
            {t(`support.${link.strength}`)}
          </Button>
        ))}
        {drawing.cards.map(({ node, ...spot }) => (
          <Button
            key={node.id}
            className={`route-card${state.view.trace?.from.includes(node.id) ? ' start' : ''}${lit.has(node.id) ? '' : ' dim'}`}
            style={{ left: left(spot), top: middle(spot) - HEIGHT / 2, width: card, height: HEIGHT }}
            onPress={() => dispatch({ type: 'select', id: node.id })}
          >
            <KindShape kind={node.kind} size={18} />
            <span className="route-card-text">
              <span className="route-card-name" title={words.text(node.label)}>
                {words.text(node.label)}
              </span>
              <span className="quiet">{words.text(state.schema?.nodeKinds[node.kind]?.label)}</span>
            </span>
          </Button>
        ))}
      </div>
    </div>
  )
}

/** Of a chip's text, in pixels: what the page's own letters take; by a rule of thumb where there is no canvas. */
function wordWidth(text: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return [...text].length * 12
  return Math.ceil(measure(context, text, `12px ${getComputedStyle(document.body).fontFamily}`))
}
