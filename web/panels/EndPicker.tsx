import { useRef, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { GraphNode } from '../../src/model/graph.ts'
import { ROLES, type Role } from '../../src/model/schema.ts'
import { endsOffered } from '../state/ends-offered.ts'
import { roleSought } from '../state/trace-ends.ts'
import type { TraceView } from '../state/view.ts'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'

/** One end of the trace, chosen by name. Only what may be an end is offered: for the far end, what has the other role. */
export function EndPicker({ end, trace }: { readonly end: 'from' | 'to'; readonly trace: TraceView }) {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const anchor = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string>()
  const { graph } = derived
  const { schema } = state
  if (!graph || !schema) return null
  const nameOf = (node: GraphNode) => words.text(node.label)
  const ids = (end === 'from' ? trace.from : trace.to) ?? []
  // The list closes once the value is another; of several ends none is the value.
  const [only] = ids.length === 1 ? ids : []
  const chosen = words.list(ids.map((id) => words.text(graph.nodes.get(id)?.label) || id))
  const sought = roleSought(state, trace)
  const roles: readonly Role[] = end === 'to' && sought ? [sought] : ROLES.filter((role) => role !== 'context')
  const offered = endsOffered(graph, schema, roles, typed ?? '', nameOf)
  const empty = end === 'from' ? 'ends.choose' : sought === 'challenge' ? 'ends.any-challenge' : 'ends.any-solution'
  return (
    <ComboBox
      className="end-picker"
      items={offered}
      inputValue={typed ?? chosen}
      onInputChange={(text) => setTyped(text === chosen ? undefined : text)}
      value={only ?? null}
      onChange={(key) => {
        if (key === null) return
        setTyped(undefined)
        if (key !== only) dispatch({ type: 'trace-end', end, id: String(key) })
      }}
      onBlur={() => setTyped(undefined)}
      defaultFilter={() => true}
      // The field of half a trace takes the focus unasked; a list opened by that would hide the page from a screen reader.
      menuTrigger={end === 'from' && trace.from.length === 0 ? 'input' : 'focus'}
      allowsEmptyCollection
      allowsCustomValue
    >
      <Label>{t(`ends.${end}`)}</Label>
      <div ref={anchor} className="end-field">
        <Input placeholder={t(empty)} maxLength={200} onFocus={(event) => event.currentTarget.select()} />
        {end === 'to' && trace.to && trace.from.length > 0 && (
          <Button
            slot={null}
            className="ghost icon"
            aria-label={t('ends.clear')}
            onPress={() => dispatch({ type: 'trace', trace: { from: trace.from } })}
          >
            ×
          </Button>
        )}
      </div>
      <Popover className="search-popover end-popover" triggerRef={anchor} offset={4}>
        <ListBox
          className="search-list"
          renderEmptyState={() => <p className="search-empty">{t('ends.none', { text: typed ?? '' })}</p>}
        >
          {(node: GraphNode) => (
            <ListBoxItem id={node.id} className="search-item" textValue={nameOf(node)}>
              <KindShape kind={node.kind} />
              <span className="search-name">{nameOf(node)}</span>
              <span className="quiet">{words.text(schema.nodeKinds[node.kind]?.label)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
