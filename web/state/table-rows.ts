import type { GraphEdge, GraphNode, Subgraph } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { normalize, termsOf } from '../../src/model/search.ts'
import type { CellSign, Column, TableContext } from './table-column.ts'
import { nodeColumns } from './table-nodes.ts'
import { comparePlaces, placesOf } from './table-order.ts'
import { evidenceColumns, type Piece, statementColumns } from './table-statements.ts'
import { COLUMNS, START, type Tab, type TableSort, type TabView } from './table-view.ts'

/** A row: what it is called among the others, and the node or statement that choosing it selects. */
export interface TableRow {
  readonly key: string
  readonly selects: 'node' | 'statement'
  readonly id: string
}

export interface TableCell {
  readonly text: string
  /** A number where the column is one of numbers and there is one. */
  readonly value: string | number | undefined
  readonly sign?: CellSign
}

export type TableHead = Pick<Column<unknown>, 'id' | 'field' | 'kinds' | 'isNumber'>

/** The table as it is laid out. */
export interface Table {
  readonly tab: Tab
  /** Those that are shown; the first is always there. */
  readonly columns: readonly TableHead[]
  /** Those that there are. */
  readonly offered: readonly TableHead[]
  readonly sort: TableSort
  readonly rows: readonly TableRow[]
  cellAt(row: number, column: number): TableCell
  /** The text of its cells as search folds it. */
  foldedAt(row: number): string
}

/**
 * What lays out the rows of a tab: in order, with the columns that were chosen. What is slow about it, the order of texts
 * and their folding, is worked out once for all views of the same rows.
 */
export function tableMaker(visible: Subgraph, context: TableContext, tab: Tab): (view?: TabView) => Table {
  const { nodes, edges } = visible
  if (tab === 'nodes') {
    const rowOf = ({ id }: GraphNode): TableRow => ({ key: id, selects: 'node', id })
    return makerOf(nodes, rowOf, nodeColumns(nodes, edges, context), context, tab)
  }
  if (tab === 'statements') {
    const rowOf = ({ id }: GraphEdge): TableRow => ({ key: id, selects: 'statement', id })
    return makerOf(edges, rowOf, statementColumns(context), context, tab)
  }
  const pieces = edges.flatMap((edge) => edge.evidence.map((evidence): Piece => ({ edge, evidence })))
  // Evidence has its id within its statement.
  const rowOf = ({ edge, evidence }: Piece): TableRow => ({
    key: `${edge.id}\n${evidence.id}`,
    selects: 'statement',
    id: edge.id,
  })
  return makerOf(pieces, rowOf, evidenceColumns(context), context, tab)
}

function makerOf<T>(
  items: readonly T[],
  rowOf: (item: T) => TableRow,
  columns: readonly Column<T>[],
  { words }: TableContext,
  tab: Tab,
): (view?: TabView) => Table {
  const offered = inOrder(columns, COLUMNS[tab])
  const [first] = offered
  const all = items.map(rowOf)
  const collator = new Intl.Collator(words.lang, { numeric: true })
  const places = new Map<string, readonly (number | undefined)[]>()
  const placesIn = (column: Column<T> | undefined): readonly (number | undefined)[] => {
    if (!column) return []
    const known = places.get(column.id) ?? placesOf(items.map(column.value), collator)
    places.set(column.id, known)
    return known
  }
  const fold = folding()
  let folded: { readonly of: string; readonly texts: (string | undefined)[] } = { of: '', texts: [] }
  const foldedItem = (at: number, shown: readonly Column<T>[], of: string): string => {
    if (folded.of !== of) folded = { of, texts: [] }
    const item = items[at]
    const known = folded.texts[at]
    if (known !== undefined || item === undefined) return known ?? ''
    const text = shown.map((column) => fold(column.text(item))).join('\t')
    folded.texts[at] = text
    return text
  }

  return (view = {}) => {
    const chosen = view.columns ?? START[tab]
    const shown = offered.filter((column) => column === first || chosen.includes(column.id))
    const signature = JSON.stringify(shown.map(({ id }) => id))
    const by = offered.find(({ id }) => id === view.sort?.column) ?? first
    const descending = by?.id === view.sort?.column && view.sort?.descending === true
    const [key, name] = [placesIn(by), placesIn(first)]
    // Equal rows stand by the first column, then by what they are called, whatever order they came in.
    const order = items
      .map((_, at) => at)
      .sort(
        (a, b) =>
          comparePlaces(key[a], key[b], descending) ||
          comparePlaces(name[a], name[b], false) ||
          byCodePoint(all[a]?.key ?? '', all[b]?.key ?? ''),
      )
    const itemAt = (row: number): T | undefined => items[order[row] ?? -1]
    return {
      tab,
      columns: shown,
      offered,
      sort: { column: by?.id ?? '', descending },
      rows: order.flatMap((at) => all[at] ?? []),
      cellAt(row, column) {
        const item = itemAt(row)
        const head = shown[column]
        if (item === undefined || !head) return { text: '', value: undefined }
        const sign = head.sign?.(item)
        return { text: head.text(item), value: head.value(item), ...(sign && { sign }) }
      },
      foldedAt: (row) => foldedItem(order[row] ?? -1, shown, signature),
    }
  }
}

/** Known columns as they are listed, fields after them. */
function inOrder<T>(columns: readonly Column<T>[], known: readonly string[]): Column<T>[] {
  const placeOf = ({ id }: Column<T>) => (known.includes(id) ? known.indexOf(id) : known.length)
  return [...columns].sort((a, b) => placeOf(a) - placeOf(b))
}

/** Folds text for search, each once; plain letters take no more than their lower case. */
function folding(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const old = known.get(text)
    if (old !== undefined) return old
    const folded = /^[ -~]*$/u.test(text) ? text.toLowerCase() : normalize(text)
    known.set(text, folded)
    return folded
  }
}

/** The rows that hold every word of the text in one of the cells that are shown. */
export function narrowTable(table: Table, text: string | undefined): Table {
  const terms = termsOf(text ?? '')
  if (terms.length === 0) return table
  const kept = table.rows.flatMap((_, row) => (terms.every((term) => table.foldedAt(row).includes(term)) ? [row] : []))
  const at = (row: number) => kept[row] ?? -1
  return {
    ...table,
    rows: kept.flatMap((row) => table.rows[row] ?? []),
    cellAt: (row, column) => table.cellAt(at(row), column),
    foldedAt: (row) => table.foldedAt(at(row)),
  }
}
