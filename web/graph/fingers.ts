import type Sigma from 'sigma'
import type { MouseCoords, TouchCoords } from 'sigma/types'

/** Pixels that a finger may slip and still mean to stay; sigma's own for a tap. */
export const FINGER_TOLERANCE = 10

/** What the fingers on the picture do, from the first that comes down to the last that goes. */
export interface Fingers {
  areDown(): boolean
  /** Whether one finger came, and stayed where it came down, and was not held long: what it does is a tap. */
  isTap(): boolean
  /** Whether one finger may still drag something. */
  mayDrag(): boolean
  /** What it was held for is done: it neither taps nor drags any more. */
  spend(): void
  unbind(): void
}

interface Spot {
  readonly x: number
  readonly y: number
}

export function isByFinger({ original }: MouseCoords): boolean {
  return 'touches' in original
}

/**
 * Watches the fingers and zooms with two of them: sigma's own pinch would swing the picture round with a hand that
 * turns. One that only trembles moves nothing.
 */
export function bindFingers(sigma: Sigma): Fingers {
  const captor = sigma.getTouchCaptor()
  const camera = sigma.getCamera()
  let down: Spot | undefined
  let isMoved = false
  let isSpent = false
  let pinch: { readonly middle: Spot; readonly span: number; readonly from: typeof camera } | undefined

  // By the page's own news: before sigma tells anyone, and of the second of two fingers it does not say that it goes.
  const land = ({ targetTouches }: TouchEvent): void => {
    isMoved = false
    isSpent = targetTouches.length > 1
  }
  const lift = ({ targetTouches }: TouchEvent): void => {
    pinch = undefined
    if (targetTouches.length === 0) down = undefined
  }
  const press = ({ touches: [first, second] }: TouchCoords): void => {
    down = first
    if (first) pinch = second && { middle: between(first, second), span: distance(first, second), from: camera.copy() }
  }
  const move = (event: TouchCoords): void => {
    const [first, second] = event.touches
    if (!first || !down) return
    if (pinch && second) {
      event.preventSigmaDefault()
      const { from, span, middle } = pinch
      const ratio = camera.getBoundedRatio((from.ratio * span) / Math.max(1, distance(first, second)))
      const held = sigma.viewportToFramedGraph(middle, { cameraState: from.getState() })
      const there = sigma.viewportToFramedGraph(between(first, second), { cameraState: { ...from.getState(), ratio } })
      camera.setState({ x: from.x + held.x - there.x, y: from.y + held.y - there.y, ratio })
    } else if (!isMoved && distance(first, down) <= FINGER_TOLERANCE) {
      event.preventSigmaDefault()
    } else if (!isMoved) {
      isMoved = true
      // From here on, or the picture would jump by as much as the finger was borne to slip.
      captor.startTouchesPositions = [...event.touches]
    }
  }
  const container = sigma.getContainer()
  captor.on('touchdown', press)
  captor.on('touchmove', move)
  container.addEventListener('touchstart', land, { capture: true, passive: true })
  container.addEventListener('touchend', lift)
  container.addEventListener('touchcancel', lift)
  return {
    areDown: () => down !== undefined,
    isTap: () => !isMoved && !isSpent,
    mayDrag: () => !isSpent,
    spend() {
      isSpent = true
    },
    unbind() {
      captor.off('touchdown', press)
      captor.off('touchmove', move)
      container.removeEventListener('touchstart', land, { capture: true })
      container.removeEventListener('touchend', lift)
      container.removeEventListener('touchcancel', lift)
    },
  }
}

function between(a: Spot, b: Spot): Spot {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
