import { useExplorer } from './explored.ts'

/** The keys of the palette. */
export function PaletteFoot() {
  const { t } = useExplorer().words
  return (
    <p className="palette-foot" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd> {t('find.enter')}
      </span>
      <span>
        <kbd>Shift Enter</kbd> {t('find.trace')}
      </span>
      <span>
        <kbd>Esc</kbd> {t('find.close')}
      </span>
    </p>
  )
}
