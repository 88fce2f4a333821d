import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { DrawnLink } from '../../src/drawing/route-drawing.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { HOP_PANEL } from './HopPanel.tsx'
import { moveBehavior } from './move-behavior.ts'

/** How far the statements of a line are supported; pressing it opens them under the drawing, with their evidence. */
export function LinkWord({
  link,
  isLit,
  isWeakest,
  isOpen,
  onOpen,
}: {
  readonly link: DrawnLink
  readonly isLit: boolean
  readonly isWeakest: boolean
  readonly isOpen: boolean
  onOpen(isOpen: boolean): void
}) {
  const { derived, words } = useExplorer()
  const { t } = words
  const button = useRef<HTMLButtonElement>(null)
  const { x, y } = link.word
  // What opens takes of the room of the drawing, which may be drawn anew for it or for another window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where it stands now.
  useEffect(() => {
    if (isOpen) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: moveBehavior() })
  }, [isOpen, x, y])
  const name = (id: string) => words.text(derived.graph?.nodes.get(id)?.label) || id
  const support = t(`support.${link.strength}`)
  const more = link.edges.length > 1 ? ` +${words.number(link.edges.length - 1)}` : ''
  const said = t('trace.open-step', {
    name: name(link.to),
    other: name(link.from),
    // As it stands there to be read, so that who speaks to the page can say it.
    support: `${support}${more}${isWeakest ? ` ${t('trace.weakest')}` : ''}`,
    statements: t('map.edges', { count: link.edges.length }),
  })
  return (
    <Button
      ref={button}
      className={`route-step${isWeakest ? ' weakest' : ''}${isLit ? '' : ' dim'}`}
      style={{ left: x, top: y }}
      aria-label={said}
      aria-expanded={isOpen}
      {...(isOpen && { 'aria-controls': HOP_PANEL })}
      onPress={() => onOpen(!isOpen)}
    >
      <EvidenceGlyph sign={link.strength} size={14} />
      <span>
        {support}
        {more && <span className="quiet">{more}</span>}
        {isWeakest && <span className="route-weakest"> {t('trace.weakest')}</span>}
      </span>
    </Button>
  )
}
