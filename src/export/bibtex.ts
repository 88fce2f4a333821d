import { languageFor } from '../report/words.ts'
import type { AuthorName } from './author-name.ts'
import { type CslItem, cslItems, OTHERS } from './csl-items.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { latex } from './latex.ts'
import { authorsRemark } from './works-remark.ts'

/** A first word such as BERT: the library keeps the capitals of all words but this. */
const CAPITALS_AT_START = /^([A-Za-z0-9]+[A-Z][A-Za-z0-9]*)/

/** As BibTeX names months, so that each style writes them its own way. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

type Library = typeof import('@citation-js/core')

let library: Library | undefined

/** BibTeX of the works of the part. Letters of every script stand as they are (UTF-8), as BibTeX programs of today read. */
export const bibtex: TextFormat = {
  name: 'bibtex',
  title: 'BibTeX',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  positions: false,
  bibliography: true,
  prepare,
  write,
}

async function prepare(): Promise<void> {
  if (library) return
  const loaded = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  // Told to keep to ASCII, it leaves out every letter that has no command; told not to, it escapes nothing.
  Object.assign(loaded.plugins.config.get('@bibtex').format, {
    asciiOnly: false,
    useIdAsLabel: true,
    checkLabel: false,
  })
  library = loaded
}

function* write(input: ExportInput): Iterable<string> {
  if (!library) throw new Error('bibtex is written before it is prepared')
  const items = cslItems(input)
  const labels = labelsOf(items)
  // What stands outside of an entry is a comment.
  const remark = authorsRemark(items, languageFor(input.lang))
  if (remark) yield `% ${remark}\n\n`
  for (const [label, item] of labels) {
    for (const { type, properties } of library.plugins.output.format('bibtex', [forLatex(item, label)], {
      format: 'object',
    })) {
      // It repeats the address where older styles look for it, but not in a form that TeX can set.
      const { howpublished: _, url, doi, title = '', author, month, pages, ...rest } = properties
      const fields = {
        // It takes the word that stands for all further authors for a name.
        ...(author && { author: item.author?.at(-1) === OTHERS ? author.replace(/\{others\}$/u, 'others') : author }),
        ...rest,
        ...(pages && { pages: pages.replace(/\s*[-–—]+\s*/gu, '--') }),
        title: title.replace(CAPITALS_AT_START, '{$1}'),
        // A number is that of the issue; an article that has one of its own is found by it.
        ...(item.number && { [item.issue ? 'eid' : 'number']: latex(item.number) }),
        ...(item.archive_location && { eprint: verbatim(item.archive_location), archiveprefix: item.archive ?? '' }),
        ...(doi && { doi: verbatim(doi) }),
        ...(url && { url: verbatim(url) }),
      }
      const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`)
      // Without braces it is a name that the styles know.
      if (month) lines.push(`  month = ${MONTHS[Number(month) - 1]},\n`)
      yield `@${type}{${label},\n${lines.join('')}}\n\n`
    }
  }
}

/**
 * A key for each, to be typed in a text: what of the id BibTeX takes, without the kind that it begins with where that
 * is unique, and with a number where nothing else is.
 */
function labelsOf(items: readonly CslItem[]): Map<string, CslItem> {
  const labels = new Map<string, CslItem>()
  const short = ({ id }: CslItem): string => keyOf(id.replace(/^[^:]*:/u, ''))
  const shared = new Map<string, number>()
  for (const item of items) shared.set(short(item), (shared.get(short(item)) ?? 0) + 1)
  for (const item of items) {
    const stem = (shared.get(short(item)) === 1 ? short(item) : keyOf(item.id)) || 'work'
    let label = stem
    for (let number = 2; labels.has(label); number++) label = `${stem}-${number}`
    labels.set(label, item)
  }
  return labels
}

const keyOf = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '')

function forLatex({ number: _, ...item }: CslItem, label: string): object {
  return {
    ...item,
    id: label,
    type: item.type === 'article' ? 'document' : item.type,
    title: latex(item.title),
    ...(item['container-title'] && { 'container-title': latex(item['container-title']) }),
    ...(item.volume && { volume: latex(item.volume) }),
    ...(item.issue && { issue: latex(item.issue) }),
    ...(item.page && { page: latex(item.page) }),
    ...(item.note && { note: latex(item.note) }),
    ...(item.author && { author: item.author.map(inLatex) }),
  }
}

function inLatex(name: AuthorName): object {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, latex(text)]))
}

/** An address, which TeX takes as it stands: braces must pair, so they are percent-encoded. */
function verbatim(text: string): string {
  return text.replace(/[{}\\\s]/gu, (character) => encodeURIComponent(character)).replace(/\p{Cc}/gu, '')
}
