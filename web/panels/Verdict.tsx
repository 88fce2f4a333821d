import { rankOf } from '../../src/model/evidence.ts'
import type { Dossier } from '../state/dossier.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { sayTrouble } from './say-trouble.ts'

/** The honest line: the best evidence there is, or that there is none. */
export function Verdict({ dossier }: { readonly dossier: Dossier }) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const { answers, best, role, trouble } = dossier
  if (trouble) return <p className="verdict">{sayTrouble(trouble, words)}</p>
  if (!answers) return <p className="verdict quiet">{t('dossier.waiting')}</p>
  const isChallenge = role === 'challenge'
  const hiddenByFilter = answers.length === 0 && !state.view.inferred
  return (
    <div className="verdict">
      <EvidenceGlyph sign={best ?? 'gap'} size={19} />
      <p>
        {best ? (
          <>
            <b>{t(`dossier.best.${best}`)}</b>{' '}
            {t(isChallenge ? 'dossier.named' : 'dossier.met', { count: answers.length })}
            {isChallenge && rankOf(best) < rankOf('demonstrated') && ` ${t('dossier.untested')}`}
          </>
        ) : isChallenge ? (
          <>
            <b>{t('dossier.gap')}</b> {t(dossier.wishes.length > 0 ? 'dossier.gap.wish' : 'dossier.gap.why')}
          </>
        ) : (
          t('dossier.unused')
        )}
        {hiddenByFilter && (
          <>
            {' '}
            {t('trace.filter-note')}{' '}
            <button type="button" className="inline-link" onClick={() => dispatch({ type: 'inferred', on: true })}>
              {t('trace.count-inferred')}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
