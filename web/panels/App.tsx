import { Suspense, useEffect, useState } from 'react'
import { Button, I18nProvider } from 'react-aria-components'
import { mainDataset } from '../state/state.ts'
import { Announcer } from './Announcer.tsx'
import { Challenges } from './Challenges.tsx'
import { Chips } from './Chips.tsx'
import { Detail } from './Detail.tsx'
import { Disclaimer } from './Disclaimer.tsx'
import { useExplorer } from './explored.ts'
import { ExportContext, type Scope } from './export-context.ts'
import { Header } from './Header.tsx'
import { Compare, ExportDialog, Gaps, KeysDialog, Outline, ShareDialog } from './lazy-panels.ts'
import { Notices } from './Notices.tsx'
import { Stage } from './Stage.tsx'
import { useKeys } from './use-keys.ts'
import { Waiting } from './Waiting.tsx'

const PANES = ['list', 'detail', 'picture'] as const
type Pane = (typeof PANES)[number]

/** The page: what is in the way, what is said of it, and the picture. On a narrow screen one of the three at a time. */
export function App() {
  const { state, words, theme, title: siteTitle } = useExplorer()
  const { t } = words
  const { view } = state
  const [exporting, setExporting] = useState<Scope | 'usual'>()
  const [showsKeys, setShowsKeys] = useState(false)
  const [sharing, setSharing] = useState(false)
  useKeys(() => setShowsKeys(true))

  const chosen = JSON.stringify([view.selection, view.edge, view.trace, view.reading])
  const isChosen = view.selection.length > 0 || view.edge !== undefined || view.trace !== undefined || view.reading
  const [pane, setPane] = useState<Pane>(isChosen ? 'detail' : view.screen === 'map' ? 'list' : 'picture')
  const [lastChosen, setLastChosen] = useState(chosen)
  if (chosen !== lastChosen) {
    setLastChosen(chosen)
    if (isChosen) setPane('detail')
  }

  const title = siteTitle ?? words.text(mainDataset(state)?.title)
  useEffect(() => {
    const root = document.documentElement
    root.lang = view.lang
    root.dataset.theme = theme
    document.title = title ? t('app.title', { title }) : t('app.name')
  }, [view.lang, theme, title, t])

  const hasDetail = view.screen === 'map' || isChosen
  const isEmpty = state.summary?.datasets.length === 0
  return (
    <I18nProvider locale={view.lang}>
      <ExportContext value={(scope) => setExporting(scope ?? 'usual')}>
        <a className="skip" href="#challenges-title">
          {t('app.skip')}
        </a>
        <Header
          onScreen={() => setPane('picture')}
          onExport={() => setExporting('usual')}
          onShare={() => setSharing(true)}
          onKeys={() => setShowsKeys(true)}
        />
        <Notices />
        <main className={`main pane-${pane}${hasDetail ? '' : ' wide'}`}>
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
            {isEmpty ? (
              <div className="empty">
                <h1>{t('empty.title')}</h1>
                <p>{t('empty.text')}</p>
              </div>
            ) : (
              <>
                <div className={view.screen === 'map' ? 'screen' : 'screen away'} inert={view.screen !== 'map'}>
                  <Stage />
                </div>
                {view.screen !== 'map' && (
                  <div className="screen page">
                    <Suspense fallback={<Waiting />}>
                      {view.screen === 'gaps' && <Gaps />}
                      {view.screen === 'compare' && <Compare />}
                      {view.screen === 'list' && <Outline />}
                    </Suspense>
                  </div>
                )}
              </>
            )}
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
        <Suspense>
          {exporting !== undefined && <ExportDialog scope={exporting} onClose={() => setExporting(undefined)} />}
        </Suspense>
        <Suspense>{sharing && <ShareDialog isOpen onClose={() => setSharing(false)} />}</Suspense>
        <Suspense>{showsKeys && <KeysDialog isOpen onClose={() => setShowsKeys(false)} />}</Suspense>
        <Announcer />
      </ExportContext>
    </I18nProvider>
  )
}
