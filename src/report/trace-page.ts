import { roleOf } from '../model/schema.ts'
import type { TraceAnswer } from '../query/answers.ts'
import { heading, joined, type Page, paragraph } from './page.ts'
import { routeSentence } from './route-sentence.ts'
import type { Route } from './routes.ts'
import { nameOf, type Speech, statementLines } from './say.ts'

/** Every route as a sentence, strongest first, and step by step what it rests on, in the order of the sentence. */
export function tracePage(data: TraceAnswer, routes: readonly Route[], speech: Speech): Page {
  const { words } = speech
  const name = (id: string): string => nameOf(speech, id)
  const shown = data.truncated ? words.inBrackets(words.shown(data.paths.length, data.total)) : ''
  const from = data.from.map(name).join(words.comma)
  return [
    heading(words.labelled(from, words.routes(data.total, data.totalExact)) + shown, 1),
    ...routes.flatMap((route) => [
      heading(`${route.index + 1}. ${routeSentence(speech, route)}`),
      paragraph(
        joined(
          [
            way(route, speech).map(name).join(' → '),
            words.support[route.strength],
            words.steps(route.hops.length),
            words.restsOn(route.sources),
          ],
          ' · ',
        ),
      ),
      ...route.hops.flatMap(({ edge, others, weakest }) =>
        [edge, ...others].flatMap((each) =>
          statementLines(speech, each, 0, weakest && each === edge ? words.weakest : ''),
        ),
      ),
    ]),
  ]
}

/** The nodes of the route as a challenge's way to its solution, whichever end was asked from. */
function way({ nodes }: Route, { schema, nodes: known }: Speech): readonly string[] {
  const first = known.get(nodes[0] ?? '')
  return first && roleOf(schema, first.kind) === 'challenge' ? nodes : [...nodes].reverse()
}
