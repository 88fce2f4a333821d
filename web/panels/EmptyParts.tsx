import { emptyParts, type LookedFor } from '../../src/query/dossier-sections.ts'
import type { Dossier } from '../state/dossier.ts'
import { countsAll } from '../state/filter.ts'
import { noteOnFilters } from '../state/lift.ts'
import { useExplorer } from './explored.ts'
import { FilteredNote } from './FilteredNote.tsx'
import { sectionTitle } from './section-title.ts'

/** Which parts of the dossier have nothing in them, so that silence is not taken for an oversight; or for more, where filters are on. */
export function EmptyParts({ dossier }: { readonly dossier: Dossier }) {
  const { state, words } = useExplorer()
  const { t } = words
  const { role, sections, answers } = dossier
  if (!answers) return null
  const held = sections.map(({ name }) => name)
  const told = answers.map(({ node, costs, limits }) => ({ kind: node.kind, costs, limits }))
  const empty = emptyParts(role, held, told)
  if (empty.length === 0) return null
  const isFiltered = !countsAll(state.view.filter)
  const title = (part: LookedFor) => {
    if (part === 'answer-costs') return t('dossier.answers-costs')
    return part === 'answer-limits' ? t('dossier.answers-limits') : sectionTitle(part, role, words)
  }
  const names = empty.map(title).join(t('join.marks'))
  return (
    <p className="quiet small empty-parts">
      {t(isFiltered ? 'dossier.empty-filtered' : 'dossier.empty', { names })}
      {isFiltered && <FilteredNote notes={[noteOnFilters(state.view)]} />}
    </p>
  )
}
