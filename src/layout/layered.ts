import { Graph, layout } from '@dagrejs/dagre'

export interface LayeredNode {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** `width` and `height` are the room that its word needs, which stands on the line. Two links may join the same two nodes. */
export interface LayeredLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly width: number
  readonly height: number
}

export interface LayeredPoint {
  readonly x: number
  readonly y: number
}

/** All in the units of the sizes given; places are middles, the upper left corner of the whole is 0, 0. */
export interface Layered {
  readonly width: number
  readonly height: number
  /** Middles of the columns, from left to right. */
  readonly columns: readonly number[]
  readonly nodes: ReadonlyMap<string, LayeredPoint & { readonly column: number }>
  /** `points` run from left to right and level past any column between; `word` is where the word stands. */
  readonly links: ReadonlyMap<string, { readonly points: readonly LayeredPoint[]; readonly word: LayeredPoint }>
}

export interface LayeredGaps {
  /** From a column to the words of its links, and from those to the next column. */
  readonly column: number
  /** Between two nodes of a column. */
  readonly row: number
  /** Between two links, and between words. */
  readonly link: number
}

/** What the library leaves on a link; its own types do not say. */
interface Way extends Partial<LayeredPoint> {
  readonly points?: readonly Partial<LayeredPoint>[]
}

const FIRST = ' first'
const LAST = ' last'
/** Makes a link to the edge of the drawing shorter than any other: what has no link in stands first, what has none out last. */
const HOLD = 1000

/**
 * Lays nodes out in columns so that links run from left to right and no two nodes lie over each other. What nothing leads
 * to stands in the first column, what leads nowhere in the last. Where links run in a circle, one of them is drawn from
 * left to right all the same. Links with an unknown end or from a node to itself are passed over. Same input, same output.
 */
export function layeredLayout(
  nodes: readonly LayeredNode[],
  links: readonly LayeredLink[],
  gaps: LayeredGaps,
): Layered {
  if (nodes.length === 0) return { width: 0, height: 0, columns: [], nodes: new Map(), links: new Map() }
  const known = new Set(nodes.map(({ id }) => id))
  const drawn = links.filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: gaps.row, edgesep: gaps.link, ranksep: gaps.column * 2 })
  for (const id of [FIRST, LAST]) graph.setNode(id, { width: 0, height: 0 })
  for (const { id, width, height } of nodes) graph.setNode(nameOf(id), { width, height })
  const led = new Set(drawn.map(({ to }) => to))
  for (const { id, from, to, width, height } of drawn) {
    // Where there is a choice, what lies between stands near the beginning.
    const weight = led.has(from) ? 1 : 2
    graph.setEdge(nameOf(from), nameOf(to), { width, height, labelpos: 'c', weight, minlen: 1 }, nameOf(id))
  }
  const leading = new Set(drawn.map(({ from }) => from))
  const hold = { width: 0, height: 0, weight: HOLD, minlen: 1 }
  for (const { id } of nodes) {
    if (!led.has(id)) graph.setEdge(FIRST, nameOf(id), hold, FIRST)
    if (!leading.has(id)) graph.setEdge(nameOf(id), LAST, hold, LAST)
  }
  layout(graph)

  const places = nodes.map((node) => ({ node, ...pointOf(graph.node(nameOf(node.id))) }))
  const ways = drawn.map((link) => {
    const way: Way = graph.edge(nameOf(link.from), nameOf(link.to), nameOf(link.id))
    const { points = [], ...word } = way
    return { link, word: pointOf(word), points: points.map(pointOf) }
  })
  const left = Math.min(...places.map(({ node, x }) => x - node.width / 2))
  const top = Math.min(
    ...places.map(({ node, y }) => y - node.height / 2),
    ...ways.map(({ link, word }) => word.y - link.height / 2),
  )
  const moved = ({ x, y }: LayeredPoint): LayeredPoint => ({ x: round(x - left), y: round(y - top) })
  const columns = [...new Set(places.map((place) => moved(place).x))].sort((a, b) => a - b)
  const at = new Map(
    places.map((place) => {
      const { x, y } = moved(place)
      return [place.node.id, { x, y, column: columns.indexOf(x), half: place.node.width / 2 }]
    }),
  )
  const halves = columns.map((_, column) =>
    Math.max(...[...at.values()].map((p) => (p.column === column ? p.half : 0))),
  )
  return {
    width: Math.max(...[...at.values()].map(({ x, half }) => x + half)),
    height: Math.max(
      ...places.map((place) => moved(place).y + place.node.height / 2),
      ...ways.map(({ link, word }) => moved(word).y + link.height / 2),
    ),
    columns,
    nodes: new Map([...at].map(([id, { x, y, column }]) => [id, { x, y, column }])),
    links: new Map(
      ways.flatMap(({ link, word, points }) => {
        const [a, b] = [at.get(link.from), at.get(link.to)]
        if (!a || !b) return []
        const [start, end] = a.x <= b.x ? [a, b] : [b, a]
        const between = points.map(moved).filter(({ x }) => x > start.x + start.half && x < end.x - end.half)
        const level = between
          .sort((p, q) => p.x - q.x)
          .flatMap((point) => {
            const column = columns.findIndex((x, index) => Math.abs(point.x - x) <= (halves[index] ?? 0))
            const [x, half] = [columns[column] ?? 0, halves[column] ?? 0]
            return column < 0
              ? [point]
              : [
                  { x: x - half, y: point.y },
                  { x: x + half, y: point.y },
                ]
          })
        const way = [{ x: start.x + start.half, y: start.y }, ...level, { x: end.x - end.half, y: end.y }]
        return [[link.id, { points: way, word: moved(word) }] as const]
      }),
    ),
  }
}

/** No id of ours can be one of the layout's own names. */
const nameOf = (id: string) => `:${id}`

/** Hundredths: finer than any screen, and free of the last bits that sums leave behind. */
const round = (value: number) => Math.round(value * 100) / 100

const pointOf = ({ x = 0, y = 0 }: Partial<LayeredPoint>): LayeredPoint => ({ x, y })
