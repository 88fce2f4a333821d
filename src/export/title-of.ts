import { byAnyId } from '../model/by-any-id.ts'
import { roleOf } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { withPart } from '../model/with-part.ts'
import { nameAll } from '../report/name-all.ts'
import { languageFor } from '../report/words.ts'
import type { ExportInput } from './format.ts'
import { creditsOf } from './make-input.ts'
import { partTitle } from './part-title.ts'

/** What a picture or a report is called, whoever asked for it: as it was asked to be, else after its part, else after its data. */
export function titleOf(input: ExportInput): string {
  const { title, answer, made, nodes, named = nodes, datasets, schema } = input
  if (title) return title
  if (answer) return answer.question
  const lang = languageFor(input.lang)
  const known = byAnyId(named)
  const titles = new Map(datasets.map((dataset) => [dataset.id, dataset.title]))
  const name = (id: string): string => inLanguage(known.get(id)?.label ?? titles.get(id), lang) || id
  const first = known.get([made?.request.ids ?? []].flat()[0] ?? '')
  const ofPart = made && partTitle(made.request, name, first && roleOf(schema, first.kind), lang)
  if (ofPart) return ofPart
  const credited = creditsOf(input)
  const called = credited.map((dataset) => inLanguage(dataset.title, lang) || dataset.id)
  return withPart(nameAll(called, lang), credited, lang)
}
