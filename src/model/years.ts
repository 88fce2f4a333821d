import type { GraphNode } from './graph.ts'

/** Years of works. Both ends count, each may be open; `undated` lets works pass of which no year is known. */
export interface Years {
  readonly from?: number
  readonly to?: number
  readonly undated?: boolean
}

/** How years are spelled: `2021-2023`, `2021-`, `-2023`, `2022`, each also with `,undated`; or `undated` alone. */
export const YEARS = /^(?:(?:\d{1,4}(?:-\d{0,4})?|-\d{1,4})(?:,undated)?|undated)$/u

/** Undefined for what spells no years, or none that can be. */
export function readYears(text: string): Years | undefined {
  if (!YEARS.test(text)) return undefined
  if (text === 'undated') return { undated: true }
  const [range = '', undated] = text.split(',')
  const [first = '', last = first] = range.split('-')
  if (first !== '' && last !== '' && Number(first) > Number(last)) return undefined
  return {
    ...(first !== '' && { from: Number(first) }),
    ...(last !== '' && { to: Number(last) }),
    ...(undated && { undated: true }),
  }
}

/** The one spelling of these years. */
export function writeYears({ from, to, undated }: Years): string {
  const range = from === to ? `${from ?? ''}` : `${from ?? ''}-${to ?? ''}`
  return [range, undated ? 'undated' : ''].filter((part) => part !== '').join(',')
}

/** The year that the fields of a node give, as a number or in figures. */
export function yearOf({ fields }: Pick<GraphNode, 'fields'>): number | undefined {
  const { year } = fields
  const number = typeof year === 'string' && /^\d{1,4}$/u.test(year) ? Number(year) : year
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined
}

/** Whether a work of this year, or of none that is known, passes. */
export function isWithin({ from, to, undated }: Years, year: number | undefined): boolean {
  if (year === undefined) return undated === true
  if (from === undefined && to === undefined) return false
  return (from === undefined || year >= from) && (to === undefined || year <= to)
}
