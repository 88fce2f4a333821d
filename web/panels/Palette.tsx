import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import {
  Autocomplete,
  Button,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { chooseRow } from './choose-row.ts'
import type { Scene } from './command.ts'
import { useExplorer } from './explored.ts'
import { PaletteFoot } from './PaletteFoot.tsx'
import { PaletteRow } from './PaletteRow.tsx'
import type { Typed } from './PaletteWaiting.tsx'
import { remember } from './recent.ts'
import { SearchSign } from './SearchSign.tsx'
import { type SectionId, usePalette } from './use-palette.ts'

/** Finds nodes, statements, evidence and commands by what they say, and does what is chosen; all of it by keyboard. */
export function Palette({ scene, typed, onClose }: { readonly scene: Scene; readonly typed: Typed; onClose(): void }) {
  const { explorer, words, dispatch } = useExplorer()
  const { t } = words
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<ReadonlySet<SectionId>>(new Set())
  const list = useRef<HTMLDivElement>(null)
  const { sections, total, isClosest, isBusy, isSlow } = usePalette(text, scene, opened)
  const query = text.trim()
  useEffect(() => {
    const early = typed.current
    typed.current = undefined
    if (early) setText(early.text)
    return () => {
      dispatch({ type: 'search', text: '' })
      // The dialogue itself knows only the field that stood here while it was loaded.
      const { focused } = early ?? {}
      if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus())
    }
  }, [typed, dispatch])
  // What the explorer does not hold is asked for beside it.
  useEffect(() => dispatch({ type: 'search', text: query }), [query, dispatch])

  const change = (next: string) => {
    setText(next)
    setOpened(new Set())
    list.current?.scrollTo({ top: 0 })
  }
  const choose = (key: string, isTrace = false) => {
    if (key.startsWith('more:')) {
      const section = sections.find(({ id }) => key === `more:${id}`)
      if (section) setOpened(new Set([...opened, section.id]))
      return
    }
    onClose()
    remember(explorer, key)
    chooseRow(key, scene, isTrace)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    const isAgain = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
    if (event.key === 'Escape' || isAgain) {
      onClose()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      const options = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])]
      const option = options.find((each) => each.dataset.focused) ?? (query === '' ? undefined : options[0])
      if (option?.dataset.key) choose(option.dataset.key, event.shiftKey)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const said = query === '' ? '' : isClosest ? t('search.none', { text: query }) : t('find.count', { count: total })
  return (
    <ModalOverlay className="overlay palette-overlay" isDismissable isOpen onOpenChange={(open) => open || onClose()}>
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label={t('find.label')}>
          <div className="palette-inside" onKeyDownCapture={press}>
            <Autocomplete inputValue={text} onInputChange={change}>
              <SearchField className="palette-field" aria-label={t('find.label')} autoFocus>
                <SearchSign />
                <Input role="combobox" aria-expanded="true" placeholder={t('find.hint')} maxLength={200} />
                <Button slot={null} className="palette-close" onPress={onClose}>
                  {t('find.close')}
                </Button>
              </SearchField>
              <p className="unseen" role="status">
                {isBusy && total === 0 ? '' : said}
              </p>
              {query !== '' && total === 0 && (
                <p className="palette-none">{isBusy ? t('find.indexing') : t('search.none', { text: query })}</p>
              )}
              <ListBox
                ref={list}
                className="palette-list"
                aria-label={t('find.results')}
                selectionMode="none"
                onAction={(key) => choose(String(key))}
              >
                {sections.map(({ id, rows, more }) => (
                  <ListBoxSection key={id} id={id}>
                    <Header className="palette-head">
                      {t(`find.${id}`)}
                      {query !== '' && id !== 'closest' && (
                        <span className="palette-count">{words.number(rows.length + more)}</span>
                      )}
                    </Header>
                    {rows.map((row) => (
                      <ListBoxItem key={row.key} id={row.key} className="palette-row" textValue={row.name}>
                        <PaletteRow row={row} />
                      </ListBoxItem>
                    ))}
                    {more > 0 && (
                      <ListBoxItem id={`more:${id}`} className="palette-row palette-more">
                        {t('find.more', { count: more })}
                      </ListBoxItem>
                    )}
                  </ListBoxSection>
                ))}
              </ListBox>
              {isSlow && <p className="palette-note quiet small">{t('note.load-again')}</p>}
              <PaletteFoot />
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
