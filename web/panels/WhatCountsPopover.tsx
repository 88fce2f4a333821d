import type { RefObject } from 'react'
import { Checkbox, CheckboxGroup, Dialog, Label, Popover } from 'react-aria-components'
import { ASSERTERS } from '../../src/model/graph.ts'
import { datasetsInOrder, datasetsOn } from '../state/state.ts'
import type { Filter } from '../state/view.ts'
import { useExplorer } from './explored.ts'
import { HopsEditor, SupportEditor } from './LimitEditors.tsx'

interface Props {
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
}

/** What counts as evidence, from which data, and how long a route may be: all of it in one place, beside its button. */
export function WhatCountsPopover({ button, onClose }: Props) {
  const { words } = useExplorer()
  return (
    <Popover
      className="counts-popover"
      placement="bottom end"
      offset={6}
      triggerRef={button}
      isOpen
      onOpenChange={onClose}
    >
      <Dialog className="counts-dialog" aria-label={words.t('counts.title')}>
        <Choices />
      </Dialog>
    </Popover>
  )
}

function Choices() {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const { filter } = state.view
  const asserted = filter.assertedBy ?? ASSERTERS
  const choose = (chosen: readonly string[]) => {
    const assertedBy = ASSERTERS.filter((by) => chosen.includes(by))
    // Nobody at all would empty every answer; the last one stays.
    if (assertedBy.length === 0) return
    const { assertedBy: _, ...rest } = filter
    const next: Filter = assertedBy.length === ASSERTERS.length ? rest : { ...rest, assertedBy }
    dispatch({ type: 'filter', filter: next })
  }
  return (
    <>
      <SupportEditor />
      <CheckboxGroup className="radios" value={[...asserted]} onChange={choose}>
        <Label>{t('counts.by')}</Label>
        {ASSERTERS.map((by) => (
          <Tick key={by} value={by} isLast={asserted.length === 1 && asserted[0] === by} text={t(`by.${by}`)} />
        ))}
      </CheckboxGroup>
      <CheckboxGroup
        className="radios"
        value={[...datasetsOn(state)]}
        onChange={(ids) => dispatch({ type: 'datasets', ids })}
      >
        <Label>{t('counts.data')}</Label>
        {datasetsInOrder(state.summary).map((dataset) => (
          <Tick key={dataset.id} value={dataset.id} text={words.text(dataset.title)} />
        ))}
      </CheckboxGroup>
      <HopsEditor />
    </>
  )
}

function Tick({ value, text, isLast = false }: { readonly value: string; readonly text: string; isLast?: boolean }) {
  return (
    <Checkbox value={value} className="check" isReadOnly={isLast}>
      <span className="check-box" aria-hidden="true" />
      {text}
    </Checkbox>
  )
}
