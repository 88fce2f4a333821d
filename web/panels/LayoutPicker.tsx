import { Button, Keyboard, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { LAYOUTS, type Layout } from '../state/view.ts'
import { useExplorer } from './explored.ts'
import { LayoutIcon } from './LayoutIcon.tsx'

/** How the map is laid out, and what else there is. */
export function LayoutPicker() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const { layout: chosen = 'force', selection } = state.view
  const [selected] = selection
  const centre = selected === undefined ? '' : words.text(derived.graph?.nodes.get(selected)?.label)
  const told = (layout: Layout): string =>
    layout === 'radial' && centre ? t('layout.radial.round', { name: centre }) : t(`layout.${layout}.what`)
  return (
    <MenuTrigger>
      <Button className="layout-button" aria-label={t('layout.label', { name: t(`layout.${chosen}`) })}>
        <LayoutIcon layout={chosen} />
        {t(`layout.${chosen}`)}
      </Button>
      <Popover className="menu-popover layout-popover" placement="bottom end" offset={6}>
        <Menu
          className="search-list"
          aria-label={t('layout.title')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          // Not on selection: rings are chosen again to go round another node.
          onAction={(key) => {
            const layout = LAYOUTS.find((each) => each === key)
            if (layout) dispatch({ type: 'layout', layout })
          }}
        >
          {LAYOUTS.map((layout, index) => (
            <MenuItem key={layout} id={layout} className="search-item layout-item" textValue={t(`layout.${layout}`)}>
              <LayoutIcon layout={layout} />
              <Text slot="label">{t(`layout.${layout}`)}</Text>
              <Text slot="description">{told(layout)}</Text>
              <Keyboard>{index + 1}</Keyboard>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
