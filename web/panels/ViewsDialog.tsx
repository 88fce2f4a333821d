import { useState } from 'react'
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components'
import type { SavedView } from '../data/kept-views.ts'
import { keptQuery, MOST_VIEWS, putBack, renameView, withoutView, withView } from '../state/saved-views.ts'
import { useExplorer } from './explored.ts'
import { KeptFilesList } from './KeptFilesList.tsx'
import { OfferedQuestions } from './OfferedQuestions.tsx'
import { SavedViewRow } from './SavedViewRow.tsx'
import { suggestName } from './suggest-name.ts'
import { useSavedViews } from './use-saved-views.ts'

/** What was said last, and how it is taken back. */
interface Said {
  readonly text: string
  readonly undo?: () => void
}

/** The person's own views, kept in this browser under plain names, and questions that can be asked of what is shown. */
export function ViewsDialog({ onClose }: { onClose(): void }) {
  const { explorer, state, words, visit } = useExplorer()
  const { t } = words
  const { views, isSetAside, put } = useSavedViews()
  const [said, setSaid] = useState<Said>()
  /** Keeps them, and says how that went. */
  const keep = (next: readonly SavedView[], success?: Said): boolean => {
    const came = put?.(next) ?? 'denied'
    setSaid(came === 'kept' ? success : { text: t(`views.${came}`) })
    return came === 'kept'
  }
  const save = (name: string) => {
    const next = withView(views, name, keptQuery(state), new Date().toISOString())
    return keep(next, { text: t('views.said-saved', { name: next[0]?.name ?? name }) })
  }
  const remove = (view: SavedView) => {
    const rest = withoutView(views, view.id)
    keep(rest, {
      text: t('views.said-deleted', { name: view.name }),
      undo: () => keep(putBack(rest, view, views.indexOf(view))),
    })
  }
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(open) => open || onClose()}>
      <Modal className="modal">
        <Dialog className="dialog views">
          <Heading slot="title">{t('views.title')}</Heading>
          {views.length < MOST_VIEWS ? (
            <SaveForm suggestion={suggestName(state, words)} isReady={put !== undefined} onSave={save} />
          ) : (
            <p className="small">{t('views.most', { count: views.length })}</p>
          )}
          <p className="views-said small" role="status">
            {said?.text ?? (isSetAside ? t('views.set-aside') : '')}{' '}
            {said?.undo && (
              <Button key={said.text} className="inline-link" autoFocus onPress={said.undo}>
                {t('views.undo')}
              </Button>
            )}
          </p>
          <h3>{t('views.saved', { count: views.length })}</h3>
          <p className="quiet small">{t(views.length === 0 ? 'views.none' : 'views.kept-here')}</p>
          <ul className="views-list">
            {views.map((view) => (
              <SavedViewRow
                key={view.id}
                view={view}
                hasLink={visit === undefined}
                onOpen={() => {
                  explorer.open(view.query)
                  onClose()
                }}
                onRename={(name) => keep(renameView(views, view.id, name))}
                onDelete={() => remove(view)}
                onSay={(text) => setSaid({ text })}
              />
            ))}
          </ul>
          <KeptFilesList onOpen={onClose} />
          <OfferedQuestions onAsked={onClose} />
          <div className="dialog-foot">
            <Button className="button" onPress={onClose}>
              {t('keys.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function SaveForm({
  suggestion,
  isReady,
  onSave,
}: {
  readonly suggestion: string
  readonly isReady: boolean
  onSave(name: string): boolean
}) {
  const { t } = useExplorer().words
  const [name, setName] = useState(suggestion)
  return (
    <form
      className="views-save"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(name.trim() || suggestion)
      }}
    >
      <TextField className="views-field" value={name} onChange={setName} maxLength={120}>
        <Label>{t('views.save-title')}</Label>
        <Input className="field" />
      </TextField>
      <Button className="button go" type="submit" isDisabled={!isReady}>
        {t('views.save')}
      </Button>
    </form>
  )
}
