import type { Words } from '../i18n/text.ts'
import type { ComparedChallenge } from '../state/compare.ts'

/** What the two surveys call it, each name once. */
export function challengeName({ names }: ComparedChallenge, words: Words): string {
  return [...new Set([...names.a, ...names.b].map((node) => words.text(node.label) || node.id))].join(' ≈ ')
}

export function headingId({ key }: ComparedChallenge): string {
  return `compared-${key}`
}
