import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { RouteList } from './RouteList.tsx'

/** The drawn routes as text, in place of all that the data holds. */
export function RoutesText({ onEverything }: { onEverything(): void }) {
  const { state, words } = useExplorer()
  const { t } = words
  const total = state.trace?.answer?.total
  return (
    <div className="outline">
      <h1>{t('trace.text-title')}</h1>
      <p className="lead">
        {total === undefined ? t('trace.waiting') : t('trace.routes', { count: total })}{' '}
        <Button className="inline-link" onPress={onEverything}>
          {t('trace.text-everything')}
        </Button>
      </p>
      <RouteList />
    </div>
  )
}
