import { byAnyId } from '../model/by-any-id.ts'
import type { Citation, Evidence, GraphEdge, GraphNode } from '../model/graph.ts'
import { edgeKindOf, nodeKindOf, type Schema } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { workTitle } from '../model/work-title.ts'
import { type Item, joined, line, type Said } from './page.ts'
import { isMany, pluralVerb } from './route-form.ts'
import { type Language, type Words, wordsIn } from './words.ts'
import { workAddress } from './work-address.ts'

/** What sentences about nodes, statements and evidence are made of: the nodes by id, the schema, the language. */
export interface Speech {
  readonly lang: Language
  readonly words: Words
  readonly schema: Schema
  readonly nodes: ReadonlyMap<string, GraphNode>
}

export function speech(nodes: readonly GraphNode[], schema: Schema, lang: Language): Speech {
  return { lang, words: wordsIn(lang), schema, nodes: byAnyId(nodes) }
}

/** What a node is called; its id where that is not known. */
export function nameOf({ nodes, lang }: Speech, id: string): string {
  return inLanguage(nodes.get(id)?.label, lang) || id
}

export function kindName({ schema, lang }: Speech, kind: string): string {
  return inLanguage(nodeKindOf(schema, kind)?.label, lang) || kind
}

/** `Blockchain addresses Clinical safety`: the words of the edge kind between the names of its ends. */
export function sentence(speech: Speech, edge: Pick<GraphEdge, 'kind' | 'from' | 'to'>): string {
  const relation = inLanguage(edgeKindOf(speech.schema, edge.kind)?.label, speech.lang) || edge.kind
  const subject = speech.nodes.get(edge.from)
  const verb = speech.lang === 'en' && subject && isMany(subject, speech.schema) ? pluralVerb(relation) : relation
  // Japanese stands without spaces.
  const space = /[\u3040-\u30ff\u4e00-\u9fff]/u.test(verb) ? '' : ' '
  return [nameOf(speech, edge.from), verb, nameOf(speech, edge.to)].join(space)
}

/** A work by its title as it was published and its year, which leads to where it can be read. */
export function workSaid(speech: Speech, id: string): Said {
  const node = speech.nodes.get(id)
  if (!node) return [{ text: id, work: id }]
  const { title } = workTitle(node, speech.lang)
  const { year } = node.fields
  return [
    { text: title || id, href: workAddress(node), work: node.id },
    year === undefined ? '' : speech.words.inBrackets(String(year)),
  ]
}

/** How readers call a work whose title is another, to stand beside that; empty where it is the title. */
export function calledSaid({ nodes, lang, words }: Speech, id: string): string {
  const node = nodes.get(id)
  const { called } = node ? workTitle(node, lang) : {}
  if (!called) return ''
  return called.as === 'translation' ? words.translated(called.name) : words.labelled(words.also, called.name)
}

/** The work and the place in it. */
export function cited(speech: Speech, { source, locator }: Citation): Said {
  return joined([workSaid(speech, source), locator], speech.words.comma)
}

type Told = Pick<Evidence, 'source' | 'locator' | 'support' | 'assertedBy' | 'reviewed' | 'summary'>

/** Where it stands, how far it supports, who says so and who held it against its source; below it what the place says. */
function evidenceLines(speech: Speech, evidence: Told, depth: number): Item[] {
  const { support, assertedBy, reviewed, summary } = evidence
  const { words, lang } = speech
  const held = reviewed ? words.reviewed(reviewed.on, reviewed.by) : words.unreviewed
  const remark = inLanguage(summary, lang)
  return [
    line(joined([cited(speech, evidence), words.support[support], words.assertedBy[assertedBy], held], ' · '), depth),
    ...(remark ? [line(remark, depth + 1)] : []),
  ]
}

/**
 * The statement in its own words, or where it has none in this language as a sentence of its kind, with how well it is
 * supported; below it a line for each piece of evidence. `mark` is a remark on the statement's part in a route.
 */
export function statementLines(
  speech: Speech,
  edge: Pick<GraphEdge, 'kind' | 'from' | 'to' | 'strength'> & {
    readonly statement?: GraphEdge['statement'] | undefined
    readonly evidence: readonly Told[]
  },
  depth: number,
  mark = '',
): Item[] {
  return [
    statementLine(speech, edge, depth, mark),
    ...edge.evidence.flatMap((evidence) => evidenceLines(speech, evidence, depth + 1)),
  ]
}

/** The first of these lines alone: what is said, and how well it is supported. */
export function statementLine(
  speech: Speech,
  edge: Omit<Parameters<typeof statementLines>[1], 'evidence'>,
  depth: number,
  mark = '',
): Item {
  const { words, lang } = speech
  const said = edge.statement?.[lang] ?? sentence(speech, edge)
  return line(said + words.inBrackets(words.support[edge.strength]) + (mark ? ` · ${mark}` : ''), depth)
}
