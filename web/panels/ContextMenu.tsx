import { useRef } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, Text } from 'react-aria-components'
import { type CommandId, commandName } from '../i18n/command-words.ts'
import { missingKinds } from '../state/shown.ts'
import { isAvailable, type MenuAbout, type Scene } from './command.ts'
import { COMMANDS } from './commands.ts'
import { useExplorer } from './explored.ts'
import { HistoryList } from './HistoryList.tsx'
import { KindShape } from './KindShape.tsx'
import { keyName } from './key-names.ts'

/** Where the menu opens in the window, in pixels; it is of what is chosen, of the picture's ground, or of what was done. */
export interface MenuAt {
  readonly x: number
  readonly y: number
  readonly about: MenuAbout
}

const OF_CHOSEN: readonly (readonly CommandId[])[] = [
  ['trace-from', 'trace-to'],
  ['collapse', 'hide', 'hide-others', 'focus-1', 'focus-2', 'show-all'],
  ['pin', 'fit-selection', 'select-neighbours', 'select-others', 'reading'],
]
const OF_GROUND: readonly (readonly CommandId[])[] = [
  ['undo', 'redo', 'history'],
  ['show-all', 'fit', 'select-all', 'unpin-all'],
  ['find', 'open', 'export', 'share', 'views', 'tour', 'keys'],
]

/** What can be done with what is chosen: the neighbours that could be brought in, by kind, and commands by name. */
export function ContextMenu({ at, scene, onClose }: { readonly at: MenuAt; readonly scene: Scene; onClose(): void }) {
  const { state, derived, words } = useExplorer()
  const { t } = words
  const anchor = useRef<HTMLSpanElement>(null)
  const { selection } = state.view
  const [only, ...others] = at.about === 'chosen' ? selection : []
  const chosen = others.length > 0 ? undefined : only
  const name = words.text(chosen === undefined ? undefined : derived.graph?.nodes.get(chosen)?.label)
  const title = name || (only === undefined ? t('menu.picture') : t('dossier.several', { count: selection.length }))
  const kinds = missingKinds(chosen, state.schema, derived)
  const missing = kinds.reduce((sum, kind) => sum + kind.missing, 0)
  const sections = (at.about === 'chosen' && (only !== undefined || state.view.edge) ? OF_CHOSEN : OF_GROUND)
    .map((ids) => ids.flatMap((id) => COMMANDS.filter((each) => each.id === id && isAvailable(each, scene))))
    .filter((commands) => commands.length > 0)
  const isHistory = at.about === 'history'
  const act = (key: string): void => {
    const [what, kind] = key.split(' ')
    if (what === 'expand' && chosen !== undefined) {
      const brought = kind === undefined ? kinds.map((each) => each.kind) : [kind]
      scene.dispatch({ type: 'expand', id: chosen, kinds: brought })
    } else if (key === 'history') scene.doors.menu(at, 'history')
    else COMMANDS.find(({ id }) => id === key)?.run(scene)
  }
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className={`menu-popover ${isHistory ? 'history-popover' : 'context-menu'}`}
        aria-label={isHistory ? t('history.title') : t('menu.label', { name: title })}
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => open || onClose()}
        placement="bottom start"
        offset={2}
      >
        {isHistory ? (
          <HistoryList onClose={onClose} />
        ) : (
          <Menu
            className="search-list"
            aria-label={t('menu.label', { name: title })}
            autoFocus="first"
            onAction={(key) => {
              onClose()
              act(String(key))
            }}
          >
            {chosen !== undefined && (
              <MenuSection>
                <Header className="menu-title">{missing > 0 ? t('menu.bring-in') : t('menu.all-there')}</Header>
                {kinds.map(({ kind, missing, total }) => (
                  <MenuItem
                    key={kind}
                    id={`expand ${kind}`}
                    className="search-item context-item"
                    textValue={words.text(state.schema?.nodeKinds[kind]?.plural) || kind}
                  >
                    <KindShape kind={kind} size={13} />
                    <Text slot="label" className="context-label">
                      {words.text(state.schema?.nodeKinds[kind]?.plural) || kind}{' '}
                      <span className="context-count">
                        {missing === total ? words.number(total) : t('menu.of', { missing, total })}
                      </span>
                    </Text>
                  </MenuItem>
                ))}
                {kinds.length > 1 && (
                  <MenuItem id="expand" className="search-item context-item" textValue={t('menu.all')}>
                    <span />
                    <Text slot="label" className="context-label">
                      {t('menu.all')} <span className="context-count">{words.number(missing)}</span>
                    </Text>
                  </MenuItem>
                )}
              </MenuSection>
            )}
            {sections.map((commands) => (
              <MenuSection key={commands[0]?.id} aria-label={title}>
                {commands.map(({ id, keys, values }) => (
                  <MenuItem
                    key={id}
                    id={id}
                    className="search-item context-item"
                    textValue={commandName(id, words.lang, values?.(scene))}
                  >
                    <span />
                    <Text slot="label" className="context-label">
                      {commandName(id, words.lang, values?.(scene))}{' '}
                      {keys?.[0] !== undefined && <kbd>{keyName(keys[0])}</kbd>}
                    </Text>
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
          </Menu>
        )}
      </Popover>
    </>
  )
}
