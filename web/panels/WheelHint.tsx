import { useEffect } from 'react'
import { useExplorer } from './explored.ts'

/** How long the hint stays after the last turn of the wheel, in milliseconds. */
const STAYS = 1500

/** Says what the wheel needs, for a while after each `turn` of it; none yet is 0. */
export function WheelHint({ turn, onGone }: { readonly turn: number; onGone(): void }) {
  const { t } = useExplorer().words
  useEffect(() => {
    if (turn === 0) return
    const timer = setTimeout(onGone, STAYS)
    return () => clearTimeout(timer)
  }, [turn, onGone])
  const key = /mac|iphone|ipad/iu.test(navigator.userAgent) ? '⌘' : 'Ctrl'
  return (
    <p className={turn > 0 ? 'wheel-hint on' : 'wheel-hint'} role="status">
      {turn > 0 && <span>{t('embed.wheel', { key })}</span>}
    </p>
  )
}
