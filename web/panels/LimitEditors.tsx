import { Label, Radio, RadioGroup } from 'react-aria-components'
import { ASSERTERS, FLOORS, type Floor } from '../../src/model/graph.ts'
import { asserterFacets, supportFacets } from '../state/facets.ts'
import { withoutLimits } from '../state/lift.ts'
import { datasetsInOrder, datasetsOn } from '../state/state.ts'
import { MOST_HOPS } from '../state/view.ts'
import { CheckList } from './CheckList.tsx'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import type { EditorProps } from './FilterEditor.tsx'

const HOPS = Array.from({ length: MOST_HOPS }, (_, index) => String(index + 1))

/** The weakest support that counts; with what is shown without it, how much that leaves. */
export function SupportEditor({ left }: Partial<EditorProps>) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const { filter } = state.view
  const counts = left && supportFacets(left.edges)
  return (
    <RadioGroup
      className="radios"
      value={filter.support}
      onChange={(support) =>
        dispatch({ type: 'filters', change: { filter: { ...filter, support: support as Floor } } })
      }
    >
      <Label>{t('counts.support')}</Label>
      {FLOORS.map((floor, index) => (
        <Radio key={floor} value={floor} className="radio">
          <EvidenceGlyph sign={floor} size={14} />
          <span className="filter-name">
            {t(`support.${floor}`)}
            {floor === 'inferred' && <span className="quiet"> · {t('counts.everything')}</span>}
          </span>
          {counts && <span className="filter-count">{words.number(counts[index]?.count ?? 0)}</span>}
        </Radio>
      ))}
    </RadioGroup>
  )
}

/** Who may have said it. */
export function AssertedEditor({ left }: EditorProps) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const { filter } = state.view
  return (
    <CheckList
      label={t('filter.name.assertedBy')}
      options={asserterFacets(left.edges).map(({ value, count }) => ({
        value,
        count,
        name: t(`by.${value as (typeof ASSERTERS)[number]}`),
      }))}
      chosen={new Set(filter.assertedBy ?? ASSERTERS)}
      onChange={(chosen) => {
        const assertedBy = ASSERTERS.filter((by) => chosen.includes(by))
        // Nobody at all would empty every answer; the last one stays.
        if (assertedBy.length === 0) return
        const rest = withoutLimits(filter, ['assertedBy'])
        const next = assertedBy.length === ASSERTERS.length ? rest : { ...rest, assertedBy }
        dispatch({ type: 'filters', change: { filter: next } })
      }}
    />
  )
}

/** Which data is on. */
export function DatasetEditor() {
  const { state, words, dispatch } = useExplorer()
  return (
    <CheckList
      label={words.t('filter.name.dataset')}
      options={datasetsInOrder(state.summary).map(({ id, title, edges }) => ({
        value: id,
        name: words.text(title) || id,
        count: edges,
      }))}
      chosen={new Set(datasetsOn(state))}
      onChange={(ids) => dispatch({ type: 'datasets', ids })}
    />
  )
}

/** How long a route may be. */
export function HopsEditor() {
  const { state, words, dispatch } = useExplorer()
  return (
    <RadioGroup
      className="radios hops"
      orientation="horizontal"
      value={String(state.view.maxHops)}
      onChange={(hops) => dispatch({ type: 'hops', maxHops: Number(hops) })}
    >
      <Label>{words.t('counts.hops')}</Label>
      {HOPS.map((hops) => (
        <Radio key={hops} value={hops} className="hop-count">
          {words.number(Number(hops))}
        </Radio>
      ))}
    </RadioGroup>
  )
}
