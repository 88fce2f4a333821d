import { Button, Link } from 'react-aria-components'
import { withoutEmbed } from '../state/embed.ts'
import { mainDataset } from '../state/state.ts'
import { BrandTitle } from './BrandTitle.tsx'
import { Detail } from './Detail.tsx'
import { useExplorer } from './explored.ts'
import { Mark } from './Mark.tsx'
import { Notices } from './Notices.tsx'
import { Screens } from './Screens.tsx'
import { sayStated } from './say-stated.ts'

/** The page within somebody else's: what was chosen to be shown, whose it is, and the way to all of it. */
export function Embedded() {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const { selection, edge, trace, reading } = state.view
  const isChosen = selection.length > 0 || edge !== undefined || trace !== undefined || reading
  const dataset = mainDataset(state)
  const close = () => {
    if (reading) dispatch({ type: 'reading', on: false })
    if (trace) dispatch({ type: 'trace' })
    dispatch({ type: 'select' })
  }
  return (
    <>
      <Notices />
      <main className={isChosen ? 'embedded with-detail' : 'embedded'}>
        <div className="middle">
          <Screens />
        </div>
        {isChosen && (
          <div className="panel right">
            <Button className="ghost embedded-close" aria-label={t('embed.close')} onPress={close}>
              ✕
            </Button>
            <Detail />
          </div>
        )}
      </main>
      <footer className="embedded-foot">
        <Mark />
        <BrandTitle />
        {dataset && (
          <span className="embedded-credit">{t('embed.credit', { licence: sayStated(dataset.licence, words) })}</span>
        )}
        <Link className="embedded-link" href={withoutEmbed(location.href)} target="_blank" rel="noopener">
          {t('embed.open')}
        </Link>
      </footer>
    </>
  )
}
