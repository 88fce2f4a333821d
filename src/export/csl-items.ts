import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { nodeKindOf } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { languageOfWork, workTitle } from '../model/work-title.ts'
import { type AuthorName, authorName } from './author-name.ts'
import type { ExportInput } from './format.ts'

/** Statements that a bibliography reads: who wrote a work, and where it appeared. */
export const AUTHORED_BY = 'AUTHORED_BY'
export const PUBLISHED_IN = 'PUBLISHED_IN'
/** Also read: what a digest sums up, which is the work to cite. */
export const SUMMARIZES = 'SUMMARIZES'

/** Whoever cites the work has to look: statements tell who wrote it, but not who comes first. */
const UNORDERED = 'The order of the authors is not known, nor whether these are all.'

/** Stands for all further authors, as Pandoc reads it. */
export const OTHERS = { literal: 'others' }

/** How a list of authors, or its last name, says that there are more. */
const AND_OTHERS = /(?:^|,?\s+)(?:et al\.?|and others|others)$|\s*(?:ほか|他)$/iu

/** A work as CSL-JSON spells it; only what the graph knows. */
export interface CslItem {
  readonly id: string
  readonly type: 'article-journal' | 'paper-conference' | 'article' | 'webpage' | 'document'
  readonly title: string
  /** The last is `OTHERS` where the source says that there are more. */
  readonly author?: readonly AuthorName[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly 'container-title'?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly number?: string
  readonly DOI?: string
  readonly URL?: string
  readonly archive?: 'arXiv'
  readonly archive_location?: string
  readonly note?: string
}

/** The works of the part, in id order. */
export function cslItems(input: ExportInput): CslItem[] {
  const from = new Map<string, GraphEdge[]>()
  for (const edge of input.edges) {
    if (![AUTHORED_BY, PUBLISHED_IN, SUMMARIZES].includes(edge.kind)) continue
    from.set(edge.from, [...(from.get(edge.from) ?? []), edge])
  }
  const nodes = new Map(input.nodes.map((node) => [node.id, node]))
  return worksOf(input).map((work) => cslItem(work, from.get(work.id) ?? [], nodes, input.lang))
}

export function worksOf({ nodes, schema }: Pick<ExportInput, 'nodes' | 'schema'>): GraphNode[] {
  return nodes.filter((node) => nodeKindOf(schema, node.kind)?.source === true)
}

function cslItem(
  work: GraphNode,
  edges: readonly GraphEdge[],
  nodes: ReadonlyMap<string, GraphNode>,
  lang: string,
): CslItem {
  const { fields } = work
  // Names as the work itself prints them, like its title.
  const printed = languageOfWork(work)
  const named = (kind: string) =>
    edges
      .filter((edge) => edge.kind === kind)
      .map(({ to }) => ({ name: inLanguage(nodes.get(to)?.label, printed) || to, kind: nodes.get(to)?.kind }))
  const field = (name: string): string | undefined => {
    const value = fields[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined
  }
  const inOrder = authorsInField(fields.authors)
  const authors =
    inOrder ?? named(AUTHORED_BY).map(({ name, kind }) => (kind === 'Person' ? authorName(name) : { literal: name }))
  const venues = [...named(PUBLISHED_IN).map(({ name }) => name), field('venue')]
  const arxiv = field('arxiv')
  // A preprint that appeared later is cited from where it appeared.
  const appeared = venues.find((venue) => venue !== undefined && !/^arxiv\b/i.test(venue))
  const digestOf = edges.find((edge) => edge.kind === SUMMARIZES)
  const unordered = !inOrder && authors.length > 1 ? UNORDERED : undefined
  const [volume, issue] = inVolume(field('volume'))
  const date = dateOf(field('year'), field('date'))
  return {
    id: work.id,
    type: typeOf(work, appeared, arxiv),
    title: workTitle(work, lang).title || work.id,
    ...(authors.length > 0 && { author: authors }),
    ...(date && { issued: { 'date-parts': [date] } }),
    ...given('container-title', appeared),
    ...given('volume', volume),
    ...given('issue', field('issue') ?? issue),
    ...given('page', field('pages')),
    ...given('number', field('article')),
    ...given('DOI', field('doi')),
    ...given('URL', webAddress(field('url')) ?? (arxiv && `https://arxiv.org/abs/${arxiv}`)),
    ...(arxiv !== undefined && { archive: 'arXiv' as const, archive_location: arxiv }),
    ...given('note', unordered ?? (digestOf && inLanguage(digestOf.statement, lang))),
  }
}

function given<K extends keyof CslItem>(key: K, value: string | undefined): { [Key in K]?: string } {
  return value ? ({ [key]: value } as { [Key in K]?: string }) : {}
}

/** Names in the order of the work; statements have none, so that the field goes before them. */
function authorsInField(value: GraphNode['fields'][string] | undefined): readonly AuthorName[] | undefined {
  const names = [value ?? []].flat().filter((name): name is string => typeof name === 'string' && name !== '')
  const last = names.at(-1)
  if (last === undefined) return undefined
  const stem = last.replace(AND_OTHERS, '')
  if (stem === last) return names.map(authorName)
  return [...[...names.slice(0, -1), stem].filter((name) => name !== '').map(authorName), OTHERS]
}

/** A volume, and the number in it where it is written with it: `19(5)`. */
function inVolume(text: string | undefined): readonly (string | undefined)[] {
  const [, volume, issue] = /^([^\s()]+)\s*\(([^()]+)\)$/u.exec(text ?? '') ?? []
  return volume === undefined ? [text] : [volume, issue]
}

function typeOf(work: GraphNode, venue: string | undefined, arxiv: string | undefined): CslItem['type'] {
  if (venue) return /proceedings|conference|symposium|workshop/i.test(venue) ? 'paper-conference' : 'article-journal'
  if (arxiv) return 'article'
  return webAddress(String(work.fields.url ?? '')) ? 'webpage' : 'document'
}

/** `[2024]`, or with a month `[2021, 12]` of a date like `2021.12` or `2021-12-24`; undefined where there is no year. */
function dateOf(year: string | undefined, date: string | undefined): number[] | undefined {
  const [, inDate, month] = /^(\d{4})(?:[-./](\d{1,2}))?/.exec(date ?? '') ?? []
  const known = /^\d{4}$/.test(year ?? '') ? year : inDate
  if (known === undefined) return undefined
  const isMonth = known === inDate && month !== undefined && Number(month) >= 1 && Number(month) <= 12
  return isMonth ? [Number(known), Number(month)] : [Number(known)]
}

function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : undefined
}
