import { datasetsInOrder, datasetsOn } from '../state/state.ts'
import { useExplorer } from './explored.ts'

/** Digits of a revision that tell it from others. */
const DIGITS = 8

/** What data all of this rests on, of when and of which revision: short on the screen and always in sight, in full on paper. */
export function ScopeLine() {
  const { state, words } = useExplorer()
  const { t } = words
  const on = datasetsOn(state)
  const datasets = datasetsInOrder(state.summary).filter(({ id }) => on.includes(id))
  if (datasets.length === 0) return null
  const [oldest] = datasets.flatMap(({ date }) => date ?? []).sort()
  const revision = datasets.map((dataset) => dataset.revision.slice(0, DIGITS)).join(' ')
  const full = datasets.map((dataset) => {
    const told = { title: words.text(dataset.title) || dataset.id, revision: dataset.revision.slice(0, DIGITS) }
    return dataset.date ? t('scope.dated', { ...told, date: words.date(dataset.date) }) : t('scope.dataset', told)
  })
  const said = t('scope.data', { data: full.join(t('scope.join')) })
  const count = datasets.length
  return (
    <p className="scope" title={said}>
      <span className="scope-short">
        {oldest
          ? t('scope.short', { count, date: words.date(oldest), revision })
          : t('scope.undated', { count, revision })}
      </span>
      <span className="scope-full">{said}</span>
    </p>
  )
}
