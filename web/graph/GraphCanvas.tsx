import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { Caption } from '../../src/drawing/captions.ts'
import type { Ground } from '../../src/drawing/grounds.ts'
import type { Rect } from '../../src/drawing/label-places.ts'
import type { ViewGraph } from '../../src/drawing/view-graph.ts'
import type { Point } from '../../src/layout/box.ts'
import type { AreaTool } from '../view/area.ts'
import type { Highlight } from '../view/highlight.ts'
import type { Direction } from '../view/walk.ts'
import type { MenuTarget } from './bind-menu.ts'
import type { Camera } from './camera-moves.ts'
import type { Insets } from './fit-camera.ts'
import { guardWheel } from './guard-wheel.ts'
import { createRenderer, type Renderer, type Sight } from './renderer.ts'
import { watchContext } from './watch-context.ts'

export interface GraphCanvasProps {
  readonly view: ViewGraph
  readonly highlight: Highlight
  readonly theme: 'light' | 'dark'
  /** Whether a line goes round each node, where its colour may be near to the ground's. */
  readonly isOutlined?: boolean | undefined
  /** What groups stand on, the largest first. */
  readonly grounds?: readonly Ground[] | undefined
  /** Names of groups. */
  readonly captions?: readonly Caption[] | undefined
  /** Another object for another layout: the nodes glide to their new places. */
  readonly places?: object | undefined
  /** Whether all is to be in view whatever the layout. */
  readonly isFitted?: boolean | undefined
  readonly lang: string
  readonly ariaLabel: string
  readonly ariaDescription?: string | undefined
  onSelect(id: string | undefined, additive: boolean): void
  onHover(id: string | undefined): void
  onOpen(id: string): void
  onEdge(id: string): void
  /** A right click or a long press; `at` in CSS pixels from the canvas's upper left corner. */
  onMenu?(target: MenuTarget, at: { readonly x: number; readonly y: number }): void
  /** A node was dragged and let go; in the layout's coordinates. */
  onMove(id: string, position: { x: number; y: number }): void
  onCamera?(camera: Camera): void
  /** An arrow key; false where no node has the focus, and the picture is to move. */
  onWalk?(direction: Direction): boolean
  /** Enter, or with `additive` Space. */
  onEnter?(additive: boolean): void
  /** The picture has lost the keyboard's focus. */
  onLeave?(): void
  /** A box or a line was drawn round these. */
  onArea?(ids: readonly string[], additive: boolean): void
  /** What a drag draws; without it a drag moves the picture. */
  readonly areaTool?: AreaTool | undefined
  readonly initialCamera?: Camera | undefined
  /** No WebGL, or it was taken away; `onAvailable` follows if it comes back. */
  onUnavailable(reason: string): void
  onAvailable?(): void
  /** Pixels at each side that a fit leaves free, for panels that lie over the picture. */
  readonly insets?: Insets | undefined
  /** What lies over the picture now, in CSS pixels from its upper left corner: no name is to stand there. */
  readonly floats?: (() => readonly Rect[]) | undefined
  /** Given: the wheel zooms with Ctrl or ⌘ alone; told of one without. */
  readonly onBareWheel?: (() => void) | undefined
  readonly ref?: Ref<GraphHandle>
}

export interface GraphHandle {
  zoomIn(): void
  zoomOut(): void
  /** All nodes, or those given. */
  fit(ids?: readonly string[]): void
  /** All nodes, and `onCamera` hears nothing of it. */
  home(): void
  center(id: string): void
  /** At once, as when a link is followed. */
  lookFrom(camera: Camera): void
  /** At once, as near as before; in the layout's coordinates. */
  lookAt(place: Point): void
  /** Tells now and after each frame what is in sight. Returns how to end it. */
  watchSight(watcher: (sight: Sight) => void): () => void
  /** Where a node is on the canvas now, in CSS pixels from its upper left corner: for menus and tests. */
  where(id: string): { x: number; y: number; radius: number } | undefined
  /** Where it is in the layout's coordinates. */
  placeOf(id: string): { x: number; y: number } | undefined
  /** The same in the window. */
  whereInWindow(id: string): { x: number; y: number } | undefined
  /** A place on the canvas, in the window. */
  inWindow(at: { readonly x: number; readonly y: number }): { x: number; y: number }
}

/** The picture. One renderer for the component's life; another only when a lost WebGL context comes back. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { view, highlight, theme, isOutlined, grounds, captions, places, lang, ariaLabel, insets, ref } = props
  const container = useRef<HTMLDivElement>(null)
  const renderer = useRef<Renderer>(undefined)
  const latest = useRef(props)
  const lastCamera = useRef(props.initialCamera)
  const sight = useRef<Sight>(undefined)
  const watchers = useRef(new Set<(sight: Sight) => void>())
  const [life, setLife] = useState(0)

  useLayoutEffect(() => {
    latest.current = props
  })

  // A new life is a new renderer; all else goes through `latest`.
  useEffect(() => {
    const element = container.current
    if (!element) return
    const { view, highlight, theme, isOutlined, grounds, captions, places } = latest.current
    let created: Renderer
    try {
      created = createRenderer(
        element,
        { view, highlight, theme, isOutlined, grounds, captions, places },
        {
          onSelect: (id, additive) => latest.current.onSelect(id, additive),
          onHover: (id) => latest.current.onHover(id),
          onOpen: (id) => latest.current.onOpen(id),
          onEdge: (id) => latest.current.onEdge(id),
          onMenu: (target, at) => latest.current.onMenu?.(target, at),
          onMove: (id, position) => latest.current.onMove(id, position),
          onWalk: (direction) => latest.current.onWalk?.(direction) ?? false,
          onEnter: (additive) => latest.current.onEnter?.(additive),
          onArea: (ids, additive) => latest.current.onArea?.(ids, additive),
          areaTool: () => latest.current.areaTool,
          onCamera: (camera) => {
            lastCamera.current = camera
            latest.current.onCamera?.(camera)
          },
          floats: () => latest.current.floats?.() ?? [],
          onSight: (seen) => {
            sight.current = seen
            for (const watch of watchers.current) watch(seen)
          },
        },
        { camera: lastCamera.current, insets: latest.current.insets },
      )
    } catch (error) {
      element.replaceChildren()
      latest.current.onUnavailable(error instanceof Error ? error.message : String(error))
      return
    }
    renderer.current = created
    if (life > 0) latest.current.onAvailable?.()
    const unwatch = watchContext(element, {
      onLost: () => latest.current.onUnavailable('The browser took WebGL away.'),
      onRestored: () => setLife((count) => count + 1),
    })
    const observer = new ResizeObserver(() => created.resize())
    observer.observe(element)
    const unguard = latest.current.onBareWheel ? guardWheel(element, () => latest.current.onBareWheel?.()) : undefined
    return () => {
      observer.disconnect()
      unguard?.()
      unwatch()
      renderer.current = undefined
      created.kill()
    }
  }, [life])

  useEffect(() => {
    renderer.current?.draw({
      view,
      highlight,
      theme,
      isOutlined,
      grounds,
      captions,
      places,
      isFitted: latest.current.isFitted,
    })
  }, [view, highlight, theme, isOutlined, grounds, captions, places])

  useEffect(() => {
    if (insets) renderer.current?.setInsets(insets)
  }, [insets])

  useImperativeHandle(
    ref,
    () => ({
      zoomIn: () => renderer.current?.zoom(1.5),
      zoomOut: () => renderer.current?.zoom(1 / 1.5),
      fit: (ids) => renderer.current?.fit(ids),
      home: () => renderer.current?.home(),
      center: (id) => renderer.current?.center(id),
      lookFrom: (camera) => renderer.current?.lookFrom(camera),
      lookAt: (place) => renderer.current?.lookAt(place),
      watchSight: (watcher) => {
        watchers.current.add(watcher)
        if (sight.current) watcher(sight.current)
        return () => watchers.current.delete(watcher)
      },
      where: (id) => renderer.current?.where(id),
      placeOf: (id) => renderer.current?.placeOf(id),
      whereInWindow: (id) => {
        const spot = renderer.current?.where(id)
        return spot && inWindow(container.current, spot)
      },
      inWindow: (at) => inWindow(container.current, at),
    }),
    [],
  )

  return (
    <div
      ref={container}
      className="graph-canvas"
      data-tool={props.areaTool}
      onBlur={props.onLeave}
      role="application"
      aria-label={ariaLabel}
      aria-description={props.ariaDescription}
      lang={lang}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows and + - 0 move the picture.
      tabIndex={0}
      style={{ position: 'relative', width: '100%', height: '100%', overflow: 'hidden' }}
    />
  )
}

function inWindow(element: HTMLElement | null, { x, y }: { readonly x: number; readonly y: number }) {
  const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {}
  return { x: left + x, y: top + y }
}
