import { createRef } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { ViewNode } from '../../src/drawing/view-graph.ts'
import { GraphCanvas, type GraphCanvasProps, type GraphHandle } from '../../web/graph/GraphCanvas.tsx'

/** The page that the canvas's tests drive: `page.show` draws, `page.told` holds what the canvas told, `page.handle` is its handle. */

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

/** Draws the graph without `hidden`; with undefined, takes the canvas off the page. */
function show(options: { hidden?: string[]; selected?: string[] } | undefined): void {
  const { hidden = [], selected = [] } = options ?? {}
  const view = {
    nodes: nodes.filter(({ id }) => !hidden.includes(id)),
    edges: edges.filter(({ from, to }) => !hidden.includes(from) && !hidden.includes(to)),
  }
  const props: GraphCanvasProps = {
    view,
    highlight: { selected: new Set(selected) },
    theme: 'light',
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
