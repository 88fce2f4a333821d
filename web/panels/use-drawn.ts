import { useEffect, useMemo, useRef, useState } from 'react'
import type { ViewGraph } from '../../src/drawing/view-graph.ts'
import { createViewMaker } from '../../src/drawing/view-maker.ts'
import { pathOf } from '../state/routes.ts'
import type { Graph, Places } from '../state/state.ts'
import { wantedLayout } from '../state/wanted-layout.ts'
import type { Highlight } from '../view/highlight.ts'
import { safeColors } from '../view/safe-colors.ts'
import { useExplorer } from './explored.ts'
import { useGroups } from './use-groups.ts'

const NOTHING: ViewGraph = { nodes: [], edges: [] }
/** Of more nodes than so many, the first picture takes as long as all else that their coming brings. */
const LARGE = 5000

export interface Drawn extends ReturnType<typeof useGroups> {
  readonly drawn: ViewGraph
  /** Another object for another layout of what is drawn. */
  readonly places: Places | undefined
  readonly highlight: Highlight
}

/** What the picture shows of the state; `pointed` is the node under the pointer, or with the keyboard's focus. */
export function useDrawn(pointed: string | undefined): Drawn {
  const { state, derived, theme } = useExplorer()
  const { schema, places, view } = state
  const { visible } = derived
  const pinned = useMemo(() => new Set(Object.keys(view.pins ?? {})), [view.pins])
  const positions = useMemo(
    () => places && new Map([...places.positions, ...Object.entries(view.pins ?? {})]),
    [places, view.pins],
  )
  const colors = useMemo(
    () => (view.colors === 'safe' && schema ? safeColors(schema, theme) : undefined),
    [view.colors, schema, theme],
  )
  // Another graph is drawn from nothing: what is not of it is not kept.
  const makeView = useMemo(() => (state.graph ? createViewMaker() : undefined), [state.graph])
  const isDue = useIsDue(state.graph)
  const last = useRef<Omit<Drawn, 'highlight'>>({ drawn: NOTHING, places: undefined, grounds: [], captions: [] })
  const drawn = useMemo(() => {
    if (!isDue) return last.current.drawn
    if (!visible || !schema || !positions || !makeView) return NOTHING
    return makeView(visible, schema, { lang: view.lang, theme, positions, pinned, sizeBy: view.sizeBy, colors })
  }, [isDue, visible, schema, makeView, positions, pinned, view.lang, view.sizeBy, colors, theme])
  // Until a layout is there, its groups are nowhere.
  const layout = places?.key === JSON.stringify(wantedLayout(state)) ? view.layout : undefined
  const { grounds, captions } = useGroups(drawn, layout, pinned)
  const highlight = useMemo(() => {
    const edge = view.edge === undefined ? undefined : derived.graph?.edges.get(view.edge)
    const path = edge
      ? { nodes: new Set([edge.from, edge.to]), edges: new Set([edge.id]) }
      : view.trace && derived.routes.length > 0
        ? pathOf(derived.routes, view.route)
        : undefined
    return {
      selected: new Set(view.selection),
      ...(pointed !== undefined && { hovered: pointed }),
      ...(path && { path }),
    }
  }, [view.selection, view.edge, view.trace, view.route, pointed, derived.routes, derived.graph])
  const next = { drawn, places, grounds, captions }
  useEffect(() => {
    if (isDue) last.current = next
  })
  // Until the picture of another graph is made, that of the one before stays as it was.
  return { ...(isDue ? next : last.current), highlight }
}

/** Whether it is time to make the picture of a graph: that of a large one has a task of its own, so that none is long. */
function useIsDue(graph: Graph | undefined): boolean {
  const [due, setDue] = useState<Graph>()
  const isDue = !graph || graph.nodes.size < LARGE || due === graph
  useEffect(() => {
    if (isDue) return
    const timer = setTimeout(setDue, 0, graph)
    return () => clearTimeout(timer)
  }, [isDue, graph])
  return isDue
}
