import { useEffect, useRef } from 'react'
import { roundCamera } from '../state/url.ts'
import type { Camera } from '../state/view.ts'
import { useExplorer } from './explored.ts'

/** Keeps the picture's camera and the view's the same. Returns what the picture tells of every move. */
export function useCamera(): (camera: Camera) => void {
  const { state, picture, dispatch } = useExplorer()
  const { camera, shown } = state.view
  // Back and forward move the camera; what the picture itself reported does not.
  const reported = useRef(camera)
  const near = useRef(shown?.near)
  useEffect(() => {
    const isNarrowed = near.current !== shown?.near && camera === undefined
    near.current = shown?.near
    const isKnown = camera === undefined ? reported.current === undefined : sameCamera(camera, reported.current)
    if (isKnown && !isNarrowed) return
    reported.current = camera
    if (camera) picture.current?.lookFrom(camera)
    else picture.current?.home()
  }, [camera, shown?.near, picture])
  return (camera) => {
    reported.current = roundCamera(camera)
    dispatch({ type: 'camera', camera })
  }
}

function sameCamera(a: Camera, b: Camera | undefined): boolean {
  return b !== undefined && a.x === b.x && a.y === b.y && a.ratio === b.ratio
}
