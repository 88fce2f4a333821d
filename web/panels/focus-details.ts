/** To the title of what is told of the choice: from the list, the map or the text that is far to go by keyboard. */
export function focusDetails(): void {
  const title = document.querySelector<HTMLElement>('.right h1')
  if (title) title.tabIndex = -1
  title?.focus()
}
