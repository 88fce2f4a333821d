import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { Later } from './Later.tsx'
import { WhatCountsPopover } from './lazy-panels.ts'

/** The button that opens what counts as evidence. */
export function WhatCounts({ className = 'button' }: { readonly className?: string }) {
  const { words } = useExplorer()
  return (
    <Later fallback={<Button className={className}>{words.t('counts.title')} …</Button>}>
      <WhatCountsPopover className={className} />
    </Later>
  )
}
