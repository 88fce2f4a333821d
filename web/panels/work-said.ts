import type { GraphNode } from '../../src/model/graph.ts'
import { workTitle } from '../../src/model/work-title.ts'
import type { Words } from '../i18n/text.ts'
import type { Graph } from '../state/state.ts'
import { workFacts } from '../state/work.ts'
import { fieldLink } from './safe-link.ts'

const MOST_AUTHORS = 4

/** A work as a line of a list: its title as it was published, then who, where and when as far as known, and where it can be read. */
export interface WorkSaid {
  readonly title: string
  readonly facts: string
  readonly link?: { readonly href: string; readonly text: string }
}

export function workSaid(graph: Graph, node: GraphNode, words: Words): WorkSaid {
  const { authors, venue, year, place } = workFacts(graph, node)
  const said = (value: string | Parameters<Words['text']>[0]) => (typeof value === 'string' ? value : words.text(value))
  const names = authors.slice(0, MOST_AUTHORS).map(said).join(words.t('join.names'))
  const who = authors.length > MOST_AUTHORS ? words.t('reading.et-al', { names }) : names
  const href = place && fieldLink(place.field, place.value)
  return {
    title: workTitle(node, words.lang).title || node.id,
    facts: [who, venue === undefined ? '' : said(venue), year ?? ''].filter(Boolean).join(words.t('join.marks')),
    ...(href && place && { link: { href, text: place.field === 'url' ? new URL(href).host : place.value } }),
  }
}

/** The works as text that can be pasted anywhere: one line each, numbered in reading order. */
export function workList(works: readonly WorkSaid[]): string {
  return works
    .map(({ title, facts, link }, at) => `${at + 1}. ${[title, facts, link?.href].filter(Boolean).join(' · ')}`)
    .join('\n')
}
