import type { SubgraphAnswer, TraceAnswer } from '../query/answers.ts'
import { heading, joined, type Page } from './page.ts'
import { nameOf, type Speech, statementLines } from './say.ts'

/** Every route with its steps, strongest first. `part` has the words of the statements. */
export function tracePage(data: TraceAnswer, part: Pick<SubgraphAnswer, 'edges'>, speech: Speech): Page {
  const { words } = speech
  const statements = new Map(part.edges.map((edge) => [edge.id, edge.statement]))
  const name = (id: string): string => nameOf(speech, id)
  const shown = data.truncated ? words.inBrackets(words.shown(data.paths.length, data.total)) : ''
  const from = data.from.map(name).join(words.comma)
  return [
    heading(words.labelled(from, words.routes(data.total, data.totalExact)) + shown, 1),
    ...data.paths.flatMap((path) => [
      heading(
        joined(
          [
            path.nodes.map(name).join(' → '),
            words.support[path.strength],
            words.steps(path.hops),
            words.restsOn(path.sources),
          ],
          ' · ',
        ),
      ),
      ...path.steps.flatMap(({ edges }) =>
        edges.flatMap((edge) => statementLines(speech, { ...edge, statement: statements.get(edge.id) }, 0)),
      ),
    ]),
  ]
}
