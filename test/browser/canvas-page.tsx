import { createRef } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { curvatures } from '../../src/drawing/curvature.ts'
import type { Rect } from '../../src/drawing/label-places.ts'
import type { ViewNode } from '../../src/drawing/view-graph.ts'
import { GraphCanvas, type GraphCanvasProps, type GraphHandle } from '../../web/graph/GraphCanvas.tsx'

/** The page that the canvas's tests drive: `page.show` draws, `page.told` holds what the canvas told, `page.handle` is its handle. */

export interface ShowOptions {
  readonly hidden?: string[]
  readonly selected?: string[]
  readonly pinned?: string[]
  readonly isTangled?: boolean
  /** So many nodes in place of the three, each joined to the next; the last two lie apart from the rest, above it. */
  readonly crowd?: number
  readonly floats?: readonly Rect[]
  /** Another layout, in which a and b have changed places. */
  readonly isSwapped?: boolean
}

const node = (id: string, x: number, y: number): ViewNode => ({
  id,
  kind: 'K',
  label: id,
  x,
  y,
  size: 8,
  color: '#2f5fb3',
  shape: 'circle',
  pinned: false,
  prominence: 0,
})
const nodes = [node('a', -0.4, 0.3), node('b', 0.4, 0.3), node('c', 0, -0.4)]
const edges = ['a', 'b'].map((from) => ({
  id: `${from}-c`,
  kind: 'K',
  from,
  to: 'c',
  label: 'leads to',
  inferred: from === 'a',
  strength: 'fact' as const,
  curvature: 0,
}))

/** Between a and b there and back, and from c to itself. */
const tangle = [
  { id: 'a-b-1', from: 'a', to: 'b' },
  { id: 'a-b-2', from: 'a', to: 'b' },
  { id: 'b-a', from: 'b', to: 'a' },
  { id: 'c-c', from: 'c', to: 'c' },
]
const bows = curvatures(tangle)
const tangled = tangle.map((edge) => ({
  ...edge,
  kind: 'K',
  label: edge.id,
  inferred: false,
  strength: 'proposed' as const,
  curvature: bows.get(edge.id) ?? 0,
}))

function crowdOf(count: number): Pick<GraphCanvasProps, 'view'>['view'] {
  const side = Math.ceil(Math.sqrt(count))
  const spread = Array.from({ length: count - 2 }, (_, index) =>
    node(`n${index}`, ((index % side) / side) * 1.2 - 0.6, (Math.floor(index / side) / side) * 0.6 - 0.5),
  )
  const nodes = [...spread, node(`n${count - 2}`, -0.5, 0.4), node(`n${count - 1}`, 0.5, 0.4)]
  const edges = nodes.slice(1).map(({ id }, index) => ({
    id: `e${index}`,
    kind: 'K',
    from: `n${index}`,
    to: id,
    label: 'leads to',
    inferred: false,
    strength: 'fact' as const,
    curvature: 0,
  }))
  return { nodes, edges }
}

const USUAL = {}
const SWAPPED = {}
const told: unknown[][] = []
const handle = createRef<GraphHandle>()
const tell =
  (name: string) =>
  (...what: unknown[]): void => {
    told.push([name, ...what])
  }
const host = document.createElement('div')
host.style.cssText = 'width: 600px; height: 500px'
document.body.append(host)
const root = createRoot(host)

/** Draws the graph without `hidden`, with edges that run side by side where it is `tangled`; with undefined, takes the canvas off the page. */
function show(options: ShowOptions | undefined): void {
  const { hidden = [], selected = [], pinned = [], isTangled = false, floats = [], crowd, isSwapped } = options ?? {}
  const few = {
    nodes: nodes
      .filter(({ id }) => !hidden.includes(id))
      .map((node) => ({ ...node, pinned: pinned.includes(node.id), ...(isSwapped && { x: -node.x }) })),
    edges: (isTangled ? tangled : edges).filter(({ from, to }) => !hidden.includes(from) && !hidden.includes(to)),
  }
  const props: GraphCanvasProps = {
    view: crowd === undefined ? few : crowdOf(crowd),
    highlight: { selected: new Set(selected) },
    places: isSwapped ? SWAPPED : USUAL,
    theme: 'light',
    floats: () => floats,
    lang: 'en',
    ariaLabel: 'Graph',
    onSelect: tell('select'),
    onHover: tell('hover'),
    onOpen: tell('open'),
    onEdge: tell('edge'),
    onMenu: tell('menu'),
    onMove: tell('move'),
    onUnavailable: tell('unavailable'),
    onAvailable: tell('available'),
  }
  flushSync(() => root.render(options && <GraphCanvas {...props} ref={handle} />))
}

Object.assign(window, { page: { show, told, handle } })
