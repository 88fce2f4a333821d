import { Button } from 'react-aria-components'
import { offeredQuestions } from '../state/offered-questions.ts'
import { mainDataset } from '../state/state.ts'
import { useExplorer } from './explored.ts'

/** Questions about what is chosen, or about the data; each opens its answer. */
export function OfferedQuestions({ onAsked }: { onAsked(): void }) {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const questions = offeredQuestions(state, derived.graph, derived.challenges)
  if (questions.length === 0) return null
  return (
    <>
      <h3>{t('views.questions')}</h3>
      <ul className="questions">
        {questions.map((question) => (
          <li key={question.what}>
            <Button
              className="question"
              onPress={() => {
                for (const event of question.events) dispatch(event)
                onAsked()
              }}
            >
              <span className="question-text">
                {question.what === 'gaps'
                  ? t('views.gaps', { title: words.text(mainDataset(state)?.title) })
                  : t(`views.${question.what}`, { name: words.text(question.node.label) })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
