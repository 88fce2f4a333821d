import { Button, Checkbox, CheckboxGroup, Dialog, DialogTrigger, Label, Popover } from 'react-aria-components'
import { ASSERTERS } from '../../src/model/graph.ts'
import { datasetsInOrder, datasetsOn } from '../state/state.ts'
import type { Filter } from '../state/view.ts'
import { useExplorer } from './explored.ts'
import { HopsEditor, SupportEditor } from './LimitEditors.tsx'

/** What counts as evidence, from which data, and how long a route may be: one button, and all of it in one place. */
export function WhatCountsPopover({ className = 'button' }: { readonly className?: string }) {
  const { words } = useExplorer()
  return (
    <DialogTrigger>
      <Button className={className}>{words.t('counts.title')} …</Button>
      <Popover className="counts-popover" placement="bottom end" offset={6}>
        <Dialog className="counts-dialog" aria-label={words.t('counts.title')}>
          <Choices />
        </Dialog>
      </Popover>
    </DialogTrigger>
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
