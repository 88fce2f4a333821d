import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { tourWords } from '../i18n/tour-words.ts'
import { type TourStep, tourPlace, tourSteps } from '../state/tour.ts'
import { toQuery } from '../state/url.ts'
import type { View } from '../state/view.ts'
import { placeCard, ringAround } from '../view/place-card.ts'
import { useExplorer } from './explored.ts'
import type { Pane } from './use-pane.ts'
import { useSize } from './use-size.ts'
import { useTarget } from './use-target.ts'

/** What a step points at, the first that is seen, and the pane that it is in on a narrow screen. */
const SHOWN: Readonly<Record<TourStep['id'], { readonly at: string; readonly pane?: Pane }>> = {
  challenges: { at: '.challenges', pane: 'list' },
  picture: { at: '.legend', pane: 'picture' },
  dossier: { at: '.right' },
  node: { at: '.right' },
  evidence: { at: '.right .evidence' },
  trace: { at: '.route-map, .right .routes' },
  gaps: { at: '.gaps' },
  list: { at: '.outline' },
  take: { at: '.actions' },
}

/** A short tour of the survey at hand: a card beside what it speaks of. Nothing is blocked by it. */
export function Tour({ onPane, onClose }: { onPane(pane: Pane): void; onClose(): void }) {
  const { explorer, state, derived, words } = useExplorer()
  const [wanted, setWanted] = useState(0)
  const steps = tourSteps(state, derived.graph, derived.challenges)
  const place = tourPlace(state.view, steps, wanted)
  const at = Math.min(place ?? wanted, steps.length - 1)
  const step = steps[at]
  const go = (to: number): void => {
    const next = steps[to]
    if (!next) return
    setWanted(to)
    if (next.view) explorer.open(toQuery(next.view))
    const { pane } = SHOWN[next.id]
    if (pane) onPane(pane)
  }
  // It begins with its first view, once the data is there.
  const begin = useRef(go)
  const hasSteps = steps.length > 0
  useEffect(() => {
    begin.current = go
  })
  useEffect(() => {
    if (hasSteps) begin.current(0)
  }, [hasSteps])
  useLeaving(onClose)
  if (!step) return null
  const first = steps.find(({ id }) => id === 'dossier')
  const endAt = (view: View | undefined, pane: Pane): void => {
    if (view) explorer.open(toQuery(view))
    onPane(pane)
    onClose()
  }
  return (
    <Card
      step={step}
      at={at}
      count={steps.length}
      lang={words.lang}
      question={words.text(first?.node?.label)}
      onGo={go}
      onMap={() => endAt(steps[0]?.view, 'picture')}
      onQuestion={() => endAt(first?.view, 'detail')}
      onClose={onClose}
    />
  )
}

function Card({
  step,
  at,
  count,
  lang,
  question,
  onGo,
  onMap,
  onQuestion,
  onClose,
}: {
  readonly step: TourStep
  readonly at: number
  readonly count: number
  readonly lang: string
  /** What a first question is about; empty if there is none. */
  readonly question: string
  onMap(): void
  onQuestion(): void
  onGo(to: number): void
  onClose(): void
}) {
  const { words } = useExplorer()
  const { frame, [step.id]: said } = tourWords(lang)
  const [title, text] = said
  const fill = (template: string, values: Readonly<Record<string, string>>) =>
    template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '')
  const card = useRef<HTMLDivElement>(null)
  const size = useSize(card)
  const target = useTarget(SHOWN[step.id].at)
  const page = pageSize()
  const press = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined || at + by < 0 || at + by >= count) return
    event.preventDefault()
    event.stopPropagation()
    onGo(at + by)
  }
  const isLast = at === count - 1
  return (
    <>
      {target && <div className="tour-ring" style={ringAround(target, page)} aria-hidden="true" />}
      <div
        ref={card}
        className="tour"
        style={placeCard(target, { width: size.width + 2, height: size.height + 2 }, page)}
      >
        <section
          key={step.id}
          ref={focusOn}
          aria-labelledby="tour-place tour-title"
          aria-describedby="tour-text"
          tabIndex={-1}
          onKeyDown={press}
        >
          <p id="tour-place" className="tour-place">
            {frame.label} · {fill(frame.place, { at: words.number(at + 1), count: words.number(count) })}
          </p>
          <h2 id="tour-title">{title}</h2>
          <p id="tour-text">{fill(text, { name: words.text(step.node?.label) })}</p>
          <div className="tour-foot">
            {isLast && question !== '' && (
              <Button className="button tour-question" onPress={onQuestion}>
                {fill(frame.question, { name: question })}
              </Button>
            )}
            {at > 0 && (
              <Button className="button" onPress={() => onGo(at - 1)}>
                {frame.back}
              </Button>
            )}
            <Button className="button go" onPress={() => (isLast ? onMap() : onGo(at + 1))}>
              {isLast ? frame.map : frame.next}
            </Button>
          </div>
          <Button className="ghost icon tour-close" aria-label={frame.close} onPress={onClose}>
            ✕
          </Button>
        </section>
      </div>
    </>
  )
}

/** What was pressed may be gone with its view, and each step is to be read aloud. */
const focusOn = (element: HTMLElement | null): void => element?.focus({ preventScroll: true })

/** Escape ends the tour unless something lies over it; the focus goes back to where it was, or to the search. */
function useLeaving(onClose: () => void): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  const before = useMemo(() => document.activeElement, [])
  const leave = useCallback(() => {
    const back = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : undefined
    const other = back ?? document.querySelector<HTMLElement>('.search-button')
    other?.focus()
  }, [before])
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('[role="dialog"], [role="menu"]')) return
      event.preventDefault()
      event.stopPropagation()
      close.current()
    }
    // Before the page's own Escape, which would clear what is chosen.
    document.addEventListener('keydown', press, true)
    return () => {
      document.removeEventListener('keydown', press, true)
      leave()
    }
  }, [leave])
}

/** The part of the page that cards may stand on: what is under the tabs of a narrow screen is theirs. */
function pageSize(): { readonly width: number; readonly height: number } {
  const { innerWidth: width, innerHeight } = window
  const tabs = document.querySelector('.panes')?.getBoundingClientRect()
  return { width, height: tabs && tabs.height > 0 ? tabs.top : innerHeight }
}
