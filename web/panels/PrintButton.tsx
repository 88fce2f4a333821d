import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'

/** Prints what stands in the details, with everything in it open. */
export function PrintButton({ className = 'button' }: { readonly className?: string }) {
  const { words } = useExplorer()
  return (
    <Button className={className} onPress={() => window.print()}>
      {words.t('dossier.print')}
    </Button>
  )
}
