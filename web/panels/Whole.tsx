import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Challenges } from './Challenges.tsx'
import { Chips } from './Chips.tsx'
import { Detail } from './Detail.tsx'
import { Disclaimer } from './Disclaimer.tsx'
import { useExplorer } from './explored.ts'
import { Header, type HeaderActions } from './Header.tsx'
import { Notices } from './Notices.tsx'
import { Screens } from './Screens.tsx'

const PANES = ['list', 'detail', 'picture'] as const
type Pane = (typeof PANES)[number]

/** What is in the way, what is said of it, and the picture. On a narrow screen one of the three at a time. */
export function Whole(actions: HeaderActions) {
  const { state, words } = useExplorer()
  const { t } = words
  const { view } = state
  const chosen = JSON.stringify([view.selection, view.edge, view.trace, view.reading])
  const isChosen = view.selection.length > 0 || view.edge !== undefined || view.trace !== undefined || view.reading
  const [pane, setPane] = useState<Pane>(isChosen ? 'detail' : view.screen === 'map' ? 'list' : 'picture')
  const [lastChosen, setLastChosen] = useState(chosen)
  if (chosen !== lastChosen) {
    setLastChosen(chosen)
    if (isChosen) setPane('detail')
  }
  // A screen that was chosen elsewhere than in the header is what shall be seen, too.
  const [lastScreen, setLastScreen] = useState(view.screen)
  if (view.screen !== lastScreen) {
    setLastScreen(view.screen)
    if (chosen === lastChosen) setPane('picture')
  }
  const hasDetail = view.screen === 'map' || isChosen
  return (
    <>
      <a className="skip" href="#challenges-title">
        {t('app.skip')}
      </a>
      <Header {...actions} onScreen={() => setPane('picture')} />
      <Notices />
      <main className={`main pane-${pane}${hasDetail ? '' : ' wide'}${isChosen ? ' chosen' : ''}`}>
        <div className="panel left">
          <Challenges />
          <div className="foot">
            <Chips />
            <Disclaimer />
          </div>
        </div>
        {hasDetail && (
          <div className="panel right">
            <Detail />
          </div>
        )}
        <div className="middle">
          <Screens />
        </div>
      </main>
      <nav className="panes" aria-label={t('pane.label')}>
        {PANES.map((each) => (
          <Button
            key={each}
            className="pane-tab"
            {...(pane === each && { 'aria-current': 'true' as const })}
            onPress={() => setPane(each)}
          >
            {t(each === 'picture' && view.screen !== 'map' ? `nav.${view.screen}` : `pane.${each}`)}
          </Button>
        ))}
      </nav>
    </>
  )
}
