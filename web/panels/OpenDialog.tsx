import { useState } from 'react'
import { Button, Dialog, FileTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { KeptFilesList } from './KeptFilesList.tsx'
import { OpenPreview } from './OpenPreview.tsx'

/** Opens files of one's own: chosen here, or dropped on the page (`dropped`). */
export function OpenDialog({ dropped, onClose }: { readonly dropped: readonly File[] | undefined; onClose(): void }) {
  const { words } = useExplorer()
  const { t } = words
  const [chosen, setChosen] = useState<readonly File[]>()
  const [lastDropped, setLastDropped] = useState(dropped)
  if (dropped !== lastDropped) {
    setLastDropped(dropped)
    setChosen(undefined)
  }
  const files = chosen ?? dropped
  const choose = (list: FileList | null) => {
    const given = [...(list ?? [])]
    if (given.length > 0) setChosen(given)
  }
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(open) => open || onClose()}>
      <Modal className="modal">
        <Dialog className="dialog opening">
          <Heading slot="title">{t('open.title')}</Heading>
          {files ? (
            <OpenPreview files={files} onClose={onClose} />
          ) : (
            <>
              <p>{t('open.lead')}</p>
              <p className="quiet small">{t('open.formats')}</p>
              <p className="opening-choose">
                <FileTrigger allowsMultiple onSelect={choose}>
                  <Button className="button go">{t('open.choose')}</Button>
                </FileTrigger>
                <span className="quiet small">{t('open.or-drop')}</span>
              </p>
              <KeptFilesList onOpen={onClose} />
              <div className="dialog-foot">
                <Button className="button" onPress={onClose}>
                  {t('open.cancel')}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
