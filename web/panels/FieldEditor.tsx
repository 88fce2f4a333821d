import { Label, Radio, RadioGroup } from 'react-aria-components'
import { byCodePoint } from '../../src/model/order.ts'
import { fieldFacets } from '../state/facets.ts'
import { type FieldFilter, withField } from '../state/field-filter.ts'
import { CheckList } from './CheckList.tsx'
import { useExplorer } from './explored.ts'
import type { EditorProps } from './FilterEditor.tsx'
import { fieldName } from './field-name.ts'
import { RangeSlider } from './RangeSlider.tsx'

/** What nodes must have in a field: anything, nothing, one of some values, or a number between two. */
export function FieldEditor({ field, left }: { readonly field: string } & EditorProps) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const { graph, view } = state
  if (!graph) return null
  const facets = fieldFacets(field, left.nodes, graph)
  const filter = view.fields.find((each) => each.field === field)
  const set = (next?: FieldFilter) => {
    dispatch({ type: 'filters', change: { fields: withField(view.fields, field, next) } })
  }
  const kinds = words.list(facets.kinds.map((kind) => words.text(state.schema?.nodeKinds[kind]?.plural) || kind))
  const given = filter?.test === 'absent' ? 'absent' : filter ? 'present' : 'any'
  const chosen = filter?.test === 'among' ? filter.values : []
  const strangers = chosen
    .filter((value) => !facets.values.some((each) => each.value === value))
    .map((value) => ({ value, count: 0 }))
  const { from, to } = filter?.test === 'range' ? filter : {}
  return (
    <>
      <p className="filter-what">{t('filter.what.field', { kinds })}</p>
      <RadioGroup
        className="radios in-row"
        orientation="horizontal"
        value={given}
        onChange={(value) => {
          if (value === 'any') set()
          else set({ field, test: value === 'absent' ? 'absent' : 'present' })
        }}
      >
        <Label className="unseen">{fieldName(field, words)}</Label>
        <Radio value="any" className="radio">
          {t('filter.any')}
        </Radio>
        <Radio value="present" className="radio">
          {t('filter.given')} <span className="filter-count">{words.number(facets.present)}</span>
        </Radio>
        <Radio value="absent" className="radio">
          {t('filter.not-given')} <span className="filter-count">{words.number(facets.absent)}</span>
        </Radio>
      </RadioGroup>
      {facets.bins ? (
        facets.bins.length > 1 && (
          <RangeSlider
            label={fieldName(field, words)}
            bins={facets.bins}
            counted="nodes"
            all={facets.present}
            countIn={({ from = -Infinity, to = Infinity }) =>
              (facets.bins ?? []).reduce((sum, { at, count }) => sum + (at >= from && at <= to ? count : 0), 0)
            }
            range={{ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }}
            isOff={filter?.test === 'absent'}
            onChange={(range) => {
              const isAll = range.from === undefined && range.to === undefined
              set(isAll ? undefined : { field, test: 'range', ...range })
            }}
          />
        )
      ) : (
        <CheckList
          label={fieldName(field, words)}
          options={[...facets.values, ...strangers].map(({ value, count }) => ({ value, count, name: value }))}
          chosen={new Set(chosen)}
          onChange={(values) =>
            set(values.length > 0 ? { field, test: 'among', values: [...values].sort(byCodePoint) } : undefined)
          }
        />
      )}
    </>
  )
}
