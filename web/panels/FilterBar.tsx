import { useRef, useState } from 'react'
import { Button, Dialog, Popover } from 'react-aria-components'
import { actsOnAnswers, type FilterName, filtersSet, lifted } from '../state/filters.ts'
import { useExplorer } from './explored.ts'
import { FilterEditor } from './FilterEditor.tsx'
import { FilterList } from './FilterList.tsx'
import { filterTitle, sayFilter } from './say-filter.ts'
import { fadeOf, useBeyond } from './use-beyond.ts'

/** Until then the popover has given the focus back. */
const RETURN_MS = 60

/** The filters that are set as chips in one line, each a way to change and to lift it; and one way to more. */
export function FilterBar({
  isAnswer = false,
}: {
  /** Only what acts on answers acts here. */ readonly isAnswer?: boolean
}) {
  const explored = useExplorer()
  const { state, words, dispatch } = explored
  const { t } = words
  const [open, setOpen] = useState<'list' | FilterName>()
  const row = useRef<HTMLUListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const names = filtersSet(state)
  const acting = isAnswer ? names.filter(actsOnAnswers) : names
  const silent = names.length - acting.length
  const beyond = useBeyond(row, acting.join())
  const close = () => {
    setOpen(undefined)
    // The focus goes back to the chip that it came from, which may be gone with its filter.
    setTimeout(() => document.activeElement === document.body && add.current?.focus(), RETURN_MS)
  }
  const lift = (some: readonly FilterName[]) => {
    dispatch({ type: 'filters', change: lifted(some, state) })
    // What was pressed is gone.
    add.current?.focus()
  }
  return (
    <fieldset className="filter-bar" aria-label={t('filter.bar')}>
      <Button
        ref={add}
        className="filter-add"
        aria-haspopup="dialog"
        aria-expanded={open !== undefined}
        onPress={() => setOpen('list')}
      >
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path
            d="M2 3.5h12M4.5 8h7M7 12.5h2"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </svg>
        {t('filter.add')}
      </Button>
      {acting.length > 0 && (
        <ul ref={row} className={`filter-row${fadeOf(beyond)}`}>
          {acting.map((name) => {
            const said = sayFilter(name, explored)
            return (
              <li key={name} className="filter-set">
                <Button
                  className="filter-said"
                  aria-label={t('filter.edit', { filter: said })}
                  aria-haspopup="dialog"
                  aria-expanded={open === name}
                  onPress={() => setOpen(name)}
                >
                  {said}
                </Button>
                <Button
                  className="filter-lift"
                  aria-label={t('chip.lift', { filter: said })}
                  onPress={() => lift([name])}
                >
                  ×
                </Button>
              </li>
            )
          })}
          {acting.length > 1 && (
            <li>
              <Button className="filter-clear" onPress={() => lift(acting)}>
                {t('filter.clear')}
              </Button>
            </li>
          )}
        </ul>
      )}
      {silent > 0 && <span className="filter-silent">{t('filter.silent', { count: silent })}</span>}
      <Popover
        className="filter-popover"
        triggerRef={add}
        isOpen={open !== undefined}
        onOpenChange={(isOpen) => isOpen || close()}
        placement="bottom start"
        offset={6}
      >
        <Dialog
          className="filter-dialog"
          aria-label={open === undefined || open === 'list' ? t('filter.title') : filterTitle(open, words)}
        >
          {open === 'list' && <FilterList isAnswer={isAnswer} onChoose={setOpen} />}
          {open !== undefined && open !== 'list' && (
            <FilterEditor key={open} name={open} onBack={() => setOpen('list')} onClose={close} />
          )}
        </Dialog>
      </Popover>
    </fieldset>
  )
}
