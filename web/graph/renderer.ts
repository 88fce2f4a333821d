import Sigma from 'sigma'
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import type { Caption } from '../../src/drawing/captions.ts'
import type { Ground } from '../../src/drawing/grounds.ts'
import type { Rect } from '../../src/drawing/label-places.ts'
import type { ViewGraph } from '../../src/drawing/view-graph.ts'
import { LAYOUT_BOX, type Point } from '../../src/layout/box.ts'
import type { AreaTool } from '../view/area.ts'
import { changedBetween, type Highlight, type Lit, lightUp } from '../view/highlight.ts'
import type { Box } from '../view/minimap-plane.ts'
import { finderOf } from '../view/ranking.ts'
import type { Direction } from '../view/walk.ts'
import { bindDrag, type Drag } from './bind-drag.ts'
import { bindHover } from './bind-hover.ts'
import { bindKeys } from './bind-keys.ts'
import { bindMenu, type MenuCallbacks } from './bind-menu.ts'
import { bindSelect, type SelectCallbacks } from './bind-select.ts'
import { type Camera, createCameraMoves, wantsStillness } from './camera-moves.ts'
import { type BowDisplay, bowProgram } from './edge-program.ts'
import { bindFingers } from './fingers.ts'
import type { Insets } from './fit-camera.ts'
import { GLIDE_MS, glide, MOST_GLIDING, placesIn } from './glide.ts'
import { drawGrounds } from './ground-layer.ts'
import { crowdFade, edgeLook, nodeLook, type Tint, tintOf } from './look.ts'
import { type ShapeDisplay, shapeProgram } from './node-program.ts'
import { nodeScale } from './node-scale.ts'
import { paletteOf } from './palette.ts'
import { requireWebGL } from './require-webgl.ts'
import type { Scene, Spot } from './scene.ts'
import { relaxCamera, stretchCamera, stretchFor } from './stretch.ts'
import { type DrawnEdge, DrawnGraph, type DrawnNode, joinEdges, type Synced, syncGraph } from './sync-graph.ts'
import { drawTexts } from './text-layer.ts'

/** All that is drawn, but for where the camera stands. */
export interface Drawing {
  readonly view: ViewGraph
  readonly highlight: Highlight
  readonly theme: 'light' | 'dark'
  readonly isOutlined?: boolean | undefined
  readonly grounds?: readonly Ground[] | undefined
  readonly captions?: readonly Caption[] | undefined
  /** Another object for another layout: the nodes glide to their new places. */
  readonly places?: object | undefined
  /** Whether all is to be in view whatever the layout. */
  readonly isFitted?: boolean | undefined
}

export interface RendererCallbacks extends SelectCallbacks, MenuCallbacks {
  onHover(id: string | undefined): void
  onMove(id: string, position: { x: number; y: number }): void
  onCamera(camera: Camera): void
  /** What lies over the picture. */
  floats(): readonly Rect[]
  /** After each frame. */
  onSight(sight: Sight): void
  /** See bind-keys.ts. */
  onWalk(direction: Direction): boolean
  onEnter(additive: boolean): void
  onArea(ids: readonly string[], additive: boolean): void
  areaTool(): AreaTool | undefined
}

/** The part of the layout's plane that is in sight, and how much longer heights are drawn. */
export interface Sight extends Box {
  readonly stretch: number
}

export interface Renderer {
  draw(drawing: Drawing): void
  zoom(factor: number): void
  fit(ids?: readonly string[]): void
  /** Fits all, without telling of it: as when nobody has moved the camera. */
  home(): void
  center(id: string): void
  lookFrom(camera: Camera): void
  /** At once; in the layout's coordinates. */
  lookAt(place: Point): void
  where(id: string): { x: number; y: number; radius: number } | undefined
  placeOf(id: string): { x: number; y: number } | undefined
  setInsets(insets: Insets): void
  resize(): void
  kill(): void
}

/** Pixels that a ground goes beyond its outermost nodes. */
const GROUND_REACH = 10

/** Pixels that a node may grow or shrink by without being drawn anew. */
const SLACK = 0.1

/** Edges that are taken up at once: more of them keep the page from its reader. */
const EDGES_AT_ONCE = 6000

const NOTHING: ViewGraph = { nodes: [], edges: [] }

const DEFAULT_INSETS: Insets = { top: 40, right: 44, bottom: 40, left: 44 }

/** One sigma for the life of the container. Throws when the browser gives no WebGL. */
export function createRenderer(
  container: HTMLElement,
  first: Drawing,
  callbacks: RendererCallbacks,
  initial: { readonly camera?: Camera | undefined; readonly insets?: Insets | undefined } = {},
): Renderer {
  requireWebGL()
  let drawing: Drawing = { ...first, view: NOTHING }
  let palette = paletteOf(first)
  let insets = initial.insets ?? DEFAULT_INSETS
  let hovered: string | undefined
  let hoveredEdge: string | undefined
  /** The node that sigma has under the pointer, whether or not anybody was told. */
  let under: string | undefined
  let lit = light()
  let drag: Drag | undefined
  let endGlide = () => {}
  let unbindArea: (() => void) | undefined
  let isGone = false
  /** Whether nodes were left on their way by a glide. */
  let isAdrift = false
  /** Whether sigma has still to take up what it was told of. */
  let isBehind = false
  /** Brings the edges that are not in the graph yet. */
  let timer: ReturnType<typeof setTimeout> | undefined
  let fade = crowdFade(0)
  let begin: ReturnType<typeof setTimeout> | undefined

  let room = roomOf(container)
  let stretch = stretchFor(room, insets)
  const graph = new DrawnGraph()
  let scale = 1
  const sigma = createSigma(container, graph, () => tintOf(lit, palette), {
    // With all that sigma would add to each: of tens of thousands, what is changed once more is felt.
    node: ({ x, y, node, hidden }) => {
      const { color, ring, shape, level, highlighted } = nodeLook(node, lit)
      const size = node.size * scale
      return {
        x,
        y,
        size,
        color,
        ring,
        shape,
        level,
        highlighted,
        type: 'shape',
        label: null,
        hidden,
        forceLabel: false,
        zIndex: 0,
      }
    },
    edge: ({ edge, hidden }) => {
      const { color, thickness, dashed, arrow, curvature, level, isAbove } = edgeLook(edge, lit, palette, count())
      return {
        color,
        size: thickness,
        dashed,
        arrow,
        curvature,
        level,
        isAbove,
        type: 'bow',
        label: '',
        hidden,
        forceLabel: false,
        zIndex: 0,
      }
    },
  })
  const grounds = sigma.getCanvases().grounds?.getContext('2d')
  const texts = sigma.getCanvases().labels?.getContext('2d')
  sigma.on('afterProcess', () => {
    isBehind = false
  })
  sigma.on('afterRender', () => {
    if (grounds) drawGrounds(grounds, outlines(), GROUND_REACH + sigma.scaleSize(8 * scale), palette)
    if (texts) drawTexts(texts, scene())
    callbacks.onSight(sight())
    planMore()
  })
  const moves = createCameraMoves(
    sigma,
    () => insets,
    (camera) => callbacks.onCamera(relaxCamera(camera, stretch)),
  )
  if (initial.camera) sigma.getCamera().setState(stretchCamera(initial.camera, stretch))
  draw(first)

  sigma.on('enterNode', ({ node }) => {
    under = node
  })
  sigma.on('leaveNode', () => {
    under = undefined
  })
  const fingers = bindFingers(sigma)
  drag = bindDrag(sigma, fingers, {
    onDrag: (id, position) => graph.mergeNodeAttributes(id, position),
    onMove: (id, { x, y }) => callbacks.onMove(id, { x, y: y / stretch }),
  })
  const unbinds = [
    moves.unbind,
    fingers.unbind,
    drag.unbind,
    bindSelect(sigma, fingers, callbacks),
    bindMenu(sigma, fingers, callbacks),
    bindHover(sigma, {
      // Under the hand a node may run ahead of what sigma finds under the pointer; a finger means what it taps.
      isBusy: () => drag?.held() !== undefined || fingers.areDown(),
      onHover: (id) => {
        hovered = id
        callbacks.onHover(id)
      },
      onHoverEdge: (id) => {
        hoveredEdge = id
        relight()
      },
    }),
    bindKeys(container, {
      pan: moves.pan,
      zoomIn: () => moves.zoom(1.5),
      zoomOut: () => moves.zoom(1 / 1.5),
      fit: () => moves.fit(),
      walk: callbacks.onWalk,
      enter: callbacks.onEnter,
    }),
    () => unbindArea?.(),
  ]

  // Nobody draws an area before the picture is there.
  void import('./bind-area.ts').then(({ bindArea }) => {
    if (isGone) return
    unbindArea = bindArea(container, {
      tool: callbacks.areaTool,
      spots: () => {
        const { view, spotOf } = scene()
        return new Map(
          view.nodes.flatMap(({ id }) => {
            const spot = spotOf(id)
            return spot ? [[id, spot] as const] : []
          }),
        )
      },
      onArea: callbacks.onArea,
    })
  })

  function light(): Lit {
    const lit = lightUp(drawing.view, drawing.highlight)
    const edge = hoveredEdge === undefined ? undefined : drawing.view.edges.find(({ id }) => id === hoveredEdge)
    if (!edge) return lit
    return { ...lit, edges: new Set([...lit.edges, edge.id]), near: new Set([...lit.near, edge.from, edge.to]) }
  }

  /** How many edges there are when all have been brought. */
  function count(): number {
    return drawing.view.edges.length
  }

  /** Brings the graph to the view, but for edges that come a little later; sigma is to be refreshed then. */
  function bring(): Synced {
    // Sigma must hear of it when what is under the pointer goes.
    if (under !== undefined && !finderOf(drawing.view).node(under)) {
      if (graph.hasNode(under)) graph.dropNode(under)
      under = undefined
    }
    const held = drag?.held()
    const synced = graph.quietly(() =>
      syncGraph(graph, drawing.view, { stretch, held, most: EDGES_AT_ONCE, slack: SLACK / scale, isAdrift }),
    )
    isAdrift = false
    if (!synced.isKnown) isBehind = true
    scale = nodeScale(room, drawing.view.nodes.length)
    return synced
  }

  function planMore(): void {
    if (graph.later.length > 0) timer ??= setTimeout(bringMore)
  }

  function bringMore(): void {
    timer = undefined
    const edges = graph.quietly(() => joinEdges(graph, EDGES_AT_ONCE))
    isBehind = true
    sigma.refresh({ partialGraph: { edges }, schedule: true })
    planMore()
  }

  /** After another view or look; `synced` where all that it does not name looks as before. */
  function redraw(synced: Synced | undefined): void {
    const before = lit
    lit = light()
    if (!synced) return void sigma.refresh()
    const { nodes, edges } = relit(before)
    // At once: until then sigma may take what is under the pointer for a node that is gone.
    refresh([...new Set([...synced.nodes, ...nodes])], [...new Set([...synced.edges, ...edges])])
  }

  /** After another highlight of the same view: only what it changes is prepared anew. */
  function relight(): void {
    const before = lit
    lit = light()
    const { nodes, edges } = relit(before)
    refresh(nodes, edges)
  }

  function refresh(nodes: string[], edges: string[]): void {
    sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: !isBehind })
  }

  /** What the highlight draws otherwise than the one before. */
  function relit(before: Lit): { nodes: string[]; edges: string[] } {
    const { nodes, edges } = changedBetween(before, lit)
    // Edges keep away from a ring.
    for (const id of nodes) {
      if (before.selected.has(id) === lit.selected.has(id)) continue
      for (const edge of graph.hasNode(id) ? graph.edges(id) : []) edges.add(edge)
    }
    return {
      nodes: [...nodes].filter((id) => graph.hasNode(id)),
      edges: [...edges].filter((id) => graph.hasEdge(id)),
    }
  }

  /** After the room has changed. */
  function settle(): void {
    const wasFitted = moves.isStillFitted()
    const camera = relaxCamera(sigma.getCamera().getState(), stretch)
    endGlide()
    const [lastRoom, lastStretch] = [room, stretch]
    room = roomOf(container)
    stretch = stretchFor(room, insets)
    const isSameSize = room.width === lastRoom.width && room.height === lastRoom.height
    if (!isSameSize || stretch !== lastStretch) {
      if (stretch !== lastStretch) isAdrift = true
      const { nodes, edges } = bring()
      // Places are read in any case; how each thing looks, where sizes are other ones.
      sigma.refresh(isSameSize ? { partialGraph: { nodes: [...nodes], edges: [...edges] } } : undefined)
    }
    if (wasFitted) moves.fitQuietly()
    else if (graph.order > 0 || initial.camera) moves.lookFrom(stretchCamera(camera, stretch))
  }

  /** Where nodes lie now. */
  function spots(): (id: string) => Spot | undefined {
    const origin = sigma.graphToViewport({ x: 0, y: 0 })
    const one = sigma.graphToViewport({ x: 1, y: 1 })
    const [width, height, size] = [one.x - origin.x, one.y - origin.y, sigma.scaleSize(scale)]
    return (id) => {
      if (!graph.shows(id)) return undefined
      const { x, y, node } = graph.getNodeAttributes(id)
      return { x: origin.x + x * width, y: origin.y + y * height, radius: node.size * size }
    }
  }

  function scene(): Scene {
    return {
      view: drawing.view,
      lit,
      captions: drawing.captions ?? [],
      palette,
      ...sigma.getDimensions(),
      floats: callbacks.floats(),
      unit: sigma.scaleSize(scale),
      spotOf: spots(),
    }
  }

  function outlines(): Point[][] {
    return (drawing.grounds ?? []).map(({ outline }) =>
      outline.map(({ x, y }) => sigma.graphToViewport({ x, y: y * stretch })),
    )
  }

  function sight(): Sight {
    const { width, height } = sigma.getDimensions()
    const upperLeft = sigma.viewportToGraph({ x: 0, y: 0 })
    const lowerRight = sigma.viewportToGraph({ x: width, y: height })
    return {
      left: upperLeft.x,
      right: lowerRight.x,
      bottom: lowerRight.y / stretch,
      top: upperLeft.y / stretch,
      stretch,
    }
  }

  /** A first view is taken up by itself, once the page has told its room: with what goes before it would keep the page too long. */
  function draw(next: Drawing): void {
    clearTimeout(begin)
    if (graph.order > 0 || next.view.nodes.length === 0) drawNow(next)
    else begin = setTimeout(() => drawNow(next))
  }

  function drawNow(next: Drawing): void {
    const isNewView = next.view !== drawing.view
    const isRecolored = next.theme !== drawing.theme || next.isOutlined !== drawing.isOutlined
    const isNewLook = isNewView || isRecolored
    const hasNewGroups = next.captions !== drawing.captions || next.grounds !== drawing.grounds
    const isAlike = !isNewLook && !hasNewGroups && next.highlight === drawing.highlight
    if (isAlike && next.places === drawing.places) return
    const many = drawing.view.nodes.length
    const wasEmpty = many === 0
    const isLaidOutAnew = next.places !== drawing.places && !wasEmpty
    // What is hidden has its places of the layout before.
    if (isLaidOutAnew) graph.quietly(() => graph.forget())
    const before = isLaidOutAnew && !wantsStillness() && many <= MOST_GLIDING ? placesIn(graph) : undefined
    drawing = next
    palette = paletteOf(next)
    const [lastScale, lastFade] = [scale, fade]
    if (isNewView) endGlide()
    const synced = isNewView ? bring() : undefined
    fade = crowdFade(count())
    const isSameLook = !isRecolored && !isLaidOutAnew && scale === lastScale && fade === lastFade
    // Before sigma prepares a first view, so that it is prepared and drawn once.
    if (wasEmpty && !initial.camera) moves.fitQuietly()
    if (isNewLook || isLaidOutAnew) redraw(isSameLook ? synced : undefined)
    else relight()
    if (isLaidOutAnew && next.isFitted) moves.fitQuietly(before && GLIDE_MS)
    if (before) {
      isAdrift = true
      endGlide = glide(graph, before, (id) => id === drag?.held())
    }
    // Sigma says nothing when what is under the pointer goes.
    if (hovered !== undefined && !graph.shows(hovered)) {
      hovered = undefined
      callbacks.onHover(undefined)
    }
  }

  return {
    draw,
    zoom: moves.zoom,
    fit: moves.fit,
    home: () => moves.fitQuietly(250),
    center: moves.center,
    lookFrom: (camera) => moves.lookFrom(stretchCamera(camera, stretch)),
    lookAt: ({ x, y }) => moves.lookAt({ x, y: y * stretch }),
    where: (id) => spots()(id),
    placeOf(id) {
      if (!graph.shows(id)) return undefined
      const { x, y } = graph.getNodeAttributes(id)
      return { x, y: y / stretch }
    },
    setInsets(next) {
      if (next === insets) return
      insets = next
      settle()
      // Names may have to make room even where nothing else moves.
      sigma.scheduleRender()
    },
    resize() {
      const { width, height } = roomOf(container)
      if (width !== room.width || height !== room.height) settle()
    },
    kill() {
      isGone = true
      endGlide()
      clearTimeout(begin)
      clearTimeout(timer)
      for (const unbind of unbinds) unbind()
      // A context that came back knows nothing of what sigma would delete in it.
      for (const canvas of Object.values(sigma.getCanvases())) {
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
      }
      sigma.kill()
    },
  }
}

function roomOf(container: HTMLElement): { width: number; height: number } {
  return { width: container.offsetWidth, height: container.offsetHeight }
}

function createSigma(
  container: HTMLElement,
  graph: DrawnGraph,
  tint: () => Tint,
  reduce: {
    node(data: DrawnNode): Partial<NodeDisplayData> & ShapeDisplay
    edge(data: DrawnEdge): Partial<EdgeDisplayData> & BowDisplay
  },
): Sigma {
  // Empty at first, since it draws at once and knows nothing of the box yet.
  const sigma = new Sigma<DrawnNode, DrawnEdge>(new DrawnGraph(), container, {
    nodeProgramClasses: { shape: shapeProgram(tint) },
    edgeProgramClasses: { bow: bowProgram(tint) },
    defaultNodeType: 'shape',
    defaultEdgeType: 'bow',
    nodeReducer: (_id, data) => reduce.node(data),
    edgeReducer: (_id, data) => reduce.edge(data),
    enableEdgeEvents: true,
    // Names and words are placed and drawn by the text layer.
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => {},
    stagePadding: 0,
    enableCameraRotation: false,
    minCameraRatio: 0.04,
    maxCameraRatio: 6,
    zoomingRatio: 1.35,
    // One millisecond: sigma divides by it.
    ...(wantsStillness() ? { zoomDuration: 1, inertiaDuration: 1 } : {}),
    allowInvalidContainer: true,
  })
  // Fixed, so that neither a drag nor a new node moves everything else, and a camera means the same for every view.
  // A square, since that is what a stretch leads up to.
  const half = LAYOUT_BOX.width / 2
  sigma.setCustomBBox({ x: [-half, half], y: [-half, half] })
  const below: Parameters<typeof sigma.createCanvas>[1] = { beforeLayer: 'edges' }
  sigma.createCanvasContext('grounds', below as object)
  sigma.resize(true)
  sigma.setGraph(graph)
  // Names lie above what is highlighted.
  const { labels, mouse } = sigma.getCanvases()
  if (labels && mouse) container.insertBefore(labels, mouse)
  return sigma as unknown as Sigma
}
