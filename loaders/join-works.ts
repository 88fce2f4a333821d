import type { ListEntry } from './list-entry.ts'
import { wordsOf } from './read-list.ts'

/** Entries that are one work, in their order, and what they were recognised by: `arxiv:…`, `doi:…`, `url:…`, `title:…`. */
export interface Work<E extends ListEntry> {
  readonly entries: readonly E[]
  readonly keys: ReadonlySet<string>
}

/**
 * Entries with the same arXiv number, DOI, address or title as one work each, in the order of their first entries. Only
 * links with one of the `labels` count, or an entry's first link where it has none of them, since several works may share
 * their code. Keys in `apart` join nothing.
 */
export function joinWorks<E extends ListEntry>(
  entries: readonly E[],
  labels: readonly string[],
  apart: ReadonlySet<string>,
): Work<E>[] {
  const groups = new Map<string, { entries: E[]; keys: Set<string> }>()
  for (const entry of entries) {
    const keys = keysOf(entry, labels).filter((key) => !apart.has(key))
    const known = new Set(keys.flatMap((key) => groups.get(key) ?? []))
    const joined = {
      entries: [...[...known].flatMap((group) => group.entries), entry],
      keys: new Set([...[...known].flatMap((group) => [...group.keys]), ...keys]),
    }
    for (const key of joined.keys) groups.set(key, joined)
  }
  const position = new Map(entries.map((entry, index) => [entry, index]))
  const inOrder = (a: E, b: E) => (position.get(a) ?? 0) - (position.get(b) ?? 0)
  const works = [...new Set(groups.values())].map((group) => ({ ...group, entries: group.entries.sort(inOrder) }))
  return works.sort(({ entries: [a] }, { entries: [b] }) => (a && b ? inOrder(a, b) : 0))
}

/** What an entry's work is recognised by; at least its title. */
function keysOf({ title, links }: ListEntry, labels: readonly string[]): string[] {
  const chosen = links.filter(({ label }) => labels.includes(label))
  const telling = chosen.length > 0 ? chosen : links.slice(0, 1)
  return [...new Set([...telling.map(({ url }) => keyOfUrl(url)), `title:${wordsOf(title).join(' ')}`])]
}

const ARXIV = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?\/?$/iu
const DOI = /\/(10\.\d{4,9}\/[^/?#\s]+)\/?(?:[?#].*)?$/u

function keyOfUrl(url: string): string {
  const arxiv = ARXIV.exec(url)?.[1]
  if (arxiv) return `arxiv:${arxiv}`
  const doi = DOI.exec(url)?.[1]
  // What publishers append to the DOI in an address: a kind of page, or the version of a preprint.
  if (doi) return `doi:${doi.replace(/\.(?:pdf|abstract|full)$|(?<=\d)v\d+$/u, '').toLowerCase()}`
  return `url:${url.replace(/^https?:\/\/(?:www\.)?|#.*$|\/$/gu, '')}`
}
