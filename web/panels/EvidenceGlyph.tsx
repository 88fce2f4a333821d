import type { Support } from '../../src/model/graph.ts'

/** A level of support, or one of the two ways of having none. */
export type Sign = Support | 'gap' | 'wish'

/** How much of the ring is filled, of four quarters. */
const QUARTERS: Readonly<Record<Support, number>> = {
  inferred: 0,
  proposed: 1,
  demonstrated: 2,
  clinical: 3,
  deployed: 4,
  fact: 0,
}

/**
 * The one sign for evidence: a ring that fills, dashed where it is only inferred, struck where nothing is named; a wish is a
 * hollow star, no ring at all. It never stands without its word, so it is hidden from assistive technology.
 */
export function EvidenceGlyph({ sign, size = 16 }: { readonly sign: Sign; readonly size?: number }) {
  return (
    <svg className={`glyph glyph-${sign}`} viewBox="-10 -10 20 20" width={size} height={size} aria-hidden="true">
      <Inside sign={sign} />
    </svg>
  )
}

function Inside({ sign }: { readonly sign: Sign }) {
  if (sign === 'wish') {
    return (
      <path
        d="M0-8.6L2.3-2.3L8.6 0L2.3 2.3L0 8.6L-2.3 2.3L-8.6 0L-2.3-2.3Z"
        fill="none"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    )
  }
  if (sign === 'gap') {
    return (
      <>
        <circle r="8" fill="none" strokeWidth="1.7" strokeDasharray="2.5 2.5" />
        <path d="M-4 4L4-4" strokeWidth="1.7" />
      </>
    )
  }
  if (sign === 'fact') {
    return (
      <>
        <circle r="8" fill="none" strokeWidth="1.5" />
        <circle r="2.2" className="fill" />
      </>
    )
  }
  const quarters = QUARTERS[sign]
  return (
    <>
      <circle
        r="8"
        fill="none"
        strokeWidth="1.6"
        {...(sign === 'inferred' && { strokeDasharray: '2.1 2.1' })}
        {...(quarters === 4 && { className: 'fill' })}
      />
      {quarters > 0 && quarters < 4 && <path className="fill" d={PIES[quarters]} />}
    </>
  )
}

/** From the top, clockwise. */
const PIES: Readonly<Record<number, string>> = {
  1: 'M0 0V-8A8 8 0 0 1 8 0Z',
  2: 'M0 0V-8A8 8 0 0 1 0 8Z',
  3: 'M0 0V-8A8 8 0 1 1 -8 0Z',
}
