import { useId, useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { FLOORS } from '../../src/model/graph.ts'
import type { MatrixTable } from '../../src/report/matrix-table.ts'
import { type MatrixView, ONLY, SORTS } from '../../src/report/matrix-view.ts'
import { compactMatrix, type MatrixChoices } from '../state/matrix-view.ts'
import { useExplorer } from './explored.ts'

/** How the matrix is shown: order, what of it, which way round; and it as a file. */
export function MatrixTools({ table, onSave }: { readonly table: MatrixTable; onSave(format: 'csv' | 'svg'): void }) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  const tools = useId()
  const matrix: MatrixView = state.view.matrix ?? {}
  const choose = (change: Partial<MatrixChoices>) => {
    const next = compactMatrix({ ...matrix, ...change })
    dispatch({ type: 'arrange', ...(next && { matrix: next }) })
  }
  return (
    <>
      <Button className="matrix-more" aria-expanded={isOpen} aria-controls={tools} onPress={() => setOpen(!isOpen)}>
        {t('gaps.tools')}
      </Button>
      <fieldset id={tools} className={isOpen ? 'matrix-tools open' : 'matrix-tools'} aria-label={t('gaps.tools')}>
        {(['challenges', 'solutions'] as const).map((side) => (
          <span key={side} className="pick">
            <label htmlFor={tools + side}>{t(`gaps.sort-${side}`)}</label>
            <select
              id={tools + side}
              value={matrix[side] ?? 'evidence'}
              onChange={({ target }) => choose({ [side]: SORTS.find((sort) => sort === target.value) })}
            >
              {SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {t(sort === 'count' ? `gaps.sort.${side}-count` : `gaps.sort.${sort}`)}
                </option>
              ))}
            </select>
          </span>
        ))}
        <span className="pick">
          <label htmlFor={`${tools}only`}>{t('gaps.only')}</label>
          <select
            id={`${tools}only`}
            value={matrix.only ?? 'all'}
            onChange={({ target }) => choose({ only: ONLY.find((only) => only === target.value) })}
          >
            <option value="all">{t('gaps.only.all')}</option>
            <option value="gaps">{t('gaps.only.gaps')}</option>
            {FLOORS.map((support) => (
              <option key={support} value={support}>
                {t('gaps.only.support', { support: t(`support.${support}`) })}
              </option>
            ))}
          </select>
        </span>
        {(['challenge', 'solution'] as const).map((side) => (
          <input
            key={side}
            type="search"
            className="matrix-find"
            aria-label={t(`gaps.find-${side}`)}
            placeholder={t(`gaps.find-${side}`)}
            value={matrix[side] ?? ''}
            onChange={({ target }) => choose({ [side]: target.value })}
          />
        ))}
        <div className="chips">
          <ToggleButton
            className="chip"
            isSelected={matrix.flat !== true}
            onChange={(grouped) => choose({ flat: !grouped })}
          >
            {t('gaps.grouped')}
          </ToggleButton>
          <ToggleButton className="chip" isSelected={matrix.turned === true} onChange={(turned) => choose({ turned })}>
            {t('gaps.turned')}
          </ToggleButton>
          <ToggleButton className="chip" isSelected={matrix.empty === true} onChange={(empty) => choose({ empty })}>
            {t('gaps.empty')}
          </ToggleButton>
          {(table.hiddenOut > 0 || matrix.hidden) && (
            <ToggleButton
              className="chip"
              isSelected={matrix.hidden === true}
              onChange={(hidden) => choose({ hidden })}
            >
              {t('gaps.hidden-too')}
            </ToggleButton>
          )}
        </div>
        <div className="matrix-save">
          {(['csv', 'svg'] as const).map((format) => (
            <Button key={format} className="tool-text" onPress={() => onSave(format)}>
              {t(`gaps.${format}`)}
            </Button>
          ))}
        </div>
      </fieldset>
    </>
  )
}
