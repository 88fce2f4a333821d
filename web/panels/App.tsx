import { Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { mainDataset } from '../state/state.ts'
import { Announcer } from './Announcer.tsx'
import { DropVeil } from './DropVeil.tsx'
import { useExplorer } from './explored.ts'
import { ExportContext, type Scope } from './export-context.ts'
import { Embedded, ExportDialog, KeysDialog, OpenDialog, ShareDialog } from './lazy-panels.ts'
import { OpeningContext } from './opening-context.ts'
import { useKeys } from './use-keys.ts'
import { Whole } from './Whole.tsx'

/** The page: the explorer, or its picture alone within another page, and the dialogues over it. */
export function App() {
  const { state, words, theme, title: siteTitle, place } = useExplorer()
  const { t } = words
  const { view } = state
  const [exporting, setExporting] = useState<Scope | 'usual'>()
  const [showsKeys, setShowsKeys] = useState(false)
  const [sharing, setSharing] = useState(false)
  const [opening, setOpening] = useState<{ readonly files?: readonly File[] }>()
  const isEmbedded = place === 'embedded'
  useKeys(() => setShowsKeys(true))

  const title = siteTitle ?? words.text(mainDataset(state)?.title)
  useEffect(() => {
    const root = document.documentElement
    root.lang = view.lang
    root.dataset.theme = theme
    document.title = title ? t('app.title', { title }) : t('app.name')
  }, [view.lang, theme, title, t])

  return (
    <I18nProvider locale={view.lang}>
      <ExportContext value={(scope) => setExporting(scope ?? 'usual')}>
        <OpeningContext value={() => setOpening({})}>
          {isEmbedded ? (
            <Suspense>
              <Embedded />
            </Suspense>
          ) : (
            <Whole
              onExport={() => setExporting('usual')}
              onShare={() => setSharing(true)}
              onKeys={() => setShowsKeys(true)}
            />
          )}
        </OpeningContext>
        <Suspense>
          {exporting !== undefined && <ExportDialog scope={exporting} onClose={() => setExporting(undefined)} />}
        </Suspense>
        <Suspense>{sharing && <ShareDialog isOpen onClose={() => setSharing(false)} />}</Suspense>
        <Suspense>{showsKeys && <KeysDialog isOpen onClose={() => setShowsKeys(false)} />}</Suspense>
        <Suspense>{opening && <OpenDialog dropped={opening.files} onClose={() => setOpening(undefined)} />}</Suspense>
        {!isEmbedded && <DropVeil onFiles={(files) => setOpening({ files })} />}
        <Announcer />
      </ExportContext>
    </I18nProvider>
  )
}
