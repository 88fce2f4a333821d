import type { Note } from '../../src/query/answers.ts'
import { useExplorer } from './explored.ts'
import { FilteredNote } from './FilteredNote.tsx'

/** Why an answer is empty or cut, each kind once; what filters hide can be had with one press. */
export function NoteLines({ notes }: { readonly notes: readonly Note[] }) {
  const { words } = useExplorer()
  const codes = [...new Set(notes.map(({ code }) => code))]
  if (codes.length === 0) return null
  return (
    <p className="quiet small notes">
      {codes.map((code) => words.t(`note.${code}`)).join(' ')}
      <FilteredNote notes={notes} />
    </p>
  )
}
