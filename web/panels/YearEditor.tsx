import { useMemo } from 'react'
import { Checkbox } from 'react-aria-components'
import type { Years } from '../../src/model/years.ts'
import { yearFacets } from '../state/facets.ts'
import { withoutLimits } from '../state/lift.ts'
import { useExplorer } from './explored.ts'
import type { EditorProps } from './FilterEditor.tsx'
import { RangeSlider } from './RangeSlider.tsx'

/** Of which years the works may be that evidence is from, and whether works without a year count. */
export function YearEditor({ left }: EditorProps) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const { filter } = state.view
  const { years } = filter
  const { graph, schema } = state
  const facets = useMemo(() => graph && schema && yearFacets(left.edges, graph, schema), [left, graph, schema])
  const set = (next: Years | undefined) => {
    const rest = withoutLimits(filter, ['year'])
    dispatch({ type: 'filters', change: { filter: next ? { ...rest, years: next } : rest } })
  }
  const [first] = facets?.bins ?? []
  if (!facets || !first) return <p className="filter-what">{t('filter.no-years')}</p>
  const { bins, undated } = facets
  const { from, to } = years ?? {}
  const isDated = !years || from !== undefined || to !== undefined
  return (
    <>
      <p className="filter-what">{t('filter.what.year')}</p>
      <RangeSlider
        label={t('filter.name.year')}
        bins={bins}
        counted="edges"
        all={left.edges.length}
        countIn={(range) => facets.within({ ...range, ...((!years || years.undated) && { undated: true }) })}
        range={{ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }}
        isOff={!isDated}
        onChange={(range) => {
          const keeps = years?.undated === true
          const isAll = range.from === undefined && range.to === undefined
          if (isAll && (keeps || !years)) set(undefined)
          else set({ ...(isAll ? { from: first.at } : range), ...(keeps && { undated: true }) })
        }}
      />
      {undated > 0 && (
        <Checkbox
          className="check"
          isSelected={!years || years.undated === true}
          onChange={(on) => {
            const isAll = !years || (to === undefined && (from === undefined || from <= first.at))
            const range = isAll
              ? { from: first.at }
              : { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
            if (on) set(isAll ? undefined : { ...range, undated: true })
            else set(range)
          }}
        >
          <span className="check-box" aria-hidden="true" />
          <span className="filter-name">{t('filter.with-undated')}</span>
          <span className="filter-count">{words.number(undated)}</span>
        </Checkbox>
      )}
    </>
  )
}
