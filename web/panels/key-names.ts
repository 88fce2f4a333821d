/** The key that is pressed, as commands name theirs; undefined with Alt, which makes letters of its own. */
export function keyOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string | undefined {
  if (event.altKey) return undefined
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const isHeld = event.ctrlKey || event.metaKey
  // Of signs that take Shift to type, it is a part.
  const isShifted = event.shiftKey && (isHeld || /^[a-z]$|^F\d/u.test(key))
  return [...(isHeld ? ['Mod'] : []), ...(isShifted ? ['Shift'] : []), key].join('+')
}

const SHOWN: Readonly<Record<string, string>> = { Escape: 'Esc', ContextMenu: 'Menu', '-': '−' }

/** How the key is written for people: `Ctrl K`, on a Mac `⌘ K`. */
export function keyName(key: string, isMac = /Mac|iP(?:hone|ad)/u.test(navigator.platform)): string {
  return key
    .split(/\+(?=.)/u)
    .map((part) => {
      if (part === 'Mod') return isMac ? '⌘' : 'Ctrl'
      return SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part)
    })
    .join(' ')
}
