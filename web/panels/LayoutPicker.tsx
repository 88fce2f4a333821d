import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import { isNarrowed, layoutEvent } from '../state/layout-event.ts'
import type { MapLayout } from '../state/view.ts'
import { layoutOf, layoutsOf } from '../state/wanted-layout.ts'
import { useExplorer } from './explored.ts'
import { LayoutIcon } from './LayoutIcon.tsx'
import { LookSections } from './LookSections.tsx'

/** How the picture looks: its layout, and what sizes, grounds and colours tell. */
export function LayoutPicker() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const chosen = layoutOf(state)
  const layouts = layoutsOf(state)
  const [selected] = state.view.selection
  const centre = selected === undefined ? '' : words.text(derived.graph?.nodes.get(selected)?.label)
  const told = (layout: MapLayout): string =>
    layout === 'radial' && centre ? t('layout.radial.round', { name: centre }) : t(`layout.${layout}.what`)
  return (
    <MenuTrigger>
      <Button className="layout-button" aria-label={t('look.label', { name: t(`layout.${chosen}`) })}>
        <LayoutIcon layout={chosen} />
        {t('look.title')}
      </Button>
      <Popover className="menu-popover layout-popover" placement="bottom end" offset={6}>
        <Menu
          className="search-list"
          aria-label={t('look.title')}
          // Not on selection: rings are chosen again to go round another node, and any layout to lay out what is shown alone.
          onAction={(key) => {
            const layout = layouts.find((each) => each === key)
            if (layout) dispatch(layoutEvent(state.view, layout))
          }}
        >
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[chosen]}>
            <Header className="look-title">
              {!isNarrowed(state.view)
                ? t('layout.title')
                : t('layout.title-shown', { count: derived.visible?.nodes.length ?? 0 })}
            </Header>
            {layouts.map((layout) => (
              <MenuItem key={layout} id={layout} className="search-item layout-item" textValue={t(`layout.${layout}`)}>
                <LayoutIcon layout={layout} />
                <Text slot="label">{t(`layout.${layout}`)}</Text>
                <Text slot="description">{told(layout)}</Text>
              </MenuItem>
            ))}
          </MenuSection>
          <LookSections />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
