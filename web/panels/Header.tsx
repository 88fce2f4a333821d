import { memo } from 'react'
import { Button } from 'react-aria-components'
import { nextLanguage } from '../i18n/languages.ts'
import { SCREENS, type Screen, type Theme } from '../state/view.ts'
import { BrandTitle } from './BrandTitle.tsx'
import { useDoors } from './doors-context.ts'
import { useExplorer, useStill } from './explored.ts'
import { Mark } from './Mark.tsx'
import { SearchButton } from './SearchButton.tsx'
import type { Pane } from './use-pane.ts'

/** What the dialogues of the header are opened by. */
export interface HeaderActions {
  onExport(): void
  onShare(): void
  onKeys(): void
  onFind(): void
}

/** The survey's own title, the screens, search, and what concerns the whole view. */
export function Header(actions: HeaderActions & { onPane(pane: Pane): void }) {
  const { state, theme } = useExplorer()
  return <Still {...actions} theme={theme} screen={state.view.screen} />
}

interface StillProps extends HeaderActions {
  readonly theme: Theme
  readonly screen: Screen
  onPane(pane: Pane): void
}

/** What most choices leave as it is. */
const Still = memo(function Still({ theme, screen: shown, onPane, ...actions }: StillProps) {
  const { onExport, onShare, onKeys, onFind } = actions
  const doors = useDoors()
  const { words, dispatch } = useStill()
  const { t } = words
  const next = nextLanguage(words.lang)
  const go = (screen: Screen) => {
    dispatch({ type: 'screen', screen })
    onPane('picture')
  }
  return (
    <header className="header">
      <div className="brand">
        <Mark />
        <BrandTitle />
      </div>
      <nav className="screens" aria-label={t('nav.label')}>
        {SCREENS.map((screen) => (
          <Button
            key={screen}
            className="screen-tab"
            {...(shown === screen && { 'aria-current': 'page' as const })}
            onPress={() => go(screen)}
          >
            {t(`nav.${screen}`)}
          </Button>
        ))}
      </nav>
      <SearchButton onFind={onFind} />
      <div className="actions">
        <Button className="button open-button" onPress={doors.open}>
          {t('open.button')}
        </Button>
        <Button className="button" onPress={onExport}>
          {t('header.export')}
        </Button>
        <Button className="button share-button" onPress={onShare}>
          {t('header.share')}
        </Button>
        <Button className="ghost icon views-button" aria-label={t('header.views')} onPress={doors.views}>
          <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
            <path d="M4 2.2h8V14L8 10.8 4 14Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Button>
        <Button
          className="ghost"
          aria-label={t('header.language', { name: next.name })}
          onPress={() => dispatch({ type: 'language', lang: next.tag })}
        >
          <span lang={next.tag}>{next.name}</span>
        </Button>
        <Button
          className="ghost icon"
          aria-label={t(theme === 'dark' ? 'header.light' : 'header.dark')}
          onPress={() => dispatch({ type: 'theme', theme: theme === 'dark' ? 'light' : 'dark' })}
        >
          <svg viewBox="-10 -10 20 20" width="15" height="15" aria-hidden="true">
            <circle r="7.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
            <path d="M0-7.5A7.5 7.5 0 0 1 0 7.5Z" fill="currentColor" />
          </svg>
        </Button>
        <Button className="ghost icon keys-button" aria-label={t('header.keys')} onPress={onKeys}>
          ?
        </Button>
        <Button
          className="ghost icon more-button"
          aria-label={t('header.more')}
          aria-haspopup="menu"
          onPress={({ target }) => {
            const { left, bottom } = target.getBoundingClientRect()
            doors.menu({ x: left, y: bottom }, 'ground')
          }}
        >
          …
        </Button>
      </div>
    </header>
  )
})
