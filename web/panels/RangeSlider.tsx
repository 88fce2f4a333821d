import { useEffect, useRef, useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import type { Bin } from '../state/facets.ts'
import { useExplorer } from './explored.ts'
import { sayRange } from './say-filter.ts'

/** As many bars as can be told apart in the width that there is. */
const MOST_BARS = 48

export interface Range {
  readonly from?: number
  readonly to?: number
}

/**
 * How much there is of each number as bars, and two thumbs that say from where to where it counts. An end that stands
 * where the numbers end is open.
 */
export function RangeSlider({
  label,
  bins,
  range,
  counted,
  all,
  countIn,
  isOff = false,
  onChange,
}: {
  readonly label: string
  readonly bins: readonly Bin[]
  readonly range: Range
  readonly counted: 'nodes' | 'edges'
  /** Of how many. */
  readonly all: number
  countIn(range: Range): number
  /** Nothing of it counts now. */
  readonly isOff?: boolean
  onChange(range: Range): void
}) {
  const { words } = useExplorer()
  const { t } = words
  const least = Math.min(...bins.map(({ at }) => at), range.from ?? Number.POSITIVE_INFINITY)
  const most = Math.max(...bins.map(({ at }) => at), range.to ?? Number.NEGATIVE_INFINITY)
  const set: [number, number] = [range.from ?? least, range.to ?? most]
  // While a thumb moves only the bars follow; what counts changes once it rests, in one step.
  const [drag, setDrag] = useState<[number, number]>()
  const rest = useRest()
  const [from, to] = drag ?? set
  const isWhole = bins.every(({ at }) => Number.isInteger(at))
  const bars = barsOf(bins, least, most, isWhole)
  const tallest = Math.max(...bars.map(({ count }) => count), 1)
  const isIn = (at: number) => !isOff && at >= from && at <= to
  const said = t('filter.range', {
    range: sayRange({ from, to }, words),
    shown: words.number(isOff ? 0 : countIn({ from, to })),
    all: t(`map.${counted}`, { count: all }),
  })
  if (least === most) return <p className="range range-said">{said}</p>
  return (
    <Slider
      className="range"
      value={[from, to]}
      minValue={least}
      maxValue={most}
      step={isWhole ? 1 : (most - least) / 100}
      formatOptions={{ useGrouping: false }}
      onChange={(value) => setDrag(value as [number, number])}
      onChangeEnd={(value) => {
        const [low = least, high = most] = value
        rest(() => {
          setDrag(undefined)
          onChange({ ...(low > least && { from: low }), ...(high < most && { to: high }) })
        })
      }}
    >
      <div className="range-line">
        <Label className="unseen">{label}</Label>
        <SliderOutput className="range-said">{() => said}</SliderOutput>
      </div>
      <div className="range-bars" aria-hidden="true">
        {bars.map(({ at, last, count }) => (
          <span
            key={at}
            className={isIn(at) || isIn(last) ? 'range-bar in' : 'range-bar'}
            title={`${at}: ${t(`map.${counted}`, { count })}`}
          >
            <i style={{ height: `${(100 * count) / tallest}%` }} />
          </span>
        ))}
      </div>
      <SliderTrack className="range-track" style={{ marginInline: `${50 / bars.length}%` }}>
        {({ state }) => (
          <>
            <span
              className="range-part"
              style={{
                left: `${100 * state.getThumbPercent(0)}%`,
                right: `${100 - 100 * state.getThumbPercent(1)}%`,
              }}
            />
            <SliderThumb index={0} className="range-thumb" aria-label={t('filter.from')} />
            <SliderThumb index={1} className="range-thumb" aria-label={t('filter.to')} />
          </>
        )}
      </SliderTrack>
      <div className="range-ends" aria-hidden="true">
        <span>{least}</span>
        <span>{most}</span>
      </div>
    </Slider>
  )
}

/** How long a thumb must rest: keys that follow each other sooner are one step. */
const REST_MS = 250

/**
 * Does what was asked last once nothing more was asked for a while; at once when the slider goes away, or the person turns
 * to something else: what is done there comes after.
 */
function useRest(): (action: () => void) => void {
  const waiting = useRef<{ timer: number; action: () => void }>(undefined)
  useEffect(() => {
    const finish = () => {
      if (!waiting.current) return
      const { timer, action } = waiting.current
      waiting.current = undefined
      clearTimeout(timer)
      action()
    }
    document.addEventListener('pointerdown', finish, true)
    document.addEventListener('focusout', finish, true)
    return () => {
      document.removeEventListener('pointerdown', finish, true)
      document.removeEventListener('focusout', finish, true)
      finish()
    }
  }, [])
  return (action) => {
    clearTimeout(waiting.current?.timer)
    const timer = window.setTimeout(() => {
      waiting.current = undefined
      action()
    }, REST_MS)
    waiting.current = { timer, action }
  }
}

/** One bar for each whole number where there is room, else so many of equal width. */
function barsOf(bins: readonly Bin[], least: number, most: number, isWhole: boolean) {
  const span = most - least
  const isEach = isWhole && span < MOST_BARS
  const number = isEach ? span + 1 : MOST_BARS
  const width = isEach ? 1 : span / number || 1
  const bars = Array.from({ length: number }, (_, place) => ({
    at: least + place * width,
    last: least + (place + 1) * width - (isEach ? 1 : 0),
    count: 0,
  }))
  for (const { at, count } of bins) {
    const bar = bars[Math.min(number - 1, Math.floor((at - least) / width))]
    if (bar) bar.count += count
  }
  return bars
}
