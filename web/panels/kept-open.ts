import { useState } from 'react'

/** The lists that stand open, as long as the page stays. */
const open = new Set<string>()

/**
 * Whether the list of this name stands open, and what opens and folds it: whoever comes back to it finds it as it was left.
 * One without a name is folded each time.
 */
export function useKeptOpen(name: string | undefined): [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(name !== undefined && open.has(name))
  return [
    isOpen,
    (next) => {
      if (name !== undefined && next) open.add(name)
      else if (name !== undefined) open.delete(name)
      setOpen(next)
    },
  ]
}
