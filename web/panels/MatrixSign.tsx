import { EMPTY, type Emptiness, type MatrixCell } from '../../src/report/matrix-cell.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'

type Sign = MatrixCell['sign']

/** The sign of a cell. Where it is empty its shape says why; a gap is told by the hatching of its row. */
export function MatrixSign({ sign, size = 17 }: { readonly sign: Sign; readonly size?: number }) {
  if (isWhy(sign)) {
    return (
      <svg className="empty-sign" viewBox="-10 -10 20 20" width={size} height={size} aria-hidden="true">
        <Why sign={sign} />
      </svg>
    )
  }
  return <EvidenceGlyph sign={sign} size={size} />
}

type WhyEmpty = Exclude<Emptiness, 'gap'>

const isWhy = (sign: Sign): sign is WhyEmpty => sign !== 'gap' && EMPTY.some((why) => why === sign)

function Why({ sign }: { readonly sign: WhyEmpty }) {
  if (sign === 'none') return <circle r="1.3" className="dot" />
  // As in the list of challenges.
  if (sign === 'hidden') return <path d="M-4 0H4" />
  if (sign === 'filtered') return <path d="M-7-6H7L1.8.8V7L-1.8 5V.8Z" />
  if (sign === 'listed') return <path d="M-6-5H6M-6 0H6M-6 5H2" />
  return (
    <>
      <circle cx="-6" r="1.7" className="dot" />
      <circle r="1.7" className="dot" />
      <circle cx="6" r="1.7" className="dot" />
    </>
  )
}
