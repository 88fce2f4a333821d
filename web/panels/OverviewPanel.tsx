import { Button } from 'react-aria-components'
import { datasetsInOrder, datasetsOn } from '../state/state.ts'
import { useDoors } from './doors-context.ts'
import { EvidenceGlyph, type Sign } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { Later } from './Later.tsx'
import { GoOn, Questions } from './lazy-panels.ts'
import { ReadingButton } from './ReadingButton.tsx'
import { Sentence } from './Sentence.tsx'
import { sayStated } from './say-stated.ts'
import { titleOf } from './title-of.ts'

const SIGNS: readonly Sign[] = ['inferred', 'proposed', 'demonstrated', 'clinical', 'deployed', 'fact', 'gap', 'wish']

/** Before anything is chosen: what the data is, questions to begin with, and how to read the signs. */
export function OverviewPanel() {
  const { state, derived, words, isFresh } = useExplorer()
  const { t } = words
  const doors = useDoors()
  const on = datasetsOn(state)
  const shown = datasetsInOrder(state.summary).filter((dataset) => on.includes(dataset.id))
  const [first, ...others] = shown
  const hasChallenges = derived.challenges.length > 0
  return (
    <article className="detail">
      {first && (
        <>
          <p className="kicker">{t('overview.kicker')}</p>
          <h1>{titleOf([first], words)}</h1>
          <p className="lead">{words.text(first.description)}</p>
        </>
      )}
      {derived.graph && <p className="begin">{t(hasChallenges ? 'welcome.what' : 'welcome.what-else')}</p>}
      {isFresh && state.history.done.length === 0 && (
        <Later>
          <GoOn />
        </Later>
      )}
      <Later>
        <Questions />
      </Later>
      <div className="detail-actions">
        {state.summary?.datasets.length !== 0 && (
          <>
            <Button className="button" onPress={doors.tour}>
              {t('welcome.tour')}
            </Button>
            <ReadingButton />
          </>
        )}
        <Button className="button" onPress={doors.open}>
          {t('open.title')}
        </Button>
      </div>
      <p className="small quiet keys-hint">
        <Sentence
          template={words.template(hasChallenges ? 'welcome.hint' : 'welcome.hint-else')}
          parts={{ find: <kbd>/</kbd>, keys: <kbd>?</kbd> }}
        />
      </p>
      <section>
        <h2>{t('overview.signs')}</h2>
        <ul className="signs">
          {SIGNS.map((sign) => (
            <li key={sign}>
              <EvidenceGlyph sign={sign} />
              <span className="sign-word">{t(`support.${sign}`)}</span>
              <span className="quiet">{t(`meaning.${sign}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      {shown.map((dataset) => (
        <section key={dataset.id}>
          <h2>{others.length > 0 ? titleOf([dataset], words) : t('overview.citation')}</h2>
          <p className="small">{sayStated(dataset.citation, words)}</p>
          <p className="small quiet">
            {t('overview.licence', { licence: sayStated(dataset.licence, words) })}
            {dataset.date && ` · ${t('overview.date', { date: words.date(dataset.date) })}`}
          </p>
        </section>
      ))}
    </article>
  )
}
