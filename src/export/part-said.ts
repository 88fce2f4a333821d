import { byAnyId } from '../model/by-any-id.ts'
import type { GraphNode } from '../model/graph.ts'
import { inLanguage, type Text } from '../model/text.ts'
import { nameAll } from '../report/name-all.ts'
import { LANGUAGES, type Language } from '../report/words.ts'
import type { PartRequest } from './answer.ts'
import type { ExportDataset } from './format.ts'
import { type PartWords, partWords } from './part-words.ts'

/** Of so many nodes each is named. */
const FEW = 3

/** What of its datasets a part is, in words that stand behind their title; undefined where it is all of them. */
export function partSaid(
  request: PartRequest | undefined,
  named: readonly GraphNode[],
  datasets: readonly Pick<ExportDataset, 'id' | 'title'>[],
): Text | undefined {
  if (!request || isWhole(request)) return undefined
  const known = byAnyId(named)
  const titles = new Map(datasets.map(({ id, title }) => [id, title]))
  const said = (lang: Language): string => {
    const name = (id: string): string => inLanguage(known.get(id)?.label ?? titles.get(id), lang) || id
    return partWords[lang].part(partNamed(request, name, lang))
  }
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, said(lang)]))
}

/** Which part a request asks for, in words: "trace from Clinical safety". */
export function partNamed(request: PartRequest, name: (id: string) => string, lang: Language): string {
  const words = partWords[lang]
  if (isWhole(request)) return words.whole
  return whichPart(request, (ids) => sayNames(ids.map(name), words, lang), words)
}

function isWhole({ scope, ids, support, ...narrowed }: PartRequest): boolean {
  // Which datasets are in it the file says itself.
  const { dataset: _, limit: _limit, maxHops: _hops, ...others } = narrowed
  return (
    (scope ?? (ids ? 'ids' : 'all')) === 'all' &&
    (support ?? 'inferred') === 'inferred' &&
    Object.values(others).every((value) => [value ?? []].flat().length === 0)
  )
}

function whichPart(request: PartRequest, names: (ids: readonly string[]) => string, words: PartWords): string {
  const { scope, to, a = '', b = '' } = request
  const ids = [request.ids ?? []].flat()
  switch (scope ?? (request.ids ? 'ids' : 'all')) {
    case 'trace':
      return to ? words.traceTo(names(ids), names([to].flat())) : words.trace(names(ids))
    case 'dossier':
      return words.dossier(names(ids))
    case 'neighbors':
      return words.around(names(ids))
    case 'ids':
      return ids.length > FEW ? words.nodes(ids.length) : names(ids)
    case 'matrix':
      return words.matrix
    case 'compare':
      return words.compare(names([a]), names([b]))
    default:
      return words.filtered
  }
}

function sayNames(names: readonly string[], words: PartWords, lang: Language): string {
  const [first = ''] = names
  return names.length > FEW ? words.andMore(first, names.length - 1) : nameAll(names, lang)
}
