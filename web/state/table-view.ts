import { byCodePoint } from '../../src/model/order.ts'

export const TABS = ['nodes', 'statements', 'evidence'] as const
/** What the rows of the table are. */
export type Tab = (typeof TABS)[number]

/** What a column of a field of the records is called: `field:year`. */
export const FIELD = 'field:'

/** The columns that each tab can have, in their order; nodes have one more for each field. The first is always there. */
export const COLUMNS = {
  nodes: ['name', 'kind', 'support', 'statements', 'evidence', 'sources', 'datasets', 'aliases', 'description', 'id'],
  statements: ['statement', 'from', 'relation', 'to', 'support', 'evidence', 'assertedBy', 'sources', 'datasets', 'id'],
  evidence: [
    'statement',
    'source',
    'place',
    'support',
    'assertedBy',
    'reviewed',
    'summary',
    'year',
    'from',
    'relation',
    'to',
    'datasets',
    'id',
  ],
} as const satisfies Record<Tab, readonly string[]>
export type KnownColumn = (typeof COLUMNS)[Tab][number]

/** The columns beside the first that each tab starts with. */
export const START: Readonly<Record<Tab, readonly string[]>> = {
  nodes: ['kind', 'support', 'statements', 'evidence', 'sources'],
  statements: ['support', 'from', 'to', 'evidence', 'sources'],
  evidence: ['source', 'place', 'support', 'assertedBy', 'reviewed'],
}

export interface TableSort {
  readonly column: string
  readonly descending: boolean
}

/** How one tab is shown. What is absent is as at the start. */
export interface TabView {
  /** At the start by the first column, ascending. */
  readonly sort?: TableSort
  /** Those beside the first, in the order of COLUMNS, fields last by code point. */
  readonly columns?: readonly string[]
}

/** Which tab of the table is open, and how each is shown. What is absent is as at the start. */
export interface TableView extends Readonly<Partial<Record<Tab, TabView>>> {
  readonly tab?: Exclude<Tab, 'nodes'>
  /** Text that the rows hold. */
  readonly find?: string
}

/** Adds the choices to an address. */
export function writeTable(query: URLSearchParams, table: TableView | undefined): void {
  if (table?.tab) query.append('table', table.tab)
  for (const tab of TABS) {
    const { sort, columns } = table?.[tab] ?? {}
    if (sort) query.append(`sort-${tab}`, (sort.descending ? '-' : '') + sort.column)
    if (columns) query.append(`columns-${tab}`, columns.map(guarded).join(','))
  }
  if (table?.find) query.append('find-row', table.find)
}

type One = <T>(name: string, read: (value: string) => T | undefined) => T | undefined

/** What an address says of the table; undefined where it says nothing. `one` reads a name, and reports what it cannot read. */
export function readTable(one: One): TableView | undefined {
  return compactTable({
    tab: one('table', (value) => TABS.find((tab) => tab === value)),
    ...Object.fromEntries(
      TABS.map((tab) => [
        tab,
        {
          sort: one(`sort-${tab}`, (value) => readSort(tab, value)),
          columns: one(`columns-${tab}`, (value) => readColumns(tab, value)),
        },
      ]),
    ),
    find: one('find-row', (value) => value),
  })
}

function readSort(tab: Tab, value: string): TableSort | undefined {
  const descending = value.startsWith('-')
  const column = descending ? value.slice(1) : value
  return isColumn(tab, column) ? { column, descending } : undefined
}

function readColumns(tab: Tab, value: string): string[] | undefined {
  const columns = value === '' ? [] : value.split(',').map(unguarded)
  return columns.every((column) => isColumn(tab, column)) ? columns : undefined
}

function isColumn(tab: Tab, column: string): boolean {
  const isField = tab === 'nodes' && column.startsWith(FIELD) && column.length > FIELD.length
  return isField || COLUMNS[tab].some((known) => known === column)
}

/** A field may have any name: its commas are not those between columns. */
function guarded(column: string): string {
  return column.replace(/[%,]/gu, (sign) => (sign === ',' ? '%2C' : '%25'))
}

function unguarded(text: string): string {
  return text.replace(/%2C|%25/gu, (code) => (code === '%2C' ? ',' : '%'))
}

/** The choices as a form gives them. */
export type TableChoices = {
  readonly [K in 'tab' | 'find' | Tab]?: K extends 'tab'
    ? Tab | undefined
    : K extends 'find'
      ? string | undefined
      : { readonly sort?: TableSort | undefined; readonly columns?: readonly string[] | undefined } | undefined
}

/** What differs from the start; undefined where nothing does. */
export function compactTable(choices: TableChoices): TableView | undefined {
  const { tab, find } = choices
  const tabs = TABS.flatMap((each) => {
    const view = compactTab(each, choices[each] ?? {})
    return view ? [[each, view] as const] : []
  })
  const view: TableView = {
    ...(tab && tab !== 'nodes' && { tab }),
    ...Object.fromEntries(tabs),
    ...(find && { find }),
  }
  return Object.keys(view).length > 0 ? view : undefined
}

function compactTab(tab: Tab, { sort, columns }: NonNullable<TableChoices[Tab]>): TabView | undefined {
  const isStartSort = !sort || (sort.column === COLUMNS[tab][0] && !sort.descending)
  const ordered = columns && inOrder(tab, columns)
  const isStart = !ordered || ordered.join(',') === START[tab].join(',')
  if (isStartSort && isStart) return undefined
  return { ...(!isStartSort && { sort }), ...(!isStart && { columns: ordered }) }
}

/** Each once and without the first, which is always there. */
function inOrder(tab: Tab, columns: readonly string[]): string[] {
  const [first, ...known]: readonly string[] = COLUMNS[tab]
  const fields = columns.filter((column) => column !== first && !known.includes(column))
  return [...known.filter((column) => columns.includes(column)), ...[...new Set(fields)].sort(byCodePoint)]
}
