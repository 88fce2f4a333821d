import type { Inks } from '../drawing/looks.ts'
import type { MatrixSheet } from '../report/matrix-sheet.ts'

/** But for a gap, which hatching tells. */
type Sign = Exclude<MatrixSheet['key'][number]['sign'], 'gap'>

/** Sectors of a ring of radius 7, from the top, clockwise. */
const PIES: Readonly<Partial<Record<Sign, string>>> = {
  proposed: 'M0 0V-7A7 7 0 0 1 7 0Z',
  demonstrated: 'M0 0V-7A7 7 0 0 1 0 7Z',
  clinical: 'M0 0V-7A7 7 0 1 1 -7 0Z',
}

/** The sign as SVG around 0, 0, some 16 wide: a ring that fills with support, or why there is none. Shapes, not colours, tell them apart. */
export function signSvg(sign: Sign, { ink, quietInk }: Pick<Inks, 'ink' | 'quietInk'>): string {
  switch (sign) {
    case 'none':
      return `<circle r="1.1" fill="${quietInk}"/>`
    case 'hidden':
      return `<path d="M-3.5 0H3.5" fill="none" stroke="${quietInk}" stroke-width="1.4"/>`
    case 'filtered':
      return `<path d="M-6-5.5H6L1.6.4V6L-1.6 4V.4Z" fill="none" stroke="${quietInk}" stroke-width="1.3" stroke-linejoin="round"/>`
    case 'cut-by-hops':
      return `<g fill="${quietInk}"><circle cx="-5" r="1.5"/><circle r="1.5"/><circle cx="5" r="1.5"/></g>`
    case 'listed':
      return `<path d="M-5-4H5M-5 0H5M-5 4H2" fill="none" stroke="${quietInk}" stroke-width="1.4"/>`
    case 'fact':
      return `<circle r="7" fill="none" stroke="${ink}" stroke-width="1.5"/><circle r="2" fill="${ink}"/>`
    case 'deployed':
      return `<circle r="7" fill="${ink}" stroke="${ink}" stroke-width="1.5"/>`
    case 'count':
      return `<text y="4" text-anchor="middle" font-size="11" fill="${quietInk}">2</text>`
    case 'steps':
      return `<text y="4" text-anchor="middle" font-size="11" fill="${quietInk}">→2</text>`
    default: {
      const dashes = sign === 'inferred' ? ' stroke-dasharray="2 2"' : ''
      const pie = PIES[sign]
      const ring = `<circle r="7" fill="none" stroke="${ink}" stroke-width="1.5"${dashes}/>`
      return pie ? `${ring}<path d="${pie}" fill="${ink}"/>` : ring
    }
  }
}
