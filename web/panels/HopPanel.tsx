import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { DrawnLink } from '../../src/drawing/route-drawing.ts'
import { useExplorer } from './explored.ts'
import { HopStatements } from './HopStatements.tsx'

/** Its id: the step that it is of points at it. */
export const HOP_PANEL = 'hop-panel'

/**
 * What a step of the drawing rests on, under the drawing. Opened by hand it takes the focus; Escape closes it before anything
 * further out.
 */
export function HopPanel({
  link,
  isWeakest,
  takesFocus,
  onClose,
}: {
  readonly link: DrawnLink
  readonly isWeakest: boolean
  readonly takesFocus: boolean
  onClose(): void
}) {
  const { derived, words } = useExplorer()
  const { t } = words
  const panel = useRef<HTMLElement>(null)
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens.
  useEffect(() => {
    if (takesFocus) panel.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('[role="dialog"], [role="menu"]')) return
      // Evidence that is open in it closes first, by itself.
      const within = event.target instanceof Element ? event.target.closest('.hop-panel .places') : null
      if (within?.querySelector('[aria-expanded="true"]')) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    // Before the page's own Escape, which would end the trace.
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [])
  const name = (id: string) => words.text(derived.graph?.nodes.get(id)?.label) || id
  return (
    <section ref={panel} id={HOP_PANEL} className="hop-panel" tabIndex={-1} aria-labelledby={`${HOP_PANEL}-title`}>
      <div className="hop-head">
        <h2 id={`${HOP_PANEL}-title`} className="hop-title">
          {t('trace.step-of', { name: name(link.to), other: name(link.from) })}
        </h2>
        <Button className="ghost" onPress={onClose}>
          {t('keys.close')}
        </Button>
      </div>
      <HopStatements edges={link.edges} isWeakest={isWeakest} />
    </section>
  )
}
