import { useCallback, useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import { shownWithout } from '../state/facets.ts'
import { type FilterName, fieldOf, filtersSet, lifted } from '../state/filters.ts'
import { totalsOf } from '../state/totals.ts'
import type { Visible } from '../state/visible.ts'
import { useExplorer } from './explored.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { AssertedEditor, DatasetEditor, HopsEditor, SupportEditor } from './LimitEditors.tsx'
import { KindEditor, RelationEditor, SourceEditor } from './ListEditors.tsx'
import { filterTitle } from './say-filter.ts'
import { YearEditor } from './YearEditor.tsx'

/** What is shown without the filter that is edited: what its counts are of. */
export interface EditorProps {
  readonly left: Visible
}

/** One filter, to be set: its choices with how much of each there is, and what is shown under it. */
export function FilterEditor({
  name,
  onBack,
  onClose,
}: {
  readonly name: FilterName
  onBack(): void
  onClose(): void
}) {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const { graph, schema, view, summary } = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is counted rests on these alone, not on what is hovered.
  const left = useMemo(() => shownWithout([name], state), [name, graph, schema, view, summary])
  const { visible } = derived
  const totals = useMemo(
    () => graph && schema && visible && totalsOf(graph, schema, view.background, visible.nodes),
    [graph, schema, visible, view.background],
  )
  const body = useRef<HTMLDivElement>(null)
  const focusFirst = useCallback(() => {
    body.current?.querySelector<HTMLElement>('input:not([tabindex="-1"]), [role="listbox"]')?.focus()
  }, [])
  useEffect(focusFirst, [focusFirst])
  const isSet = filtersSet(state).includes(name)
  return (
    <>
      <div className="filter-top">
        <Button className="filter-back" aria-label={t('filter.back')} onPress={onBack}>
          ‹
        </Button>
        <h2>{filterTitle(name, words)}</h2>
        <Button
          className="inline-link"
          isDisabled={!isSet}
          onPress={() => {
            dispatch({ type: 'filters', change: lifted([name], state) })
            // There is nothing more to reset, and a key is for something that has the focus.
            focusFirst()
          }}
        >
          {t('filter.reset')}
        </Button>
      </div>
      <div className="filter-body" ref={body}>
        {left && <Editor name={name} left={left} />}
        {name !== 'hops' && <p className="filter-what">{t(`filter.counted.${countedBy(name)}`)}</p>}
      </div>
      <div className="filter-foot">
        <p role="status">
          {visible &&
            totals &&
            t(graph?.part ? 'filter.shown-part' : 'filter.shown', {
              nodes: words.number(visible.nodes.length),
              allNodes: words.number(totals.nodes),
              edges: words.number(visible.edges.length),
              allEdges: words.number(totals.statements),
            })}
        </p>
        <Button className="button" onPress={onClose}>
          {t('filter.done')}
        </Button>
      </div>
    </>
  )
}

/** What the numbers of its choices count. */
function countedBy(name: FilterName): 'nodes' | 'edges' | 'dataset' {
  if (name === 'dataset') return name
  return name === 'kind' || fieldOf(name) !== undefined ? 'nodes' : 'edges'
}

function Editor({ name, left }: { readonly name: FilterName } & EditorProps) {
  switch (name) {
    case 'support':
      return <SupportEditor left={left} />
    case 'assertedBy':
      return <AssertedEditor left={left} />
    case 'dataset':
      return <DatasetEditor />
    case 'hops':
      return <HopsEditor />
    case 'source':
      return <SourceEditor left={left} />
    case 'year':
      return <YearEditor left={left} />
    case 'kind':
      return <KindEditor left={left} />
    case 'relation':
      return <RelationEditor left={left} />
    default:
      return <FieldEditor field={fieldOf(name) ?? ''} left={left} />
  }
}
