import { Link } from 'react-aria-components'
import { datasetsInOrder, datasetsOn } from '../state/state.ts'
import { useExplorer } from './explored.ts'
import { safeLink } from './safe-link.ts'

/** What the data that is on says of its own limits, and where an error in it can be reported. */
export function Disclaimer() {
  const { state, words } = useExplorer()
  const on = datasetsOn(state)
  const said = datasetsInOrder(state.summary).filter((dataset) => on.includes(dataset.id) && dataset.disclaimer)
  if (said.length === 0) return null
  return (
    <aside className="disclaimer">
      {said.map((dataset) => {
        const report = dataset.report && safeLink(dataset.report)
        return (
          <p key={dataset.id}>
            {words.text(dataset.disclaimer)}
            {report && (
              <>
                {' '}
                <Link href={report} target="_blank" rel="noreferrer noopener">
                  {words.t('overview.report')}
                </Link>
              </>
            )}
          </p>
        )
      })}
    </aside>
  )
}
