import { type CslItem, cslItems, OTHERS } from './csl-items.ts'
import type { ExportInput, TextFormat } from './format.ts'

type Library = typeof import('@citation-js/core')

let library: Library | undefined

/** RIS, which EndNote, Mendeley and databases of literature read: the works of the part. In UTF-8, lines end with CR LF. */
export const ris: TextFormat = {
  name: 'ris',
  title: 'RIS (EndNote, Mendeley)',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  positions: false,
  bibliography: true,
  prepare,
  write,
}

async function prepare(): Promise<void> {
  if (library) return
  const loaded = await import('@citation-js/core')
  await import('@citation-js/plugin-ris')
  library = loaded
}

function* write(input: ExportInput): Iterable<string> {
  if (!library) throw new Error('ris is written before it is prepared')
  for (const item of cslItems(input)) {
    // As text the library breaks lines in the middle of letters, and programs take the rest for another line.
    const [{ TY: type = 'GEN', DA: date, ...tags } = {}] = library.plugins.output.format('ris', [withEtAl(item)], {
      format: 'object',
    })
    yield line('TY', item.type === 'article' ? 'UNPB' : String(type))
    // It cuts ids, so that two works could have one.
    const all = { ...tags, ...(date && { DA: twoDigits(String(date)) }), AN: arxivOf(item), ID: item.id }
    for (const [tag, values] of Object.entries(all)) {
      for (const value of [values ?? []].flat()) yield line(tag, String(value))
    }
    yield 'ER  - \r\n\r\n'
  }
}

/** As EndNote writes that there are more authors. */
function withEtAl(item: CslItem): object {
  return { ...item, ...(item.author && { author: item.author.map((name) => (name === OTHERS ? ET_AL : name)) }) }
}

const ET_AL = { literal: 'et al.' }

/** As the format wants it: `2024/03//`. */
function twoDigits(date: string): string {
  return date.replace(/(?<=\/)\d(?=\/|$)/g, '0$&')
}

function arxivOf({ archive_location: arxiv }: CslItem): string | undefined {
  return arxiv && `arXiv:${arxiv}`
}

function line(tag: string, value: string): string {
  return `${tag}  - ${oneLine(value)}\r\n`
}

/** A line break would end the tag, and what follows it could pass for another. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u2028\u2029]/gu, '')
    .trim()
}
