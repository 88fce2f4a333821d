import { useState } from 'react'
import type { View } from '../state/view.ts'

export const PANES = ['list', 'detail', 'picture'] as const
export type Pane = (typeof PANES)[number]

/**
 * Which of the three a narrow screen shows: the list of challenges to begin with, but what the data holds where that is
 * somebody's file or known to have no challenges; what is newly chosen comes to the front, and so does another screen. What
 * is chosen in the picture leaves that where it is, and a step of routes stands open in it. Back and forward (`isBack`) lead to
 * the one that was left.
 */
export function usePane(view: View, isFile: boolean, hasNone: boolean, isBack: boolean): [Pane, (pane: Pane) => void] {
  const chosen = JSON.stringify([view.selection, view.edge, view.trace, view.reading])
  const step = view.screen === 'map' && JSON.stringify(view.step)
  const first = step ? 'picture' : isChosen(view) || isFile ? 'detail' : view.screen === 'map' ? undefined : 'picture'
  const [pane, setPane] = useState<Pane | undefined>(first)
  const answers = JSON.stringify([view.trace, view.reading])
  const entry = JSON.stringify([chosen, step, view.screen])
  const now = { chosen, answers, step, screen: view.screen, entry }
  const [last, setLast] = useState({ ...now, left: new Map<string, Pane | undefined>() })
  if (entry !== last.entry) {
    const left = new Map(last.left).set(last.entry, pane)
    setLast({ ...now, left })
    const isInPicture = pane === 'picture' && view.screen === 'map' && answers === last.answers
    if (isBack && left.has(entry)) setPane(left.get(entry))
    else if (step && step !== last.step) setPane('picture')
    else if (chosen !== last.chosen && isChosen(view)) setPane(isInPicture ? 'picture' : 'detail')
    else if (view.screen !== last.screen) setPane('picture')
  }
  return [pane ?? (hasNone ? 'detail' : 'list'), setPane]
}

/** Whether there is something to tell of beside the survey itself. */
export function isChosen({ selection, edge, trace, reading }: View): boolean {
  return selection.length > 0 || edge !== undefined || trace !== undefined || reading
}
