import { Fragment, type ReactNode, use } from 'react'
import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { useKeptOpen } from './kept-open.ts'
import { PrintingContext } from './printing.ts'

/** A list that shows its first few, and the rest when asked; on paper all of it. */
export function LongList<T>({
  name,
  items,
  first,
  className,
  of,
  isOrdered = false,
  children,
}: {
  /** Names it among all lists there are, where it is to stand open again for whoever comes back. */
  readonly name?: string
  readonly items: readonly T[]
  readonly first: number
  readonly className: string
  /** What names an item among the others. */
  readonly of: (item: T) => string
  readonly isOrdered?: boolean
  /** A list item. */
  readonly children: (item: T) => ReactNode
}) {
  const { words } = useExplorer()
  const [isOpen, setOpen] = useKeptOpen(name)
  const isPrinting = use(PrintingContext)
  // One more is no longer than the button that would hide it.
  const isLong = items.length > first + 1
  const List = isOrdered ? 'ol' : 'ul'
  const shown = isLong && !isOpen && !isPrinting ? items.slice(0, first) : items
  return (
    <>
      <List className={className}>
        {shown.map((item) => (
          <Fragment key={of(item)}>{children(item)}</Fragment>
        ))}
      </List>
      {isLong && (
        <Button className="more" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? words.t('dossier.fewer') : words.t('dossier.all', { count: items.length })}
        </Button>
      )}
    </>
  )
}
