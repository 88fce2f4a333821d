import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'

/** Prints what stands in the details, with everything in it open. */
export function PrintButton() {
  const { words } = useExplorer()
  return (
    <Button className="button" onPress={() => window.print()}>
      {words.t('dossier.print')}
    </Button>
  )
}
