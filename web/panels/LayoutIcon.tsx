import type { MapLayout } from '../state/view.ts'

/** Dots of a 16 by 16 field, and the lines between or round them. */
const DRAWN: Readonly<
  Record<MapLayout, { readonly dots: readonly (readonly [number, number])[]; readonly lines: string }>
> = {
  'as-in-file': {
    dots: [
      [6, 8],
      [9.5, 12],
    ],
    lines: 'M3 1h6.5L13 4.5V15H3ZM9.5 1v3.5H13M6 8l3.5 4',
  },
  force: {
    dots: [
      [8, 8],
      [3, 4],
      [13, 5],
      [5, 13],
    ],
    lines: 'M8 8 3 4M8 8l5-3M8 8l-3 5',
  },
  layered: {
    dots: [
      [3, 8],
      [8, 4],
      [8, 12],
      [13, 8],
    ],
    lines: 'M3 8l5-4 5 4M3 8l5 4 5-4',
  },
  radial: {
    dots: [[8, 8]],
    lines: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 1 1 0-7M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 1 1 0-13',
  },
  circular: {
    dots: [
      [8, 2],
      [13.2, 5],
      [13.2, 11],
      [8, 14],
      [2.8, 11],
      [2.8, 5],
    ],
    lines: 'M8 2l5.2 9M2.8 5 8 14',
  },
  'by-kind': {
    dots: [
      [4, 4],
      [12, 4],
      [4, 12],
      [12, 12],
    ],
    lines: '',
  },
  'by-dataset': {
    dots: [
      [4.5, 6],
      [4.5, 10],
      [11.5, 8],
    ],
    lines:
      'M4.5 2.5c2 0 3 2.5 3 5.5s-1 5.5-3 5.5-3-2.5-3-5.5 1-5.5 3-5.5M11.5 4.5c2 0 3 1.5 3 3.5s-1 3.5-3 3.5-3-1.5-3-3.5 1-3.5 3-3.5',
  },
}

/** Where dots are not as large as most. */
const RADII: Partial<Record<MapLayout, number>> = { 'by-kind': 2.6, 'as-in-file': 1.5 }

/** What a layout looks like, small. */
export function LayoutIcon({ layout }: { readonly layout: MapLayout }) {
  const { dots, lines } = DRAWN[layout]
  return (
    <svg className="layout-icon" viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
      <path d={lines} fill="none" stroke="currentColor" strokeWidth="1" opacity="0.7" />
      {dots.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={RADII[layout] ?? 1.9} fill="currentColor" />
      ))}
    </svg>
  )
}
