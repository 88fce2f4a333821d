import type { GraphNode } from '../../src/model/graph.ts'
import type { Words } from '../i18n/text.ts'

const LONGEST = 34

/** A short name of a source for a line of places: its label if that is short, else an alias written in the same script. */
export function sourceName(node: GraphNode | undefined, id: string, words: Words): string {
  if (!node) return id
  const label = words.text(node.label)
  if ([...label].length <= LONGEST) return label
  const alias = node.aliases.find((name) => /^[\u0020-\u024f]+$/u.test(name) === words.isLatin) ?? node.aliases[0]
  return alias && alias.length < label.length ? alias : label
}

/** The name of a source as a citation needs it: its whole label, and the year where one is known. */
export function fullName(node: GraphNode | undefined, id: string, words: Words): string {
  if (!node) return id
  const label = words.text(node.label)
  const { year } = node.fields
  return typeof year === 'number' && !label.includes(String(year)) ? `${label} (${year})` : label
}
