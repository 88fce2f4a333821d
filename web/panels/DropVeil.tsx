import { useExplorer } from './explored.ts'
import { useDrop } from './use-drop.ts'

/** While files are held over the page: what letting go of them does. */
export function DropVeil({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const { t } = useExplorer().words
  if (!useDrop(onFiles)) return null
  return (
    <div className="drop-veil">
      <b>{t('open.drop')}</b>
      <span>{t('open.drop-note')}</span>
    </div>
  )
}
