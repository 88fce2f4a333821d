import { Button, type ButtonProps } from 'react-aria-components'

/**
 * A button that is on or off. The library's own brings groups and toolbars along, for which the first screen has no use
 * and no room.
 */
export function Toggle({ isSelected, ...props }: ButtonProps & { readonly isSelected: boolean }) {
  return <Button {...props} aria-pressed={isSelected} {...(isSelected && { 'data-selected': true })} />
}
