import { type MouseEvent, memo, useRef } from 'react'
import { Button, type PressEvent } from 'react-aria-components'
import { useStill } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { Toggle } from './Toggle.tsx'

/** How long a finger rests on a kind that is to be shown alone, in milliseconds: as in the picture. */
const HOLD_MS = 500

/**
 * A kind in the legend. A click or Enter hides or shows it; with Alt, by a long press, a right click or the button that comes
 * with the pointer it is shown alone, and so once more all are back.
 */
export const LegendKind = memo(function LegendKind({
  kind,
  name,
  isShown,
  shown,
  total,
  onChange,
}: {
  readonly kind: string
  readonly name: string
  readonly isShown: boolean
  readonly shown: number
  readonly total: number
  /** Hides or shows it; with `alone` it is shown alone, or all are back. */
  onChange(kind: string, alone: boolean): void
}) {
  const { words } = useStill()
  const { t } = words
  const alt = useRef(false)
  const timer = useRef(0)
  /** Whether the press that is under way has shown the kind alone. */
  const isHeld = useRef(false)
  const hold = () => {
    isHeld.current = true
    onChange(kind, true)
  }
  const start = ({ pointerType }: PressEvent) => {
    isHeld.current = false
    if (pointerType === 'touch') timer.current = window.setTimeout(hold, HOLD_MS)
  }
  const watchAlt = (event: MouseEvent) => {
    alt.current = event.altKey
  }
  const menu = (event: MouseEvent) => {
    event.preventDefault()
    clearTimeout(timer.current)
    if (!isHeld.current) hold()
    // A right click is no press, and ends here.
    if (event.button === 2) isHeld.current = false
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what it catches is meant for the button within.
    <span className="legend-entry" onMouseDownCapture={watchAlt} onContextMenu={menu}>
      <Toggle
        className="legend-kind"
        isSelected={isShown}
        onPressStart={start}
        onPressEnd={() => clearTimeout(timer.current)}
        onPress={(event) => {
          const alone = event.altKey || alt.current
          alt.current = false
          if (!isHeld.current) onChange(kind, alone)
        }}
      >
        <KindShape kind={kind} size={13} />
        <span>{name}</span>{' '}
        <span className="legend-count">
          {shown === total ? words.number(total) : `${words.number(shown)}/${words.number(total)}`}
        </span>{' '}
        <span className="unseen">{t('legend.kind', { shown, total })}</span>
      </Toggle>
      <Button
        className="legend-only"
        excludeFromTabOrder
        aria-label={t('legend.only-kind', { name })}
        onPress={() => onChange(kind, true)}
      >
        {t('legend.only')}
      </Button>
    </span>
  )
})
