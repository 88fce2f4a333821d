import { byCodePoint } from '../../src/model/order.ts'
import type { Findable } from './findable.ts'

/** How something matches, best first. */
export const TIERS = ['label', 'alias', 'label-start', 'word', 'inside', 'slip', 'text', 'text-slip'] as const
export type Tier = (typeof TIERS)[number]

export interface Found {
  readonly item: Findable
  readonly tier: Tier
  /** Its place among the tiers. */
  readonly rank: number
  /** How far the worst of its parts is from what was typed. */
  readonly grade: number
  /** Whether its labels alone match as well. */
  readonly isLabel: boolean
  /** Whether it holds the query in one piece. */
  readonly isWhole: boolean
  /** Whether it matches in the language that is read. */
  readonly isRead: boolean
  /** Of its shortest name. */
  readonly length: number
}

/**
 * Better tier, fewer slips; what the survey is about before what is around it; labels before other names; the query in one
 * piece; the language that is read; shorter.
 */
export function compareFound(a: Found, b: Found): number {
  return (
    a.rank - b.rank ||
    a.grade - b.grade ||
    Number(a.item.isBackground) - Number(b.item.isBackground) ||
    Number(b.isLabel) - Number(a.isLabel) ||
    Number(b.isWhole) - Number(a.isWhole) ||
    Number(b.isRead) - Number(a.isRead) ||
    a.length - b.length ||
    byCodePoint(a.item.id, b.item.id)
  )
}
