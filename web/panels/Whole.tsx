import { Suspense } from 'react'
import { Button } from 'react-aria-components'
import { isPending } from '../state/pending.ts'
import type { View } from '../state/view.ts'
import { Challenges } from './Challenges.tsx'
import { Chips } from './Chips.tsx'
import { Detail } from './Detail.tsx'
import { Disclaimer } from './Disclaimer.tsx'
import { useExplorer } from './explored.ts'
import { Header, type HeaderActions } from './Header.tsx'
import { ChosenBar } from './lazy-panels.ts'
import { Notices } from './Notices.tsx'
import { Screens } from './Screens.tsx'
import { isChosen, PANES, type Pane } from './use-pane.ts'

/** Where the keyboard goes on within a screen: the map, the first of drawn routes, or the one place of a grid that has its turn. */
const MIDDLE = ':not([inert]) > .graph-canvas, .route-card, [role="grid"] [tabindex="0"]'

/** What is in the way, what is said of it, and the picture. On a narrow screen one of the three at a time. */
export function Whole({ pane, onPane, ...actions }: HeaderActions & { readonly pane: Pane; onPane(pane: Pane): void }) {
  const { state, words } = useExplorer()
  const { t } = words
  const { view } = state
  const isOld = isPending(state)
  const hasDetail = view.screen === 'map' || isChosen(view)
  return (
    <>
      <Button
        className="skip"
        onPress={() => {
          onPane('list')
          document.querySelector<HTMLElement>('.challenge')?.focus()
        }}
      >
        {t('app.skip')}
      </Button>
      <Button
        className="skip"
        onPress={() => {
          onPane('picture')
          const screen = document.querySelector<HTMLElement>('.screen:not(.away)')
          const place = screen?.querySelector<HTMLElement>(MIDDLE) ?? screen
          place?.focus()
        }}
      >
        {t('app.skip-to', { name: t(`nav.${view.screen}`) })}
      </Button>
      <Header {...actions} onPane={onPane} />
      <Notices />
      <main className={`main pane-${pane}${hasDetail ? '' : ' wide'}${isChosen(view) ? ' chosen' : ''}`}>
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
        <div className="middle" aria-busy={isOld}>
          <Screens />
          <Suspense>
            {view.screen === 'map' && pane === 'picture' && (view.selection.length > 0 || view.edge !== undefined) && (
              <ChosenBar onDetails={() => onPane('detail')} />
            )}
          </Suspense>
        </div>
      </main>
      <nav className="panes" aria-label={t('pane.label')}>
        {PANES.map((each) => (
          <Button
            key={each}
            className="pane-tab"
            {...(pane === each && { 'aria-current': 'true' as const })}
            onPress={() => onPane(each)}
          >
            {t(paneName(each, view))}
          </Button>
        ))}
      </nav>
    </>
  )
}

/** What is said where nothing is chosen is of the survey itself, with questions to begin with. */
function paneName(pane: Pane, view: View) {
  if (pane === 'picture' && view.screen !== 'map') return `nav.${view.screen}` as const
  return pane === 'detail' && !isChosen(view) ? 'overview.kicker' : (`pane.${pane}` as const)
}
