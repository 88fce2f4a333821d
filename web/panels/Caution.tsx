import { use, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { datasetsInOrder } from '../state/state.ts'
import { useExplorer } from './explored.ts'
import { PrintingContext } from './printing.ts'

/** What the datasets say against themselves, where a verdict rests on them: two lines, and in full when asked. */
export function Caution({ datasets }: { readonly datasets: ReadonlySet<string> }) {
  const { state, words } = useExplorer()
  const [isOpen, setOpen] = useState(false)
  const isPrinting = use(PrintingContext)
  const text = useId()
  const said = datasetsInOrder(state.summary).filter(({ id, disclaimer }) => datasets.has(id) && disclaimer)
  if (said.length === 0) return null
  const isFull = isOpen || isPrinting
  return (
    <div className="caution" role="note" aria-label={words.t('scope.caution')}>
      <div className={isFull ? 'caution-text' : 'caution-text cut'} id={text}>
        {said.map((dataset) => (
          <p key={dataset.id}>{words.text(dataset.disclaimer)}</p>
        ))}
      </div>
      <Button className="inline-link" aria-expanded={isOpen} aria-controls={text} onPress={() => setOpen(!isOpen)}>
        {words.t(isOpen ? 'scope.less' : 'scope.more')}
      </Button>
    </div>
  )
}
