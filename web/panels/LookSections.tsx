import { Header, MenuItem, MenuSection, Text } from 'react-aria-components'
import { MOST_FOR_COMMUNITIES } from '../../src/drawing/most-for-communities.ts'
import { SIZES } from '../../src/drawing/node-sizes.ts'
import { COLORINGS, GROUPINGS, type PictureLook } from '../state/picture-look.ts'
import { useExplorer } from './explored.ts'

/** In the menu of how the picture looks: what sizes tell, what lies on one ground, and the colours. */
export function LookSections() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const { sizeBy = 'importance', groups = 'none', colors = 'usual' } = state.view
  const isLarge = (derived.visible?.nodes.length ?? 0) > MOST_FOR_COMMUNITIES
  const change = (look: PictureLook) => dispatch({ type: 'look', change: look })
  return (
    <>
      <Choice
        title={t('look.size')}
        name="size"
        all={SIZES}
        chosen={sizeBy}
        onChoose={(key) => change({ sizeBy: key })}
      />
      <Choice
        title={t('look.groups')}
        name="groups"
        all={GROUPINGS}
        chosen={groups}
        isOff={(key) => key === 'communities' && isLarge}
        onChoose={(key) => change({ groups: key })}
      />
      <Choice
        title={t('look.colors')}
        name="colors"
        all={COLORINGS}
        chosen={colors}
        onChoose={(key) => change({ colors: key })}
      />
    </>
  )
}

function Choice<Name extends 'size' | 'groups' | 'colors', Key extends string>({
  title,
  name,
  all,
  chosen,
  isOff,
  onChoose,
}: {
  readonly title: string
  readonly name: Name
  readonly all: readonly Key[]
  readonly chosen: Key
  isOff?(key: Key): boolean
  onChoose(key: Key): void
}) {
  const { t } = useExplorer().words
  return (
    <MenuSection
      className="look-section"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[`${name}.${chosen}`]}
    >
      <Header className="look-title">{title}</Header>
      {all.map((key) => {
        const id = `${name}.${key}` as Parameters<typeof t>[0] & string
        return (
          <MenuItem
            key={key}
            id={id}
            className="search-item look-item"
            textValue={t(id)}
            isDisabled={isOff?.(key) ?? false}
            shouldCloseOnSelect={false}
            onAction={() => onChoose(key)}
          >
            <Text slot="label">{t(id)}</Text>
          </MenuItem>
        )
      })}
    </MenuSection>
  )
}
