import { roleOf } from '../model/schema.ts'
import type { TraceAnswer } from '../query/answers.ts'
import { heading, joined, type Page, paragraph } from './page.ts'
import { restsOnSaid, routeSentence } from './route-sentence.ts'
import type { Route } from './routes.ts'
import { nameOf, type Speech, statementLine, statementLines } from './say.ts'

/**
 * Every route as a sentence, strongest first, and step by step what it rests on, in the order of the sentence. A statement has its
 * evidence where it comes first.
 */
export function tracePage(data: TraceAnswer, routes: readonly Route[], speech: Speech): Page {
  const { words } = speech
  const name = (id: string): string => nameOf(speech, id)
  // By id of a statement the route that told its evidence: many share their last step.
  const toldIn = new Map<string, number>()
  const from = data.from.map(name).join(words.comma)
  return [
    heading(words.labelled(from, routesCounted(data, speech)), 1),
    ...routes.flatMap((route) => [
      heading(`${route.index + 1}. ${routeSentence(speech, route)}`),
      paragraph(
        joined(
          [
            way(route, speech).map(name).join(' → '),
            words.support[route.strength],
            words.steps(route.hops.length),
            restsOnSaid(speech, { ...route, hops: route.hops.length }),
          ],
          ' · ',
        ),
      ),
      ...route.hops.flatMap(({ edge, others, weakest }) =>
        [edge, ...others].flatMap((each) => {
          const mark = weakest && each === edge ? words.weakest : ''
          const before = toldIn.get(each.id)
          if (before === undefined) {
            toldIn.set(each.id, route.index + 1)
            return statementLines(speech, each, 0, mark)
          }
          return [statementLine(speech, each, 0, [mark, words.evidenceIn(before)].filter(Boolean).join(' · '))]
        }),
      ),
    ]),
  ]
}

/** How many routes there are, and how many of them are shown. */
export function routesCounted(
  { paths, total, totalExact, truncated }: TraceAnswer,
  { words }: Pick<Speech, 'words'>,
): string {
  return words.routes(total, totalExact) + (truncated ? words.inBrackets(words.shown(paths.length, total)) : '')
}

/** The nodes of the route as a challenge's way to its solution, whichever end was asked from. */
function way({ nodes }: Route, { schema, nodes: known }: Speech): readonly string[] {
  const first = known.get(nodes[0] ?? '')
  return first && roleOf(schema, first.kind) === 'challenge' ? nodes : [...nodes].reverse()
}
