import { useState } from 'react'
import { Button, Link } from 'react-aria-components'
import { datasetsShown } from '../state/state.ts'
import { useExplorer } from './explored.ts'
import { safeLink } from './safe-link.ts'

/** What the data that is on says of its own limits, and where an error in it can be reported. */
export function Disclaimer() {
  const { state, words } = useExplorer()
  const [isOpen, setOpen] = useState(false)
  const said = datasetsShown(state).filter(({ disclaimer }) => disclaimer)
  if (said.length === 0) return null
  return (
    <div className={isOpen ? 'disclaimer open' : 'disclaimer'}>
      <div className="disclaimer-text">
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
      </div>
      {/* Only where the text is cut to two lines is this to be seen. */}
      <Button
        className="disclaimer-more"
        aria-label={words.t('disclaimer.more')}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2.5 7.5L6 4l3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
      </Button>
    </div>
  )
}
