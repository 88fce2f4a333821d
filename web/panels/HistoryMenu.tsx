import { useState } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import type { Step } from '../state/history.ts'
import { useExplorer } from './explored.ts'
import { HistoryList } from './HistoryList.tsx'
import { stepSaid } from './step-said.ts'

/** Undo, redo, and the list of what was done; nothing before anything was. */
export function HistoryMenu() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const { done, undone } = state.history
  const heard = useHeard()
  if (done.length + undone.length === 0) return null
  const said = (step: Step | undefined): string => (step ? stepSaid(step, derived.graph, words) : '')
  return (
    <div className="history">
      <span className="unseen" aria-live="polite">
        {heard}
      </span>
      <Button
        className="history-button"
        aria-label={done.length > 0 ? t('history.undo', { what: said(done.at(-1)) }) : t('history.nothing-done')}
        isDisabled={done.length === 0}
        onPress={() => dispatch({ type: 'travel', by: -1 })}
      >
        <Arrow />
      </Button>
      <Button
        className="history-button"
        aria-label={undone.length > 0 ? t('history.redo', { what: said(undone[0]) }) : t('history.nothing-undone')}
        isDisabled={undone.length === 0}
        onPress={() => dispatch({ type: 'travel', by: 1 })}
      >
        <Arrow isForward />
      </Button>
      <MenuTrigger>
        <Button className="history-button" aria-label={t('history.title')}>
          <svg viewBox="0 0 16 16" width="10" height="10" aria-hidden="true">
            <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </Button>
        <Popover className="menu-popover history-popover" placement="bottom end" offset={6}>
          <HistoryList />
        </Popover>
      </MenuTrigger>
    </div>
  )
}

function Arrow({ isForward = false }: { readonly isForward?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
      {...(isForward && { style: { transform: 'scaleX(-1)' } })}
    >
      <path d="M6 3 2.5 6.5 6 10M2.8 6.5h6.4a4 4 0 0 1 0 8H6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}

/** What was taken back or done again last, for who cannot see it. */
function useHeard(): string {
  const { state, derived, words } = useExplorer()
  const { undone } = state.history
  const [last, setLast] = useState(undone)
  const [heard, setHeard] = useState('')
  if (undone !== last) {
    const [back] = undone
    const [again] = last
    setLast(undone)
    if (back && undone.length > last.length)
      setHeard(words.t('say.undone', { what: stepSaid(back, derived.graph, words) }))
    else if (again && undone[0] === last[1])
      setHeard(words.t('say.redone', { what: stepSaid(again, derived.graph, words) }))
  }
  return heard
}
