import { rankOf } from '../../src/model/evidence.ts'
import type { Dossier } from '../state/dossier.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { FilteredNote } from './FilteredNote.tsx'
import { sayTrouble } from './say-trouble.ts'

/** The honest line: the best evidence there is, or that there is none. */
export function Verdict({ dossier }: { readonly dossier: Dossier }) {
  const { words } = useExplorer()
  const { t } = words
  const { answers, best, role, trouble, notes } = dossier
  if (trouble) return <p className="verdict">{sayTrouble(trouble, words)}</p>
  if (!answers) return <p className="verdict quiet">{t('dossier.waiting')}</p>
  const isChallenge = role === 'challenge'
  const isWished = dossier.sections.some(({ name }) => name === 'wishes')
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
            <b>{t('dossier.gap')}</b> {t(isWished ? 'dossier.gap.wish' : 'dossier.gap.why')}
          </>
        ) : (
          t('dossier.unused')
        )}
        <FilteredNote notes={notes} />
      </p>
    </div>
  )
}
