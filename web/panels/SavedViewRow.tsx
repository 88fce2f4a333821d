import { type KeyboardEvent, useState } from 'react'
import { Button, Input, TextField } from 'react-aria-components'
import type { SavedView } from '../data/kept-views.ts'
import { useExplorer } from './explored.ts'

/** A saved view: its name opens it; it can be renamed, sent and deleted. */
export function SavedViewRow({
  view,
  hasLink,
  onOpen,
  onRename,
  onDelete,
  onSay,
}: {
  readonly view: SavedView
  /** Whether its address leads anywhere outside of this page. */
  readonly hasLink: boolean
  onOpen(): void
  onRename(name: string): void
  onDelete(): void
  onSay(text: string): void
}) {
  const { state, words, copy } = useExplorer()
  const { t } = words
  const [draft, setDraft] = useState<string>()
  const { name } = view
  const rename = () => {
    if (draft !== undefined) onRename(draft)
    setDraft(undefined)
  }
  /** Escape puts the field away, and nothing further out. */
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    setDraft(undefined)
  }
  const link = () =>
    copy(new URL(`?lang=${state.view.lang}&${view.query.slice(1)}`, location.href).href).then(
      () => onSay(t('notice.copied')),
      () => onSay(t('cite.not-copied')),
    )
  if (draft !== undefined) {
    return (
      <li className="view-row">
        <form
          className="views-save"
          onKeyDown={press}
          onSubmit={(event) => {
            event.preventDefault()
            rename()
          }}
        >
          <TextField
            className="views-field"
            aria-label={t('views.new-name', { name })}
            value={draft}
            onChange={setDraft}
            maxLength={120}
            autoFocus
          >
            <Input className="field" onFocus={(event) => event.currentTarget.select()} />
          </TextField>
          <Button className="button" type="submit">
            {t('views.rename')}
          </Button>
        </form>
      </li>
    )
  }
  return (
    <li className="view-row">
      <Button className="view-open" onPress={onOpen}>
        <b>{name}</b>
        <span className="quiet small">{words.date(view.on)}</span>
      </Button>
      <span className="view-acts">
        <Button className="ghost" aria-label={t('views.rename-one', { name })} onPress={() => setDraft(name)}>
          {t('views.rename')}
        </Button>
        {hasLink && (
          <Button className="ghost" aria-label={t('views.copy-one', { name })} onPress={link}>
            {t('views.copy')}
          </Button>
        )}
        <Button className="ghost" aria-label={t('views.delete-one', { name })} onPress={onDelete}>
          {t('views.delete')}
        </Button>
      </span>
    </li>
  )
}
