import { bySupport } from '../state/by-support.ts'
import type { Dossier } from '../state/dossier.ts'
import { AnswerItem } from './AnswerItem.tsx'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { LongList } from './LongList.tsx'

const FIRST = 5

/** What addresses the challenge, or what the solution addresses: by kind of support, best first. */
export function AnswerList({ dossier }: { readonly dossier: Dossier }) {
  const { words } = useExplorer()
  const { t } = words
  const { answers = [], role, total, node } = dossier
  if (answers.length === 0) return null
  return (
    <section className="answers">
      <h2>
        {t(role === 'challenge' ? 'dossier.addressed' : 'dossier.addresses')} · {words.number(total)}
      </h2>
      {bySupport(answers).map((group) => (
        <section key={group.strength} className="answer-group">
          <h3>
            <EvidenceGlyph sign={group.strength} size={15} />
            <span className="group-word">{t(`support.${group.strength}`)}</span> · {words.number(group.answers.length)}
            <span className="group-meaning">{t(`meaning.${group.strength}`)}</span>
          </h3>
          <LongList
            name={`${node.id} ${group.strength}`}
            items={group.answers}
            first={FIRST}
            className="answer-list"
            of={(answer) => answer.node.id}
          >
            {(answer) => <AnswerItem answer={answer} asked={node.id} />}
          </LongList>
        </section>
      ))}
      {answers.length < total && (
        <p className="quiet small">
          {t('dossier.shown', { shown: words.number(answers.length), total: words.number(total) })}
        </p>
      )}
    </section>
  )
}
