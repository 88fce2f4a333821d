import type { FieldValue, GraphEdge, GraphNode, Support } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { nodeKindOf } from '../../src/model/schema.ts'
import {
  type Column,
  countColumn,
  nameOf,
  namesColumn,
  say,
  supportColumn,
  supportPlace,
  type TableContext,
  textColumn,
} from './table-column.ts'
import { FIELD } from './table-view.ts'

/** The columns of nodes: what they are, how much is said of them among these statements, and a column for each field. */
export function nodeColumns(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  context: TableContext,
): Column<GraphNode>[] {
  const { schema, words } = context
  const said = countStatements(edges)
  const of = (node: GraphNode) => said.get(node.id) ?? NOTHING
  return [
    { ...textColumn('name', (node: GraphNode) => say(node.label, words) || node.id), sign: ({ kind }) => ({ kind }) },
    textColumn('kind', ({ kind }) => say(nodeKindOf(schema, kind)?.label, words) || kind),
    supportColumn((node) => of(node).strongest, context),
    countColumn('statements', (node) => of(node).statements, context),
    countColumn('evidence', (node) => of(node).evidence, context),
    namesColumn('sources', (node) => node.sources.map(({ source }) => nameOf(source, context)), context),
    namesColumn('datasets', (node) => node.datasets.map((id) => context.dataset(id)), context),
    namesColumn('aliases', (node) => node.aliases, context),
    textColumn('description', (node) => say(node.description, words)),
    textColumn('id', (node) => node.id),
    ...fieldColumns(nodes, context),
  ]
}

interface Said {
  readonly statements: number
  readonly evidence: number
  /** On the scale of support, on which a mere fact is no step; undefined where nothing else is said. */
  readonly strongest?: Support
}

const NOTHING: Said = { statements: 0, evidence: 0 }

function countStatements(edges: readonly GraphEdge[]): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>()
  for (const { from, to, evidence } of edges) {
    for (const id of new Set([from, to])) {
      const before = said.get(id) ?? NOTHING
      said.set(id, {
        statements: before.statements + 1,
        evidence: before.evidence + evidence.length,
        ...strongestOf(
          evidence.map(({ support }) => support),
          before.strongest,
        ),
      })
    }
  }
  return said
}

function strongestOf(levels: readonly Support[], before: Support | undefined): Pick<Said, 'strongest'> {
  let best = before
  for (const level of levels) {
    if (level !== 'fact' && (best === undefined || supportPlace(level) > supportPlace(best))) best = level
  }
  return best ? { strongest: best } : {}
}

/** A column for each field that the nodes have, by code point; it is one of numbers where all its values are. */
function fieldColumns(nodes: readonly GraphNode[], { words }: TableContext): Column<GraphNode>[] {
  const found = new Map<string, { readonly kinds: Set<string>; isNumber: boolean }>()
  for (const { kind, fields } of nodes) {
    for (const [name, value] of Object.entries(fields)) {
      const field = found.get(name) ?? { kinds: new Set(), isNumber: true }
      field.kinds.add(kind)
      if (typeof value !== 'number') field.isNumber = false
      found.set(name, field)
    }
  }
  return [...found]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([field, { kinds, isNumber }]) => {
      const fieldOf = ({ fields }: GraphNode): FieldValue | undefined =>
        Object.hasOwn(fields, field) ? fields[field] : undefined
      const text = (node: GraphNode): string => {
        const value = fieldOf(node)
        // As the records have it: a year is no count.
        return value === undefined ? '' : typeof value === 'object' ? words.names(value) : String(value)
      }
      return {
        id: FIELD + field,
        field,
        kinds: [...kinds],
        isNumber,
        value: (node) => {
          const value = fieldOf(node)
          return typeof value === 'number' && isNumber ? value : text(node) || undefined
        },
        text,
      }
    })
}
