import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { commandName } from '../i18n/command-words.ts'
import type { Scene } from './command.ts'
import { COMMANDS } from './commands.ts'
import { useExplorer } from './explored.ts'
import { keyName } from './key-names.ts'

/** What the library's own lists and fields do. */
const MOVES = [
  [['↑', '↓'], 'keys.list'],
  [['Enter'], 'keys.open'],
  [['Shift Enter'], 'keys.trace'],
  [['←', '→', '↑', '↓'], 'keys.pan'],
] as const

/** The list of keys: of every command that has one, and of moving about. */
export function KeysDialog({ scene, onClose }: { readonly scene: Scene; onClose(): void }) {
  const { words } = useExplorer()
  const rows = [
    ...COMMANDS.flatMap(({ id, keys, values }) =>
      keys ? [{ keys: keys.map((key) => keyName(key)), what: commandName(id, words.lang, values?.(scene)) }] : [],
    ),
    ...MOVES.map(([keys, what]) => ({ keys, what: words.t(what) })),
  ]
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(open) => open || onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{words.t('keys.title')}</Heading>
          <dl className="keys">
            {rows.map(({ keys, what }) => (
              <div key={what}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <p className="quiet small keys-letters">{words.t('keys.letters')}</p>
          <div className="dialog-foot">
            <Button
              className="ghost"
              onPress={() => {
                onClose()
                scene.doors.tour()
              }}
            >
              {words.t('welcome.tour')}
            </Button>
            <Button className="button" onPress={onClose}>
              {words.t('keys.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
