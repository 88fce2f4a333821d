import type { GraphNode } from '../../src/model/graph.ts'
import { workTitle } from '../../src/model/work-title.ts'
import type { Words } from '../i18n/text.ts'

const LONGEST = 34

/**
 * A short name of a source for a line of places: its label if that is short, else a short alias, in the same script if there
 * is one. A long alias is another title, or a part of one: that says less than the label, so the label stands whole.
 */
export function sourceName(node: GraphNode | undefined, id: string, words: Words): string {
  if (!node) return id
  const label = words.text(node.label)
  if ([...label].length <= LONGEST) return label
  const short = node.aliases.filter((name) => [...name].length <= LONGEST)
  return short.find((name) => /^[\u0020-\u024f]+$/u.test(name) === words.isLatin) ?? short[0] ?? label
}

/** The name of a source as a citation needs it: its title as it was published, and the year where one is known. */
export function fullName(node: GraphNode | undefined, id: string, words: Words): string {
  if (!node) return id
  const { title } = workTitle(node, words.lang)
  const { year } = node.fields
  return typeof year === 'number' && !title.includes(String(year)) ? `${title} (${year})` : title
}
