import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'

/** Its id: the focus returns there when the list is closed. */
export const READING_BUTTON = 'reading-button'

/** Opens the list of what to read on what is looked at: the trace, the dossier, the selection, or everything. */
export function ReadingButton({ className = 'button' }: { readonly className?: string }) {
  const { words, dispatch } = useExplorer()
  return (
    <Button id={READING_BUTTON} className={className} onPress={() => dispatch({ type: 'reading', on: true })}>
      {words.t('reading.open')}
    </Button>
  )
}
