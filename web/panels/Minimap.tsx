import { useEffect, useRef } from 'react'
import type { ViewGraph } from '../../src/drawing/view-graph.ts'
import type { Point } from '../state/state.ts'
import { boxOf, holds, type MinimapPlane, minimapPlane } from '../view/minimap-plane.ts'
import { useExplorer } from './explored.ts'

/** The most that it takes of the picture, in pixels. */
const ROOM = { width: 168, height: 132 }
/** Nearer than this the frame would be a dot. */
const LEAST_SIGHT = 10

/**
 * All nodes small, and a frame round those in sight; a press or a drag brings another part into sight. There only while
 * the picture does not show all. The arrow keys do the same in the picture itself, so it says nothing to screen readers.
 */
export function Minimap({ drawn }: { readonly drawn: ViewGraph }) {
  const { picture } = useExplorer()
  const root = useRef<HTMLDivElement>(null)
  const dots = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const box = boxOf(drawn.nodes)
    const [map, canvas, sightFrame] = [root.current, dots.current, frame.current]
    if (!box || !map || !canvas || !sightFrame) return
    let plane: MinimapPlane | undefined
    let stretch = 0
    const unwatch = picture.current?.watchSight((sight) => {
      const isIdle = holds(sight, box)
      map.toggleAttribute('data-idle', isIdle)
      if (isIdle) return
      if (!plane || sight.stretch !== stretch) {
        stretch = sight.stretch
        plane = minimapPlane(box, stretch, ROOM)
        drawDots(canvas, drawn, plane)
      }
      const { x, y } = plane.toMap({ x: sight.left, y: sight.top })
      const end = plane.toMap({ x: sight.right, y: sight.bottom })
      const width = Math.max(LEAST_SIGHT, end.x - x)
      const height = Math.max(LEAST_SIGHT, end.y - y)
      Object.assign(sightFrame.style, {
        transform: `translate(${(x + end.x - width) / 2}px, ${(y + end.y - height) / 2}px)`,
        width: `${width}px`,
        height: `${height}px`,
      })
    })

    /** From the pointer to the middle of what is in sight, while it is held. */
    let grip: Point | undefined
    const look = ({ clientX, clientY }: PointerEvent): void => {
      const { left, top } = canvas.getBoundingClientRect()
      if (grip && plane)
        picture.current?.lookAt(plane.toPlane({ x: clientX - left + grip.x, y: clientY - top + grip.y }))
    }
    const press = (event: PointerEvent): void => {
      if (event.button !== 0) return
      map.setPointerCapture(event.pointerId)
      const { left, top, width, height } = sightFrame.getBoundingClientRect()
      const isOnFrame = event.target === sightFrame
      grip = {
        x: isOnFrame ? left + width / 2 - event.clientX : 0,
        y: isOnFrame ? top + height / 2 - event.clientY : 0,
      }
      look(event)
    }
    const release = (): void => {
      grip = undefined
    }
    map.addEventListener('pointerdown', press)
    map.addEventListener('pointermove', look)
    map.addEventListener('lostpointercapture', release)
    return () => {
      unwatch?.()
      map.removeEventListener('pointerdown', press)
      map.removeEventListener('pointermove', look)
      map.removeEventListener('lostpointercapture', release)
    }
  }, [drawn, picture])

  return (
    <div ref={root} className="minimap" data-idle="" aria-hidden="true">
      <canvas ref={dots} />
      <div ref={frame} className="minimap-sight" />
    </div>
  )
}

function drawDots(canvas: HTMLCanvasElement, { nodes }: ViewGraph, plane: MinimapPlane): void {
  const { width, height } = plane
  canvas.width = width * devicePixelRatio
  canvas.height = height * devicePixelRatio
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` })
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(devicePixelRatio, devicePixelRatio)
  // The more there are, the smaller: a crowd must not run into one patch.
  const share = Math.max(0.1, Math.min(0.24, 3 / Math.sqrt(nodes.length)))
  for (const node of nodes) {
    const { x, y } = plane.toMap(node)
    context.beginPath()
    context.arc(x, y, Math.max(0.8, node.size * share), 0, 2 * Math.PI)
    context.fillStyle = node.color
    context.fill()
  }
}
