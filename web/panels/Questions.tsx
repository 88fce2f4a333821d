import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { Words } from '../i18n/text.ts'
import { type Question, welcomeQuestions } from '../state/welcome-questions.ts'
import { useExplorer } from './explored.ts'
import { Said } from './Said.tsx'
import { Sentence } from './Sentence.tsx'

/** How many names of what a solution raises are said. */
const NAMES = 2

/** Questions that can be clicked; each opens the view that answers it. Nothing until the data is there. */
export function Questions() {
  const { state, derived, words, dispatch } = useExplorer()
  // Until the matrix is there it is not known what is a gap.
  const { matrix, schema, summary, view } = state
  const { graph, challenges } = derived
  const { compared } = view
  const questions = useMemo(
    () => (matrix ? welcomeQuestions({ schema, summary, view: compared ? { compared } : {} }, graph, challenges) : []),
    [matrix, schema, summary, compared, graph, challenges],
  )
  if (questions.length === 0) return null
  return (
    <section>
      <h2>{words.t('welcome.questions')}</h2>
      <ul className="questions">
        {questions.map((question) => (
          <li key={`${question.what} ${'node' in question ? question.node.id : ''}`}>
            <Button
              className="question"
              onPress={() => {
                for (const event of question.events) dispatch(event)
              }}
            >
              <span className="question-text">
                <Sentence
                  template={words.template(`welcome.${question.what}`)}
                  parts={{
                    name: 'node' in question && (
                      <b>
                        <Said text={question.node.label} />
                      </b>
                    ),
                  }}
                />
              </span>
              <span className="question-more">{moreOf(question, words)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What of the answer can be said at once. */
function moreOf(question: Question, { t, text, list }: Words): string {
  switch (question.what) {
    case 'addresses':
      return t('welcome.addresses-more', { count: question.count, support: t(`support.${question.best}`) })
    case 'unanswered': {
      const { node, count, inferred } = question
      const name = text(node.label)
      const names = count > 1 ? t('challenges.more', { names: name, count: count - 1 }) : name
      return inferred > 0 ? t('welcome.inferred', { names, count: inferred }) : names
    }
    case 'both':
      return list(question.titles.map(text))
    case 'costs': {
      const names = question.raised.map(({ label }) => text(label))
      const [some, more] = [names.slice(0, NAMES), names.length - NAMES]
      return t('welcome.costs-more', {
        names: more > 0 ? t('challenges.more', { names: some.join(t('join.names')), count: more }) : list(names),
      })
    }
    case 'said':
      return t('list.statements', { count: question.count })
    case 'kinds':
      return t('map.nodes', { count: question.count })
  }
}
