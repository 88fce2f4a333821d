import type { Dossier, SectionName } from '../state/dossier.ts'
import { countsAll } from '../state/filter.ts'
import { noteOnFilters } from '../state/lift.ts'
import { useExplorer } from './explored.ts'
import { FilteredNote } from './FilteredNote.tsx'
import { sectionTitle } from './section-title.ts'

const PARTS: readonly SectionName[] = [
  'said',
  'matches',
  'parts',
  'costs',
  'limits',
  'applications',
  'models',
  'questions',
  'wishes',
]

/** Which parts of the dossier have nothing in them, so that silence is not taken for an oversight; or for more, where filters are on. */
export function EmptyParts({ dossier }: { readonly dossier: Dossier }) {
  const { state, words } = useExplorer()
  const { t } = words
  const { role, sections, answers } = dossier
  if (!answers) return null
  const held = new Set(sections.map(({ name }) => name))
  // A solution calls for nothing.
  const empty = PARTS.filter((name) => !held.has(name) && (role === 'challenge' || name !== 'wishes'))
  if (empty.length === 0) return null
  const isFiltered = !countsAll(state.view.filter)
  const names = empty.map((name) => sectionTitle(name, role, words)).join(t('join.marks'))
  return (
    <p className="quiet small empty-parts">
      {t(isFiltered ? 'dossier.empty-filtered' : 'dossier.empty', { names })}
      {isFiltered && <FilteredNote notes={[noteOnFilters(state.view)]} />}
    </p>
  )
}
