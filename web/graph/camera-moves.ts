import type Sigma from 'sigma'
import { extent, LAYOUT_BOX, type Point } from '../../src/layout/box.ts'
import { fitCamera, type Insets } from './fit-camera.ts'

/** Where the picture is looked at from: the place in its middle, and how much of it is seen (1 is all, less is nearer). */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly ratio: number
}

export interface CameraMoves {
  zoom(factor: number): void
  /** By pixels of the screen. */
  pan(x: number, y: number): void
  /** A node in the middle, near enough to read what is round it. */
  center(id: string): void
  fit(ids?: readonly string[]): void
  lookFrom(camera: Camera): void
  /** At once, a place of the drawn graph in the middle, as near as before. */
  lookAt(place: Point): void
  /** Fits all without telling, at once or within so many milliseconds. */
  fitQuietly(ms?: number): void
  /** Whether all was fitted and the camera not moved since. */
  isStillFitted(): boolean
  unbind(): void
}

/** How near a node that is gone to is looked at, at least: its neighbours and their names are in sight. */
const NEAR = 0.4

const HOME = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }

/** A place of the drawn graph in sigma's framed coordinates, known before sigma has looked at any node. */
function framed(value: number): number {
  return value / LAYOUT_BOX.width + 0.5
}

export function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Moves sigma's camera, gliding only where motion is welcome; `onCamera` hears every move but the quiet ones. */
export function createCameraMoves(sigma: Sigma, insets: () => Insets, onCamera: (camera: Camera) => void): CameraMoves {
  const camera = sigma.getCamera()
  let fitted: Camera | undefined
  let isQuiet = false
  const follow = ({ x, y, ratio }: Camera): void => {
    if (!isQuiet) onCamera({ x, y, ratio })
  }
  camera.on('updated', follow)

  /** Pixels of one framed unit at ratio 1. */
  const unit = (): number => {
    const origin = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: HOME })
    return sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: HOME }).x - origin.x
  }

  const moveTo = (state: Partial<Camera>): void => {
    if (wantsStillness()) camera.setState(state)
    else void camera.animate(state, { duration: 250 })
  }

  /** Of what is drawn. */
  const spotOf = (id: string) => {
    const spot = sigma.getNodeDisplayData(id)
    return spot?.hidden ? undefined : spot
  }
  const placeOf = (id: string): Point | undefined => {
    const graph = sigma.getGraph()
    if (!graph.hasNode(id)) return undefined
    const { x, y, hidden } = graph.getNodeAttributes(id)
    return hidden ? undefined : { x, y }
  }
  const placeFor = (ids: readonly string[]): Camera | undefined => {
    const spots = ids.flatMap((id) => placeOf(id) ?? [])
    if (spots.length === 0) return undefined
    const [minX, maxX] = extent(spots.map(({ x }) => framed(x)))
    const [minY, maxY] = extent(spots.map(({ y }) => framed(y)))
    return fitCamera({ minX, maxX, minY, maxY }, sigma.getDimensions(), unit(), insets())
  }
  const placeForAll = (): Camera | undefined => placeFor(sigma.getGraph().nodes())

  return {
    zoom: (factor) => moveTo({ ratio: camera.getBoundedRatio(camera.ratio / factor) }),
    pan(x, y) {
      const pixel = camera.ratio / unit()
      moveTo({ x: camera.x + x * pixel, y: camera.y - y * pixel })
    },
    center(id) {
      const spot = spotOf(id)
      if (spot) moveTo({ x: spot.x, y: spot.y, ratio: Math.min(camera.ratio, NEAR) })
    },
    fit(ids) {
      const state = ids ? placeFor(ids) : placeForAll()
      if (!ids) fitted = state
      if (state) moveTo(state)
    },
    lookFrom(state) {
      camera.setState(state)
    },
    lookAt(place) {
      const { x, y } = sigma.viewportToFramedGraph(sigma.graphToViewport(place))
      camera.setState({ x, y })
    },
    fitQuietly(ms = 0) {
      fitted = placeForAll()
      if (!fitted) return
      isQuiet = true
      const speak = () => {
        isQuiet = false
      }
      // Sigma also calls back when another move takes over.
      if (ms > 0 && !wantsStillness()) return camera.animate(fitted, { duration: ms }, speak)
      camera.setState(fitted)
      speak()
    },
    isStillFitted: () =>
      fitted !== undefined && camera.x === fitted.x && camera.y === fitted.y && camera.ratio === fitted.ratio,
    unbind() {
      camera.off('updated', follow)
    },
  }
}
