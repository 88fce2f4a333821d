import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import { extent, LAYOUT_BOX } from '../../src/layout/box.ts'
import { type Highlight, lightUp } from '../view/highlight.ts'
import type { ViewGraph } from '../view/view-graph.ts'
import { bindDrag } from './bind-drag.ts'
import { bindHover } from './bind-hover.ts'
import { bindKeys } from './bind-keys.ts'
import { bindSelect, type SelectCallbacks } from './bind-select.ts'
import { type BowDisplay, BowProgram } from './edge-program.ts'
import { fitCamera, type Insets } from './fit-camera.ts'
import { edgeLook, nodeLook } from './look.ts'
import { type ShapeDisplay, ShapeProgram } from './node-program.ts'
import { paintPicture } from './paint-picture.ts'
import { PALETTES } from './palette.ts'
import { type DrawnEdge, type DrawnGraph, type DrawnNode, syncGraph } from './sync-graph.ts'
import { drawTexts, type Scene } from './text-layer.ts'

export interface Camera {
  readonly x: number
  readonly y: number
  readonly ratio: number
}

/** All that is drawn, but for where the camera stands. */
export interface Drawing {
  readonly view: ViewGraph
  readonly highlight: Highlight
  readonly theme: 'light' | 'dark'
}

export interface RendererCallbacks extends SelectCallbacks {
  onHover(id: string | undefined): void
  onMove(id: string, position: { x: number; y: number }): void
  onCamera(camera: Camera): void
}

export interface PictureOptions {
  /** Pixels for each CSS pixel; 2 by default. */
  readonly scale?: number
  /** Any CSS colour; the theme's ground by default. */
  readonly background?: string
  /** Draws on top, in CSS pixels. */
  readonly decorate?: (context: CanvasRenderingContext2D, size: { width: number; height: number }) => void
}

export interface Renderer {
  draw(drawing: Drawing): void
  zoom(factor: number): void
  fit(ids?: readonly string[]): void
  center(id: string): void
  where(id: string): { x: number; y: number; radius: number } | undefined
  setInsets(insets: Insets): void
  resize(): void
  picture(options: PictureOptions): Promise<Blob>
  kill(): void
}

export const DEFAULT_INSETS: Insets = { top: 40, right: 44, bottom: 40, left: 44 }
const HOME = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }

/** One sigma for the life of the container. Throws when the browser gives no WebGL. */
export function createRenderer(
  container: HTMLElement,
  first: Drawing,
  callbacks: RendererCallbacks,
  initial: { readonly camera?: Camera | undefined; readonly insets?: Insets | undefined } = {},
): Renderer {
  let drawing = first
  let hovered: string | undefined
  let hoveredEdge: string | undefined
  let lit = light()
  let insets = initial.insets ?? DEFAULT_INSETS
  // Until the reader moves the camera, the picture is fitted anew whenever its room changes.
  let fitted: Camera | undefined

  const graph: DrawnGraph = new MultiDirectedGraph()
  syncGraph(graph, drawing.view)

  const nodeReducer = (_id: string, { x, y, node }: DrawnNode): Partial<NodeDisplayData> & ShapeDisplay => {
    const { layer, ...look } = nodeLook(node, lit, PALETTES[drawing.theme])
    return { x, y, size: node.size * sizeFactor(), label: null, type: 'shape', zIndex: layer, ...look }
  }
  const edgeReducer = (_id: string, { edge }: DrawnEdge): Partial<EdgeDisplayData> & BowDisplay => {
    const { layer, thickness, ...look } = edgeLook(edge, lit, PALETTES[drawing.theme])
    return { size: thickness, label: null, type: 'bow', zIndex: layer, ...look }
  }
  const sigma = new Sigma<DrawnNode, DrawnEdge>(graph, container, {
    nodeProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: { bow: BowProgram },
    defaultNodeType: 'shape',
    defaultEdgeType: 'bow',
    nodeReducer,
    edgeReducer,
    zIndex: true,
    enableEdgeEvents: true,
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => {},
    stagePadding: 0,
    enableCameraRotation: false,
    minCameraRatio: 0.04,
    maxCameraRatio: 6,
    zoomingRatio: 1.35,
    allowInvalidContainer: true,
  })
  // Fixed, so that neither a drag nor a new node moves everything else, and a camera means the same for every view.
  sigma.setCustomBBox({
    x: [-LAYOUT_BOX.width / 2, LAYOUT_BOX.width / 2],
    y: [-LAYOUT_BOX.height / 2, LAYOUT_BOX.height / 2],
  })
  sigma.refresh()
  const camera = sigma.getCamera()
  const texts = sigma.getCanvases().labels?.getContext('2d')
  sigma.on('afterRender', () => {
    if (texts) drawTexts(texts, scene())
  })
  if (initial.camera) camera.setState(initial.camera)
  else showAll(false)

  const drag = bindDrag(sigma as unknown as Sigma, {
    onDrag: (id, position) => graph.mergeNodeAttributes(id, position),
    onMove: callbacks.onMove,
  })
  const undo = [
    drag.unbind,
    bindSelect(sigma as unknown as Sigma, callbacks),
    bindHover(sigma as unknown as Sigma, {
      // Under the hand a node may run ahead of what sigma finds under the pointer.
      isBusy: () => drag.held() !== undefined,
      onHover: (id) => {
        hovered = id
        callbacks.onHover(id)
      },
      onHoverEdge: (id) => {
        hoveredEdge = id
        redraw()
      },
    }),
    bindKeys(container, {
      pan: (x, y) => {
        const pixel = camera.ratio / unit()
        moveTo({ x: camera.x + x * pixel, y: camera.y - y * pixel })
      },
      zoomIn: () => zoom(1.5),
      zoomOut: () => zoom(1 / 1.5),
      fit: () => showAll(true),
    }),
  ]
  const follow = (state: Camera): void => callbacks.onCamera({ x: state.x, y: state.y, ratio: state.ratio })
  camera.on('updated', follow)

  function light() {
    const plain = lightUp(drawing.view, drawing.highlight)
    if (hoveredEdge === undefined) return plain
    return { ...plain, edges: new Set([...plain.edges, hoveredEdge]) }
  }

  /** Nodes shrink a little with the room, and grow a little on a large screen. */
  function sizeFactor(): number {
    return Math.min(1.2, Math.max(0.7, Math.sqrt(Math.min(container.offsetWidth / 960, container.offsetHeight / 800))))
  }

  function redraw(): void {
    lit = light()
    sigma.refresh()
  }

  function scene(): Scene {
    const spots = new Map(
      graph.mapNodes((id, { x, y, node }) => {
        const spot = sigma.graphToViewport({ x, y })
        return [id, { x: spot.x, y: spot.y, radius: sigma.scaleSize(node.size * sizeFactor()) }] as const
      }),
    )
    return { view: drawing.view, lit, palette: PALETTES[drawing.theme], ...sigma.getDimensions(), spots }
  }

  /** Pixels of one framed unit at ratio 1. */
  function unit(): number {
    const origin = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: HOME })
    return sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: HOME }).x - origin.x
  }

  function moveTo(state: Partial<Camera>): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(state)
    else void camera.animate(state, { duration: 250 })
  }

  function zoom(factor: number): void {
    moveTo({ ratio: camera.getBoundedRatio(camera.ratio / factor) })
  }

  /** Where the camera must stand for these nodes, or all, to be seen; undefined where there is none. */
  function placeFor(ids: readonly string[] = graph.nodes()): Camera | undefined {
    const spots = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? [])
    if (spots.length === 0) return undefined
    const [minX, maxX] = extent(spots.map((spot) => spot.x))
    const [minY, maxY] = extent(spots.map((spot) => spot.y))
    const frame = { minX, maxX, minY, maxY }
    return fitCamera(frame, sigma.getDimensions(), unit(), insets)
  }

  function showAll(isMoved: boolean): void {
    fitted = placeFor()
    if (!fitted) return
    if (isMoved) moveTo(fitted)
    else camera.setState(fitted)
  }

  function isStillFitted(): boolean {
    return fitted !== undefined && camera.x === fitted.x && camera.y === fitted.y && camera.ratio === fitted.ratio
  }

  return {
    draw(next) {
      const isNewView = next.view !== drawing.view
      drawing = next
      if (isNewView) {
        if (hoveredEdge !== undefined && !next.view.edges.some(({ id }) => id === hoveredEdge)) hoveredEdge = undefined
        lit = light()
        const wasEmpty = graph.order === 0
        syncGraph(graph, next.view, drag.held())
        // At once: until then sigma may take what is under the pointer for a node that is gone.
        sigma.refresh()
        if (wasEmpty && !initial.camera) showAll(false)
        // Sigma says nothing when what is under the pointer goes.
        if (hovered !== undefined && !graph.hasNode(hovered)) {
          hovered = undefined
          callbacks.onHover(undefined)
        }
      } else redraw()
    },
    zoom,
    fit(ids) {
      const state = ids && placeFor(ids)
      if (state) moveTo(state)
      else if (!ids) showAll(true)
    },
    center(id) {
      const spot = sigma.getNodeDisplayData(id)
      if (spot) moveTo({ x: spot.x, y: spot.y })
    },
    where: (id) => scene().spots.get(id),
    setInsets(next) {
      insets = next
    },
    resize() {
      const keep = isStillFitted()
      sigma.refresh()
      if (keep) showAll(false)
    },
    async picture({ scale = 2, background, decorate }) {
      const { width, height } = sigma.getDimensions()
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(width * scale)
      canvas.height = Math.round(height * scale)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('The browser gives no canvas to draw the picture on.')
      context.scale(scale, scale)
      context.fillStyle = background ?? PALETTES[drawing.theme].ground
      context.fillRect(0, 0, width, height)
      paintPicture(context, scene())
      decorate?.(context, { width, height })
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
      if (!blob) throw new Error('The browser could not make a PNG of the picture: it may be too large.')
      return blob
    },
    kill() {
      for (const unbind of undo) unbind()
      camera.off('updated', follow)
      sigma.kill()
    },
  }
}
