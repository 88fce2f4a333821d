import { byCodePoint } from '../../src/model/order.ts'
import { kindFacets, relationFacets, sourceFacets } from '../state/facets.ts'
import { withoutLimits } from '../state/lift.ts'
import { CheckList } from './CheckList.tsx'
import { useExplorer } from './explored.ts'
import type { EditorProps } from './FilterEditor.tsx'
import { KindShape } from './KindShape.tsx'
import { nameOfRelation, nameOfSource } from './say-filter.ts'

/** Which works evidence may be from; none ticked: any. */
export function SourceEditor({ left }: EditorProps) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const { filter } = state.view
  const chosen = new Set(filter.sources)
  const facets = sourceFacets(left.edges)
  const known = new Set(facets.map(({ value }) => value))
  const options = [...facets, ...[...chosen].filter((id) => !known.has(id)).map((value) => ({ value, count: 0 }))]
  return (
    <>
      <p className="filter-what">{t('filter.what.source')}</p>
      <CheckList
        label={t('filter.name.source')}
        options={options.map(({ value, count }) => ({ value, count, name: nameOfSource(value, state, words) }))}
        chosen={chosen}
        onChange={(ids) => {
          const rest = withoutLimits(filter, ['source'])
          const next = ids.length > 0 ? { ...rest, sources: [...ids].sort(byCodePoint) } : rest
          dispatch({ type: 'filters', change: { filter: next } })
        }}
      />
    </>
  )
}

/** Which kinds of nodes are shown. */
export function KindEditor({ left }: EditorProps) {
  const { state, words, dispatch } = useExplorer()
  const { hidden } = state.view
  const facets = kindFacets(left)
  const name = (kind: string) => words.text(state.schema?.nodeKinds[kind]?.plural) || kind
  return (
    <CheckList
      label={words.t('filter.name.kind')}
      options={facets.map(({ value, count }) => ({
        value,
        count,
        name: name(value),
        sign: <KindShape kind={value} size={13} />,
      }))}
      chosen={new Set(facets.map(({ value }) => value).filter((kind) => !hidden.includes(kind)))}
      // The same as in the legend, which also takes back what was brought in by hand.
      onChange={(kinds) => dispatch({ type: 'hide', kinds: notIn(facets, kinds, hidden) })}
    />
  )
}

/** Statements of which relations are shown. */
export function RelationEditor({ left }: EditorProps) {
  const { state, words, dispatch } = useExplorer()
  const { hiddenRelations } = state.view
  const facets = state.graph ? relationFacets(left.edges, state.graph) : []
  return (
    <CheckList
      label={words.t('filter.name.relation')}
      options={facets.map(({ value, count }) => ({ value, count, name: nameOfRelation(value, state, words) }))}
      chosen={new Set(facets.map(({ value }) => value).filter((kind) => !hiddenRelations.includes(kind)))}
      onChange={(kinds) =>
        dispatch({ type: 'filters', change: { hiddenRelations: notIn(facets, kinds, hiddenRelations) } })
      }
    />
  )
}

/** What is not ticked of what is offered; what is hidden and not offered, as kinds of data that is off, stays hidden. */
function notIn(facets: readonly { value: string }[], ticked: readonly string[], hidden: readonly string[]): string[] {
  const offered = facets.map(({ value }) => value)
  const others = hidden.filter((kind) => !offered.includes(kind))
  return [...others, ...offered.filter((kind) => !ticked.includes(kind))].sort(byCodePoint)
}
