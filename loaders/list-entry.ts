import type { PhrasingContent } from 'mdast'
import type { Place } from '../src/model/batch.ts'
import { MAX_DEPTH } from './located.ts'

export interface ListLink {
  /** In small letters and without brackets: `paper`, `code`. */
  readonly label: string
  readonly url: string
}

/** One item of a list of works, as it is printed. */
export interface ListEntry {
  readonly place: Place
  readonly venue?: string
  /** As printed behind the venue: `2023.8`, `2024/2023.10`. */
  readonly date?: string
  readonly year?: number
  /** What stands in bold before the title. */
  readonly name?: string
  /** Empty where the item is a name alone. */
  readonly title: string
  /** In their order, each address once. */
  readonly links: readonly ListLink[]
}

/**
 * Reads `[**Venue, 2023.8**] **Name**: Title 2023. [paper](url) [code](url)`, of which every part may be missing: without
 * any text before the first link, that link is the title, or a link in bold the name. A year that ends the title is taken
 * for its date, unless the venue has another. Undefined where there is neither name nor title.
 */
export function listEntry(content: readonly PhrasingContent[], place: Place): ListEntry | undefined {
  const { venue, rest } = takeVenue(content)
  const [first, ...others] = rest
  const bold = first?.type === 'strong' ? first : undefined
  const body = bold ? others : rest
  const end = body.findIndex(({ type }) => type === 'link')
  const before = end < 0 ? body : body.slice(0, end)
  const links = linksOf([...(bold?.children ?? []), ...body])
  const name = bold ? tidy(plainText(bold.children)) : ''
  const written = tidy(plainText(before).replace(BARE_LINK, ''))
  const heading = venueOf(venue)
  const { title, year } = takeYear(written || (name ? '' : (links[0]?.text ?? '')), heading.year)
  if (!name && !title) return undefined
  return {
    place,
    ...heading,
    ...(year !== undefined && { year }),
    ...(name && { name }),
    title,
    links: links.map(({ label, url }) => ({ label, url })),
  }
}

/** The letters of inline content; nothing of HTML and pictures, and nothing that is nested too deeply to be meant. */
export function plainText(content: readonly PhrasingContent[], depth = 1): string {
  if (depth > MAX_DEPTH) return ''
  return content
    .map((node) => {
      if ('children' in node) return plainText(node.children, depth + 1)
      return node.type === 'text' || node.type === 'inlineCode' ? node.value : node.type === 'break' ? ' ' : ''
    })
    .join('')
}

/** Bold text in square brackets, which comes as three pieces. */
function takeVenue(content: readonly PhrasingContent[]): { venue: string; rest: readonly PhrasingContent[] } {
  const [open, bold, close, ...rest] = content
  const isVenue = open?.type === 'text' && open.value.trim() === '[' && bold?.type === 'strong'
  if (!isVenue || close?.type !== 'text' || !close.value.startsWith(']')) return { venue: '', rest: content }
  const after = close.value.slice(1)
  return {
    venue: plainText(bold.children),
    rest: after.trim() === '' ? rest : [{ ...close, value: after.trimStart() }, ...rest],
  }
}

function venueOf(text: string): Pick<ListEntry, 'venue' | 'date' | 'year'> {
  const found = /^(.*?)[,\s]+((\d{4})[\d./]*)$/u.exec(text.trim())
  if (!found) return text.trim() === '' ? {} : { venue: text.trim() }
  const [, venue = '', date = '', year = ''] = found
  return { ...(venue && { venue }), date, year: Number(year) }
}

function takeYear(text: string, known: number | undefined): { title: string; year: number | undefined } {
  const found = /^(.*\S)[\s.]\s*((?:19|20)\d{2})$/u.exec(text)
  const year = found ? Number(found[2]) : undefined
  if (!found || (known !== undefined && known !== year)) return { title: text, year: known }
  return { title: tidy(found[1] ?? ''), year }
}

/** Brackets, then an address in parentheses: a link as people mean it where its writing is broken. */
const BARE_LINK = /\[+([^[\]]*)\]+\s*\(\s*(https?:\/\/[^\s()]+)\s*\)/gu

function linksOf(content: readonly PhrasingContent[]): (ListLink & { text: string })[] {
  const found = content.flatMap((node): [string, string][] => {
    if (node.type === 'link') return [[plainText(node.children), node.url.replace(/^\((.*)\)$/u, '$1')]]
    if (node.type !== 'text') return []
    return [...node.value.matchAll(BARE_LINK)].map(([, label = '', url = '']) => [label, url])
  })
  const byUrl = new Map<string, ListLink & { text: string }>()
  for (const [label, url] of found) {
    const text = tidy(label)
    if (url && !byUrl.has(url)) byUrl.set(url, { label: text.replace(/[[\]]/gu, '').toLowerCase(), url, text })
  }
  return [...byUrl.values()]
}

/** White space made single, and no colon before or full stop behind. */
function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:]+|[\s.,:]+$/gu, '')
    .normalize('NFC')
}
