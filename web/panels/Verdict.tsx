import { rankOf } from '../../src/model/evidence.ts'
import { inferredAmong } from '../../src/report/inferred-among.ts'
import type { Dossier } from '../state/dossier.ts'
import { limitsBlamed } from '../state/lift.ts'
import { Caution } from './Caution.tsx'
import { DataOff } from './DataOff.tsx'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { FilteredNote } from './FilteredNote.tsx'
import { sayTrouble } from './say-trouble.ts'

/** The honest line: the best evidence there is, or which kind of none; and what the data says against itself. */
export function Verdict({ dossier }: { readonly dossier: Dossier }) {
  const { words } = useExplorer()
  const { t } = words
  const { answers, best, role, trouble, notes, total } = dossier
  if (trouble) return <p className="verdict">{sayTrouble(trouble, words)}</p>
  if (!answers) return <p className="verdict quiet">{t('dossier.waiting')}</p>
  const isChallenge = role === 'challenge'
  const isWished = dossier.sections.some(({ name }) => name === 'wishes')
  // A gap is one only where neither filters nor the length of routes hide a solution.
  const hidden = notes.filter(({ code }) => code !== 'gap')
  // What other data knows does not fill the gap in this.
  const inferred = inferredAmong(
    answers.map(({ route }) => route.strength),
    total,
  )
  const isElsewhere = hidden.length > 0 && hidden.every((note) => limitsBlamed(note).join() === 'dataset')
  const isGap = isChallenge && !best && (hidden.length === 0 || isElsewhere)
  return (
    <div className="verdict">
      <EvidenceGlyph sign={best ?? 'gap'} size={19} />
      <div>
        <p>
          {best ? (
            <>
              <b>{t(`dossier.best.${best}`)}</b>{' '}
              {isChallenge && inferred > 0
                ? t('dossier.named-inferred', { named: total - inferred, inferred })
                : t(isChallenge ? 'dossier.named' : 'dossier.met', { count: total })}
              {isChallenge && rankOf(best) < rankOf('demonstrated') && ` ${t('dossier.untested')}`}
            </>
          ) : isGap ? (
            <>
              <b>{t('dossier.gap')}</b> {t(isWished ? 'dossier.gap.wish' : 'dossier.gap.why')}
            </>
          ) : (
            t(isChallenge ? 'dossier.none-counted' : 'dossier.unused')
          )}
          {isElsewhere && isGap
            ? ` ${t('dossier.gap.elsewhere')}`
            : hidden.length > 0 && ` ${[...new Set(hidden.map(({ code }) => t(`note.${code}`)))].join(' ')}`}
          <FilteredNote notes={notes} because={!(isElsewhere && isGap)} />
        </p>
        {!hidden.some((note) => limitsBlamed(note).includes('dataset')) && <DataOff />}
        <Caution datasets={datasetsOf(dossier)} />
      </div>
    </div>
  )
}

/** Those whose evidence the answers rest on; without any, those that speak of the node. */
function datasetsOf({ node, answers = [] }: Dossier): ReadonlySet<string> {
  const pieces = answers.flatMap(({ route }) => route.hops.flatMap(({ edge }) => edge.evidence))
  return new Set(pieces.length > 0 ? pieces.map(({ dataset }) => dataset) : node.datasets)
}
