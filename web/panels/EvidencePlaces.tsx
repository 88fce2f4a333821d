import { type KeyboardEvent, type MouseEvent, type ReactNode, use, useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { ASSERTERS, type Evidence } from '../../src/model/graph.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import { useExplorer } from './explored.ts'
import { moveBehavior } from './move-behavior.ts'
import { PrintingContext } from './printing.ts'
import { sourceName } from './source-name.ts'

/**
 * Where statements are said: source by source, each place a button that opens what stands there, in place. A pointer may
 * press anywhere on the line, or on the text above it (`children`): that opens the first place of the source pressed.
 */
export function EvidencePlaces({
  evidence,
  open,
  tools,
  children,
}: {
  readonly evidence: readonly Evidence[]
  readonly open?: boolean
  /** What can be done with the line; it ends it. */
  readonly tools?: ReactNode
  readonly children?: ReactNode
}) {
  const { state, derived, words } = useExplorer()
  const [opened, setOpened] = useState(open ? evidence[0]?.id : undefined)
  const isPrinting = use(PrintingContext)
  const panel = useId()
  const card = useRef<HTMLDivElement>(null)
  const wasPressed = useRef(false)
  useEffect(() => {
    if (opened === undefined || !wasPressed.current) return
    card.current?.scrollIntoView({ block: 'nearest', behavior: moveBehavior() })
  }, [opened])
  const shown = evidence.filter((piece) => isPrinting || piece.id === opened)
  const bySource = new Map<string, Evidence[]>()
  for (const piece of evidence) bySource.set(piece.source, [...(bySource.get(piece.source) ?? []), piece])
  const asserters = ASSERTERS.filter((by) => evidence.some((piece) => piece.assertedBy === by))

  /** Escape closes what is open here, and nothing further out. */
  const close = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Escape' || opened === undefined) return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.querySelector<HTMLElement>('.place[aria-expanded="true"]')?.focus()
    setOpened(undefined)
  }

  const press = ({ target, currentTarget }: MouseEvent<HTMLDivElement>) => {
    // What has a meaning of its own keeps it, and a text may be marked to be copied.
    if (!(target instanceof Element) || target.closest('button, a') || getSelection()?.isCollapsed === false) return
    const near = target.closest('.places-source') ?? currentTarget
    const open = near.querySelector<HTMLElement>('.place[aria-expanded="true"]')
    const place = open ?? near.querySelector<HTMLElement>('.place')
    place?.click()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears a key that its buttons and links let through.
    <div className="places" onKeyDown={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for a pointer alone. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys have the buttons in it. */}
      <div className="places-head" onClick={press}>
        {children}
        <div className="places-line">
          {[...bySource].map(([source, pieces]) => {
            const name = sourceName(
              derived.graph?.nodes.get(source) ?? state.comparison?.nodes.get(source),
              source,
              words,
            )
            return (
              <span key={source} className="places-source">
                <span className="places-name">{name}</span>
                {pieces.map((piece) => (
                  <Button
                    key={piece.id}
                    className="place"
                    aria-label={words.t('evidence.open', { source: name, locator: piece.locator })}
                    aria-expanded={piece.id === opened}
                    {...(piece.id === opened && { 'aria-controls': panel })}
                    onPress={() => {
                      wasPressed.current = true
                      setOpened(piece.id === opened ? undefined : piece.id)
                    }}
                  >
                    {piece.locator}
                  </Button>
                ))}
              </span>
            )
          })}
          <span className="places-by">{asserters.map((by) => words.t(`by.${by}`)).join(words.t('join.marks'))}</span>
          {tools}
        </div>
      </div>
      {shown.length > 0 && (
        <div id={panel} ref={card}>
          {shown.map((piece) => (
            <EvidenceCard key={piece.id} evidence={piece} />
          ))}
        </div>
      )}
    </div>
  )
}
