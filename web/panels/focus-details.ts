import type { Doors } from './command.ts'

/** To the title of what is told of the choice: from the list, the map or the text that is far to go by keyboard. */
export function focusDetails({ details }: Doors): void {
  details()
  // A narrow window brings them to the front first, and the palette gives the focus back.
  setTimeout(() => {
    const title = document.querySelector<HTMLElement>('.right h1')
    if (title) title.tabIndex = -1
    title?.focus()
  }, 60)
}
