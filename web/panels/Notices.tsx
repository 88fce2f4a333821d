import { Suspense } from 'react'
import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { NoticeList } from './lazy-panels.ts'
import { sayTrouble } from './say-trouble.ts'

/** Trouble while it lasts, which must be sayable when nothing more can be fetched; and what is said once. */
export function Notices() {
  const { state, words, explorer, visit } = useExplorer()
  // Several questions may fail for one reason; it is said once.
  const troubles = [...new Set([...state.troubles.values()].map((trouble) => sayTrouble(trouble, words)))]
  const hasMore = state.notices.length > 0 || visit !== undefined
  if (troubles.length === 0 && !hasMore) return null
  return (
    <div className="notices">
      {troubles.length > 0 && (
        <p className="notice trouble" role="alert">
          <span>{troubles.join(' ')}</span>
          <Button className="button" onPress={() => explorer.retry()}>
            {words.t('trouble.retry')}
          </Button>
        </p>
      )}
      <Suspense>{hasMore && <NoticeList />}</Suspense>
    </div>
  )
}
