import { placeLabels, type Rect } from '../../src/drawing/label-places.ts'
import type { Palette } from './palette.ts'
import type { Scene } from './scene.ts'
import { captionWishes, nameWishes, type TextWish, wordWishes } from './text-wishes.ts'

/** So many square pixels for each name that need not be there: few, those that matter. */
const AREA_PER_NAME = 26_000

/** Nodes with a smaller radius, in pixels, may be covered: in a crowd no name would find a place. */
const SPECK = 3.5

/** Pixels that a name keeps from nodes, so that it is not taken for theirs; less than it keeps from its own. */
const AIR = 3

/** So many times over counts what is lit where names look for a place. */
const LIT_WEIGHT = 6

/** Draws the names of nodes, the words of lit edges, and the badges of pinned nodes. */
export function drawTexts(context: CanvasRenderingContext2D, scene: Scene): void {
  const limit = Math.max(6, (scene.width * scene.height) / AREA_PER_NAME) * (scene.lit.any ? 0.5 : 1)
  const wishes = [...captionWishes(context, scene), ...nameWishes(context, scene, limit), ...wordWishes(context, scene)]
  const texts = new Map(wishes.map((wish) => [wish.id, wish]))
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const place of placeLabels(wishes, [...covered(scene), ...obstacles(scene)], scene, limit)) {
    const text = texts.get(place.id)
    if (text) drawText(context, text, place, scene.palette)
  }
  drawBadges(context, scene)
}

function drawText(
  context: CanvasRenderingContext2D,
  { text, font, color }: TextWish,
  place: Rect,
  palette: Palette,
): void {
  const y = place.y + place.height / 2 + 0.5
  context.font = font
  context.strokeStyle = palette.ground
  context.lineWidth = 4
  const said = text()
  context.strokeText(said, place.x, y)
  context.fillStyle = color
  context.fillText(said, place.x, y)
}

/** What the button beside the one chosen node takes, to the right of it; see NodeMenu. */
const MENU = { gap: 4, width: 28, height: 24 }

/** Under something else a text is as good as not there. */
function covered({ floats }: Scene): Rect[] {
  return floats.flatMap((rect) => Array.from({ length: 8 }, () => ({ ...rect })))
}

/** What is lit counts several times over: where a name must cover something, let it be what has stepped back. */
function obstacles(scene: Scene): Rect[] {
  const [only, ...others] = scene.lit.selected
  const chosen = only !== undefined && others.length === 0 ? scene.spotOf(only) : undefined
  const menu = chosen && {
    x: chosen.x + chosen.radius + MENU.gap,
    y: chosen.y - MENU.height / 2,
    width: MENU.width,
    height: MENU.height,
  }
  return (menu ? Array.from({ length: LIT_WEIGHT }, () => menu) : []).concat(nodeObstacles(scene))
}

function nodeObstacles({ spotOf, view, lit, width, height, unit }: Scene): Rect[] {
  return view.nodes.flatMap(({ id, size }) => {
    const spot = size * unit < SPECK ? undefined : spotOf(id)
    if (!spot) return []
    const reach = spot.radius + (lit.selected.has(id) ? 8 : AIR)
    if (spot.x < -reach || spot.x > width + reach || spot.y < -reach || spot.y > height + reach) return []
    const rect = { x: spot.x - reach, y: spot.y - reach, width: 2 * reach, height: 2 * reach }
    const weight = lit.nodes.has(id) || lit.selected.has(id) ? LIT_WEIGHT : lit.near.has(id) ? 2 : 1
    return Array.from({ length: weight }, () => ({ ...rect }))
  })
}

function drawBadges(context: CanvasRenderingContext2D, { view, spotOf, palette }: Scene): void {
  for (const node of view.nodes) {
    const spot = node.pinned ? spotOf(node.id) : undefined
    if (!spot) continue
    context.beginPath()
    context.arc(spot.x + spot.radius * 0.8, spot.y - spot.radius * 0.8, 3, 0, 2 * Math.PI)
    context.lineWidth = 1.5
    context.strokeStyle = palette.ground
    context.fillStyle = palette.ink
    context.fill()
    context.stroke()
  }
}
