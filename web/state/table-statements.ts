import { ASSERTERS, type Evidence, type GraphEdge } from '../../src/model/graph.ts'
import { edgeKindOf } from '../../src/model/schema.ts'
import { yearOf } from '../../src/model/years.ts'
import {
  type Column,
  countColumn,
  nameOf,
  namesColumn,
  nodeColumn,
  say,
  supportColumn,
  type TableContext,
  textColumn,
} from './table-column.ts'

/** A piece of evidence with its statement. */
export interface Piece {
  readonly edge: GraphEdge
  readonly evidence: Evidence
}

export function statementColumns(context: TableContext): Column<GraphEdge>[] {
  const { words } = context
  return [
    ...joining((edge: GraphEdge) => edge, context),
    supportColumn((edge) => edge.strength, context),
    countColumn('evidence', (edge) => edge.evidence.length, context),
    namesColumn(
      'assertedBy',
      ({ evidence }) =>
        ASSERTERS.filter((by) => evidence.some((piece) => piece.assertedBy === by)).map((by) => words.assertedBy(by)),
      context,
    ),
    namesColumn('sources', ({ evidence }) => evidence.map(({ source }) => nameOf(source, context)), context),
    namesColumn('datasets', ({ evidence }) => evidence.map(({ dataset }) => context.dataset(dataset)), context),
    textColumn('id', ({ id }) => id),
  ]
}

export function evidenceColumns(context: TableContext): Column<Piece>[] {
  const { words } = context
  const year = ({ evidence }: Piece) => {
    const source = context.node(evidence.source)
    return source && yearOf(source)
  }
  return [
    ...joining(({ edge }: Piece) => edge, context),
    nodeColumn('source', ({ evidence }) => evidence.source, context),
    textColumn('place', ({ evidence }) => evidence.locator),
    supportColumn(({ evidence }) => evidence.support, context),
    {
      ...textColumn('assertedBy', ({ evidence }: Piece) => words.assertedBy(evidence.assertedBy)),
      value: ({ evidence }) => ASSERTERS.indexOf(evidence.assertedBy),
    },
    {
      ...textColumn('reviewed', ({ evidence }: Piece) => words.reviewed(evidence.reviewed)),
      value: ({ evidence }) => evidence.reviewed?.on,
    },
    textColumn('summary', ({ evidence }) => say(evidence.summary, words)),
    { id: 'year', isNumber: true, value: year, text: (piece) => String(year(piece) ?? '') },
    textColumn('datasets', ({ evidence }) => context.dataset(evidence.dataset)),
    textColumn('id', ({ evidence }) => evidence.id),
  ]
}

/** The statement as a sentence, and its parts. */
function joining<T>(edgeOf: (item: T) => GraphEdge, context: TableContext): Column<T>[] {
  const { schema, words } = context
  return [
    textColumn('statement', (item) => say(edgeOf(item).statement, words)),
    nodeColumn('from', (item) => edgeOf(item).from, context),
    textColumn('relation', (item) => {
      const { kind } = edgeOf(item)
      return say(edgeKindOf(schema, kind)?.label, words) || kind
    }),
    nodeColumn('to', (item) => edgeOf(item).to, context),
  ]
}
