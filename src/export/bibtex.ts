import type { AuthorName } from './author-name.ts'
import { type CslItem, cslItems, OTHERS } from './csl-items.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { latex } from './latex.ts'

/** A first word such as BERT: the library keeps the capitals of all words but this. */
const CAPITALS_AT_START = /^([A-Za-z0-9]+[A-Z][A-Za-z0-9]*)/

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
  const labels = labelsOf(cslItems(input))
  for (const [label, item] of labels) {
    for (const { type, properties } of library.plugins.output.format('bibtex', [forLatex(item, label)], {
      format: 'object',
    })) {
      // It repeats the address where older styles look for it, but not in a form that TeX can set.
      const { howpublished: _, url, doi, title = '', author, ...rest } = properties
      const fields = {
        // It takes the word that stands for all further authors for a name.
        ...(author && { author: item.author?.at(-1) === OTHERS ? author.replace(/\{others\}$/u, 'others') : author }),
        ...rest,
        title: title.replace(CAPITALS_AT_START, '{$1}'),
        ...(item.number && { number: latex(item.number) }),
        ...(item.archive_location && { eprint: verbatim(item.archive_location), archiveprefix: item.archive ?? '' }),
        ...(doi && { doi: verbatim(doi) }),
        ...(url && { url: verbatim(url) }),
      }
      const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`)
      yield `@${type}{${label},\n${lines.join('')}}\n\n`
    }
  }
}

/** A key for each: what of the id BibTeX takes, with a number where that is not unique. */
function labelsOf(items: readonly CslItem[]): Map<string, CslItem> {
  const labels = new Map<string, CslItem>()
  for (const item of items) {
    const stem = item.id.replace(/[^A-Za-z0-9:._-]+/g, '-').replace(/^-+|-+$/g, '') || 'work'
    let label = stem
    for (let number = 2; labels.has(label); number++) label = `${stem}-${number}`
    labels.set(label, item)
  }
  return labels
}

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
