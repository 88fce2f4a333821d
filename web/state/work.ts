import type { FieldValue, GraphNode } from '../../src/model/graph.ts'
import type { Text } from '../../src/model/text.ts'
import type { Graph } from './state.ts'

/** Relations of the base vocabulary that tell who wrote a work, and where it appeared. */
const AUTHORED_BY = 'AUTHORED_BY'
const PUBLISHED_IN = 'PUBLISHED_IN'

/** What is known of a work beside its title. */
export interface WorkFacts {
  readonly authors: readonly (string | Text)[]
  readonly venue?: string | Text
  readonly year?: string
  /** The first of DOI, arXiv number and web address that it has: the field and its value. */
  readonly place?: { readonly field: string; readonly value: string }
}

/** Of its fields, and where these are silent of its statements. */
export function workFacts(graph: Graph, { id, fields }: Pick<GraphNode, 'id' | 'fields'>): WorkFacts {
  const named = (kind: string): Text[] =>
    (graph.touching.get(id) ?? []).flatMap((edge): Text[] => {
      const label = edge.kind === kind && edge.from === id ? graph.nodes.get(edge.to)?.label : undefined
      return label ? [label] : []
    })
  const authors = textsOf(fields.authors)
  const [venue] = [...named(PUBLISHED_IN), ...textsOf(fields.venue)]
  const [year] = textsOf(fields.year)
  const [place] = ['doi', 'arxiv', 'url'].flatMap((field) =>
    textsOf(fields[field])
      .slice(0, 1)
      .map((value) => ({ field, value })),
  )
  return {
    authors: authors.length > 0 ? authors : named(AUTHORED_BY),
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year }),
    ...(place && { place }),
  }
}

function textsOf(value: FieldValue | undefined): string[] {
  const values = Array.isArray(value) ? value : value === undefined || typeof value === 'boolean' ? [] : [String(value)]
  return values.filter((text) => text !== '')
}
