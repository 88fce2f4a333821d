import { useSyncExternalStore } from 'react'

/** Whether the page may take the whole screen; not on some phones, nor within a page that does not allow it. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled === true
}

/** All of the page goes along, so that dialogues stand over it as ever; frame.css leaves the picture and the details. */
export function toggleFullScreen(): void {
  const turned = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  // A browser that does not want to says so only now; then all stays as it is.
  turned.catch(() => {})
}

export function useFullScreen(): boolean {
  return useSyncExternalStore(follow, () => document.fullscreenElement !== null)
}

function follow(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
