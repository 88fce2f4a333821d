import { Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { datasetsShown } from '../state/state.ts'
import { Announcer } from './Announcer.tsx'
import type { MenuAt } from './ContextMenu.tsx'
import type { Doors } from './command.ts'
import { DropVeil } from './DropVeil.tsx'
import { DoorsContext } from './doors-context.ts'
import { useExplorer } from './explored.ts'
import { ExportContext, type Scope } from './export-context.ts'
import {
  ContextMenu,
  Embedded,
  ExportDialog,
  KeysDialog,
  OpenDialog,
  Palette,
  ShareDialog,
  Tour,
  ViewsDialog,
} from './lazy-panels.ts'
import { PaletteWaiting, type Typed } from './PaletteWaiting.tsx'
import { titleOf } from './title-of.ts'
import { useKeys } from './use-keys.ts'
import { usePane } from './use-pane.ts'
import { Whole } from './Whole.tsx'

/** The page: the explorer, or its picture alone within another page, and the dialogues over it. */
export function App() {
  const { state, derived, words, theme, title: siteTitle, place, dispatch, picture, visit } = useExplorer()
  const { t } = words
  const { view } = state
  const [exporting, setExporting] = useState<Scope | 'usual'>()
  const [showsKeys, setShowsKeys] = useState(false)
  const [sharing, setSharing] = useState(false)
  const [opening, setOpening] = useState<{ readonly files?: readonly File[] }>()
  const isEmbedded = place === 'embedded'
  const [showsViews, setShowsViews] = useState(false)
  const [isTouring, setTouring] = useState(false)
  const [pane, setPane] = usePane(
    view,
    visit !== undefined,
    state.matrix !== undefined && derived.challenges.length === 0,
    state.history.done.at(-1)?.what === 'restore',
  )
  const [isFinding, setFinding] = useState(false)
  const [menu, setMenu] = useState<MenuAt>()
  const typed: Typed = useRef(undefined)
  const doors = useMemo<Doors>(
    () => ({
      find: () => setFinding(true),
      open: () => setOpening({}),
      export: () => setExporting('usual'),
      share: () => setSharing(true),
      keys: () => setShowsKeys(true),
      tour: () => setTouring(true),
      menu: (at, about = 'chosen') => setMenu({ ...(at ?? middleOfPage()), about }),
      views: () => setShowsViews(true),
      details: () => setPane('detail'),
    }),
    [setPane],
  )
  const scene = useMemo(
    () => ({ state, derived, dispatch, picture, theme, place, doors }),
    [state, derived, dispatch, picture, theme, place, doors],
  )
  useKeys(scene)

  const title = siteTitle ?? titleOf(datasetsShown(state), words)
  useEffect(() => {
    const root = document.documentElement
    root.lang = view.lang
    root.dataset.theme = theme
    document.title = title ? t('app.title', { title }) : t('app.name')
  }, [view.lang, theme, title, t])

  return (
    <I18nProvider locale={view.lang}>
      <ExportContext value={(scope) => setExporting(scope ?? 'usual')}>
        <DoorsContext value={doors}>
          {isEmbedded ? (
            <Suspense>
              <Embedded />
            </Suspense>
          ) : (
            <Whole
              pane={pane}
              onPane={setPane}
              onExport={doors.export}
              onShare={doors.share}
              onKeys={doors.keys}
              onFind={doors.find}
            />
          )}
        </DoorsContext>
        <Suspense>
          {exporting !== undefined && <ExportDialog scope={exporting} onClose={() => setExporting(undefined)} />}
        </Suspense>
        <Suspense fallback={<PaletteWaiting typed={typed} />}>
          {isFinding && <Palette scene={scene} typed={typed} onClose={() => setFinding(false)} />}
        </Suspense>
        <Suspense>{isTouring && <Tour onPane={setPane} onClose={() => setTouring(false)} />}</Suspense>
        <Suspense>
          {menu && (
            <ContextMenu key={`${menu.x} ${menu.y}`} at={menu} scene={scene} onClose={() => setMenu(undefined)} />
          )}
        </Suspense>
        <Suspense>{showsViews && <ViewsDialog onClose={() => setShowsViews(false)} />}</Suspense>
        <Suspense>{sharing && <ShareDialog isOpen onClose={() => setSharing(false)} />}</Suspense>
        <Suspense>{showsKeys && <KeysDialog scene={scene} onClose={() => setShowsKeys(false)} />}</Suspense>
        <Suspense>{opening && <OpenDialog dropped={opening.files} onClose={() => setOpening(undefined)} />}</Suspense>
        {!isEmbedded && <DropVeil onFiles={(files) => setOpening({ files })} />}
        <Announcer />
      </ExportContext>
    </I18nProvider>
  )
}

function middleOfPage(): { readonly x: number; readonly y: number } {
  return { x: innerWidth / 2, y: innerHeight / 3 }
}
