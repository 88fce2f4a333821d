import { Suspense, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { WhatCountsPopover } from './lazy-panels.ts'

/** The button that opens what counts as evidence. It is there from the start: a press is kept until the choices are. */
export function WhatCounts({ className = 'button' }: { readonly className?: string }) {
  const { words } = useExplorer()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={button}
        className={className}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {words.t('counts.title')} …
      </Button>
      {isOpen && (
        <Suspense>
          <WhatCountsPopover button={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
