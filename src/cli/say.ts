import type { Evidence, GraphEdge, GraphNode } from '../model/graph.ts'
import type { Schema } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { type Line, line } from './page.ts'
import { type Language, wordsIn } from './words.ts'

/** Sentences about nodes, statements and evidence. */

/** What a node is called, by its id; the id itself where that is not known. */
export type Names = ReadonlyMap<string, string>

export function namesOf(nodes: readonly Pick<GraphNode, 'id' | 'label'>[], lang: Language): Names {
  return new Map(nodes.map((node) => [node.id, inLanguage(node.label, lang) || node.id]))
}

/** `Blockchain addresses Clinical safety`: the words of the edge kind between the names of its ends. */
export function sentence(
  edge: Pick<GraphEdge, 'kind' | 'from' | 'to'>,
  names: Names,
  schema: Pick<Schema, 'edgeKinds'>,
  lang: Language,
): string {
  const verb = inLanguage(schema.edgeKinds[edge.kind]?.label, lang) || edge.kind
  // Japanese stands without spaces.
  const space = /[\u3040-\u30ff\u4e00-\u9fff]/u.test(verb) ? '' : ' '
  return [names.get(edge.from) ?? edge.from, verb, names.get(edge.to) ?? edge.to].join(space)
}

/** The statement with how well it is supported, its own words, and a line for each piece of evidence. */
export function statementLines(
  edge: Pick<GraphEdge, 'kind' | 'from' | 'to' | 'strength'> & {
    readonly statement?: GraphEdge['statement']
    readonly evidence: readonly Pick<Evidence, 'source' | 'locator' | 'support' | 'assertedBy'>[]
  },
  names: Names,
  schema: Pick<Schema, 'edgeKinds'>,
  lang: Language,
  depth: number,
): Line[] {
  const words = wordsIn(lang)
  const own = inLanguage(edge.statement, lang)
  return [
    line(`${sentence(edge, names, schema, lang)} (${words.support[edge.strength]})`, depth),
    ...(own ? [line(own, depth + 1)] : []),
    ...edge.evidence.map(({ source, locator, support, assertedBy }) =>
      line(`${source} ${locator} · ${words.support[support]} · ${words.assertedBy[assertedBy]}`, depth + 1),
    ),
  ]
}
