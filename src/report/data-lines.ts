import { surveysFirst } from '../model/surveys-first.ts'
import { inLanguage } from '../model/text.ts'
import { withPart } from '../model/with-part.ts'
import { readYears } from '../model/years.ts'
import type { SummaryAnswer } from '../query/answers.ts'
import { nameAll } from './name-all.ts'
import { heading, joined, line, type Page, type Paragraph, paragraph, type Said } from './page.ts'
import { nameOf, type Speech } from './say.ts'
import { type Language, wordsIn } from './words.ts'
import { safeAddress } from './work-address.ts'

export type Dataset = SummaryAnswer['datasets'][number]

/** Enough of a revision to tell it from others. */
const SHORT = 12

/** Which evidence a question let count. Lists may come as one value. */
export interface Counted {
  readonly support?: string | undefined
  readonly assertedBy?: string | readonly string[] | undefined
  readonly dataset?: string | readonly string[] | undefined
  readonly source?: string | readonly string[] | undefined
  readonly year?: string | undefined
  readonly maxHops?: number | string | undefined
}

/** Whether some evidence of the data that is asked did not count. */
export function isFiltered({ support, assertedBy, source, year }: Counted): boolean {
  return (support ?? 'inferred') !== 'inferred' || [assertedBy, source, year].some((filter) => filter !== undefined)
}

export function datasetName(dataset: Dataset, { lang }: Pick<Speech, 'lang'>): string {
  return withPart(inLanguage(dataset.title, lang) || dataset.id, [dataset], lang)
}

/** What a page speaks of: which data, and what was counted of it. */
export interface Scope {
  readonly datasets: readonly Dataset[]
  readonly counted: Counted
  /** Within a document that tells itself of which data it is: then the page does not. */
  readonly inside?: boolean | undefined
}

/** What the page is about and of when: each dataset with its date and revision, and what was counted of it. */
export function scopeLines({ datasets, counted, inside }: Scope, speech: Speech): Page {
  const { words } = speech
  const { dataset: asked, ...others } = counted
  const told = new Set([asked ?? []].flat())
  // Where just these were asked for, they have been named by now.
  const isTold = inside || datasets.every(({ id }) => told.has(id))
  const titles = new Map(datasets.map((dataset) => [dataset.id, datasetName(dataset, speech)]))
  const said = countedSaid(others, speech)
  const only = isTold ? [] : [...told].map((id) => titles.get(id) ?? id)
  return [
    ...(inside ? [] : datasets).map((dataset) =>
      line(`${datasetName(dataset, speech)} · ${words.revision(dataset.date, dataset.revision.slice(0, SHORT))}`),
    ),
    line(words.labelled(words.counted, [...only, said].filter(Boolean).join(words.comma))),
  ]
}

/** What the datasets say of themselves: how to cite them, what not to take them for, where to report an error. */
export function aboutLines({ datasets, inside }: Scope, speech: Speech): Page {
  const { words, lang } = speech
  if (inside) return []
  return [
    heading(words.dataTitle),
    ...datasets.flatMap((dataset) => {
      const disclaimer = inLanguage(dataset.disclaimer, lang)
      return [
        line(joined([datasetName(dataset, speech), dataset.citation, dataset.licence], ' · ')),
        ...(disclaimer ? [line(disclaimer, 1)] : []),
        ...(dataset.report ? [line(reportSaid(words.report, dataset.report, words.labelled), 1)] : []),
      ]
    }),
  ]
}

function reportSaid(text: string, where: string, labelled: (name: string, text: string) => string): Said {
  const href = safeAddress(where)
  return href ? [{ text, href }] : labelled(text, where)
}

/** Which evidence counted, but for its datasets, and how long routes may be; nothing where nothing of it was asked for. */
export function countedSaid(
  { support, assertedBy, source, year, maxHops }: Omit<Counted, 'dataset'>,
  speech: Speech,
): string {
  const { words } = speech
  const works = [source ?? []].flat().map((id) => nameOf(speech, id))
  const level = support as keyof typeof words.support | undefined
  const who = [assertedBy ?? []].flat() as (keyof typeof words.assertedBy)[]
  return [
    ...(level ? [words.floor(words.support[level])] : []),
    ...who.map((each) => words.assertedBy[each]),
    ...(works.length > 0 ? [words.onlyFrom(works.join(words.comma))] : []),
    ...(year === undefined ? [] : [words.ofYears(readYears(year) ?? {})]),
    ...(maxHops === undefined ? [] : [words.within(Number(maxHops))]),
  ].join(words.comma)
}

/** From which datasets an answer on the command line is, and how to ask fewer: the explorer does not begin with all. */
export function fromLine(
  datasets: readonly Pick<Dataset, 'id' | 'requires' | 'part'>[],
  asked: readonly string[] | undefined,
  lang: Language,
): Paragraph {
  const words = wordsIn(lang)
  const ordered = surveysFirst(datasets).map(({ id }) => id)
  const used = asked ? ordered.filter((id) => asked.includes(id)) : ordered
  const named = withPart(nameAll(used, lang), datasets, lang)
  const isAll = used.length === ordered.length
  return paragraph(isAll ? words.fromAll(named, used.length, used[0] ?? '') : words.fromSome(named, ordered.length))
}
