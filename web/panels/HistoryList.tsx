import { Menu, MenuItem, Text } from 'react-aria-components'
import type { Step } from '../state/history.ts'
import { useExplorer } from './explored.ts'
import { stepSaid } from './step-said.ts'

/**
 * What was done, the last on top; choosing one leads back or on to it. Made when it is opened: with every step it would tell
 * all of them anew. `onClose`: where no button opens it.
 */
export function HistoryList({ onClose }: { onClose?(): void }) {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const { done, undone } = state.history
  const said = (step: Step): string => stepSaid(step, derived.graph, words)
  // By how many steps each is from the start, the last on top; what was taken back stands above where one is.
  const rows = [...done, ...undone].map((step, index) => ({ at: index + 1, step })).reverse()
  return (
    <Menu
      className="search-list"
      aria-label={t('history.title')}
      {...(onClose && { autoFocus: true, onClose })}
      selectionMode="single"
      selectedKeys={[done.length]}
      onAction={(at) => dispatch({ type: 'travel', by: Number(at) - done.length })}
    >
      {rows.map(({ at, step }) => (
        <MenuItem
          key={at}
          id={at}
          className={`search-item history-item${at > done.length ? ' undone' : ''}`}
          textValue={said(step)}
        >
          <Text slot="label">{said(step)}</Text>
          {at > done.length && <span className="unseen">{t('history.undone')}</span>}
        </MenuItem>
      ))}
      <MenuItem id={0} className="search-item history-item" textValue={t('history.start')}>
        <Text slot="label">{t('history.start')}</Text>
      </MenuItem>
    </Menu>
  )
}
