import type { Note } from '../../src/query/answers.ts'
import { OPEN } from '../state/view.ts'
import { useExplorer } from './explored.ts'

/** Where an answer is empty because of the filters: that it is so, and one click to lift them. */
export function FilteredNote({ notes }: { readonly notes: readonly Note[] }) {
  const { words, dispatch } = useExplorer()
  if (!notes.some(({ code }) => code === 'filtered')) return null
  return (
    <>
      {' '}
      <button type="button" className="inline-link" onClick={() => dispatch({ type: 'filter', filter: OPEN })}>
        {words.t('filter.lift')}
      </button>
    </>
  )
}
