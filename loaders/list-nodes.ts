import type { ListRecord } from '../src/model/list-record.ts'
import { inLanguage, type Text } from '../src/model/text.ts'
import type { ListEntry } from './list-entry.ts'
import { wordsOf } from './read-list.ts'

/** An entry with the heading it stands under, which the mapping knows. */
export interface Listed extends ListEntry {
  readonly anchor: string
}

/** A work or a name on its way to being a node, with all entries that mean it, in their order. */
export interface ListedNode<E extends Listed = Listed> {
  readonly id: string
  readonly kind: string
  readonly label: Text
  readonly aliases: readonly string[]
  readonly fields: Readonly<Record<string, string | number | string[]>>
  readonly sameAs: readonly string[] | undefined
  readonly entries: readonly E[]
}

/** As many letters of a title as ids take, whole words alone. */
const ID_LETTERS = 64

/** `paper:a-title-in-small-letters`, cut at a word where it is long. */
export function idOf(kind: string, name: string, list: ListRecord): string {
  let slug = ''
  for (const word of wordsOf(name)) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (slug !== '' && longer.length > ID_LETTERS) break
    slug = longer
  }
  return `${lookUp(list.prefixes, kind) ?? kind.toLowerCase()}:${slug}`
}

/** The same words in every language. */
export function inAll(languages: readonly string[], words: string): Text {
  return Object.fromEntries(languages.map((language) => [language, words]))
}

/** Names that say more than the label does: not the same letters once more. */
export function aliasesOf(label: Text, names: readonly string[]): string[] {
  const known = new Set(Object.values(label).map(lettersOf))
  return names.filter((name) => {
    const letters = lettersOf(name)
    const isNew = !known.has(letters)
    known.add(letters)
    return isNew
  })
}

function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()
}

export function titleOf(label: Text): string {
  return inLanguage(label, 'en')
}

/** A value of a map that people wrote, whose keys may be anything. */
export function lookUp<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map && Object.hasOwn(map, key) ? map[key] : undefined
}
