import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useExplorer } from './explored.ts'

const KEYS = [
  [['/', 'Ctrl K', '⌘ K'], 'keys.search'],
  [['Esc'], 'keys.escape'],
  [['+', '−', '0'], 'keys.zoom'],
  [['↑', '↓'], 'keys.list'],
  [['Enter'], 'keys.open'],
  [['←', '→', '↑', '↓'], 'keys.pan'],
  [['?'], 'keys.this'],
] as const

/** The list of keys. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  const { words } = useExplorer()
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={(open) => open || onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{words.t('keys.title')}</Heading>
          <dl className="keys">
            {KEYS.map(([keys, what]) => (
              <div key={what}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{words.t(what)}</dd>
              </div>
            ))}
          </dl>
          <div className="dialog-foot">
            <Button className="button" onPress={onClose}>
              {words.t('keys.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
