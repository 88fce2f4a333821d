import type { Certainty, ComparedChallenge, Holder } from '../state/compare.ts'
import { CompareAlone } from './CompareAlone.tsx'
import { CompareShared } from './CompareShared.tsx'
import { useExplorer } from './explored.ts'
import { SideMark } from './SideMark.tsx'
import { useTitles } from './use-titles.ts'

/** The challenges that both name, or that one names alone. */
export function ComparePart({
  holder,
  challenges,
  certainty,
}: {
  readonly holder: Holder
  readonly challenges: readonly ComparedChallenge[]
  readonly certainty: Certainty
}) {
  const { words } = useExplorer()
  const { t } = words
  const titles = useTitles()
  if (challenges.length === 0) return null
  const open = certainty === 'gap' ? challenges.filter((each) => each.isUnanswered).length : 0
  return (
    <section className={`compare-part part-of-${holder}`}>
      <h2>
        {holder === 'both' ? (
          t('compare.part.both')
        ) : (
          <>
            <SideMark side={holder} /> {t(`compare.part.${holder}`, { title: titles[holder] })}
          </>
        )}{' '}
        · {words.number(challenges.length)}
        {open > 0 && <span className="part-open">{t('compare.without', { count: open })}</span>}
      </h2>
      {holder === 'both' && (
        <div className="compare-columns" aria-hidden="true">
          <span>{t('compare.cell.both')}</span>
          {(['a', 'b'] as const).map((side) => (
            <span key={side}>
              <SideMark side={side} /> {t('compare.cell.only', { title: titles[side] })}
            </span>
          ))}
        </div>
      )}
      {challenges.map((challenge) =>
        holder === 'both' ? (
          <CompareShared key={challenge.key} challenge={challenge} certainty={certainty} />
        ) : (
          <CompareAlone key={challenge.key} challenge={challenge} side={holder} certainty={certainty} />
        ),
      )}
    </section>
  )
}
