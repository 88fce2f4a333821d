import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COLUMNS, compactTable, FIELD, START, TABS, type Tab } from '../../../web/state/table-view.ts'
import { fromQuery, toQuery } from '../../../web/state/url.ts'
import { firstView } from '../../../web/state/view.ts'

const read = (query: string) => fromQuery(query, ['en', 'ja'], 'en')
const may = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const column = (tab: Tab): fc.Arbitrary<string> => {
  const known = fc.constantFrom<string>(...COLUMNS[tab])
  return tab === 'nodes'
    ? fc.oneof(
        known,
        text.map((name) => FIELD + name),
      )
    : known
}
const tabChoices = (tab: Tab) =>
  may(
    fc.record({
      sort: may(fc.record({ column: column(tab), descending: fc.boolean() })),
      columns: may(fc.uniqueArray(column(tab), { maxLength: 6 })),
    }),
  )
const choices = fc.record({
  tab: may(fc.constantFrom(...TABS)),
  nodes: tabChoices('nodes'),
  statements: tabChoices('statements'),
  evidence: tabChoices('evidence'),
  find: may(text),
})

test('the address keeps every choice, whatever fields are called', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const table = compactTable(chosen)
      const view = { ...firstView('en'), ...(table && { table }) }
      const found = read(toQuery(view))
      expect(found.unreadable).toEqual([])
      expect(found.view).toEqual(view)
      expect(compactTable(table ?? {})).toEqual(table)
    }),
  )
})

test('what is as at the start is not written', () => {
  expect(
    compactTable({
      tab: 'nodes',
      nodes: { sort: { column: 'name', descending: false }, columns: [...START.nodes].reverse() },
      evidence: { columns: ['statement', ...START.evidence] },
      find: '',
    }),
  ).toBeUndefined()
})

test('an address is short and can be read', () => {
  const table = compactTable({
    tab: 'statements',
    nodes: { columns: ['field:year', 'kind'] },
    statements: { sort: { column: 'support', descending: true }, columns: [] },
    find: '安全',
  })
  const query = toQuery({ ...firstView('en'), screen: 'table', ...(table && { table }) })
  expect(decodeURIComponent(query)).toBe(
    '?lang=en&screen=table&table=statements&columns-nodes=kind,field:year&sort-statements=-support&columns-statements=&find-row=安全',
  )
})

test('what cannot be read is left as at the start, and named', () => {
  const { view, unreadable } = read(
    '?table=papers&sort-nodes=-colour&columns-nodes=kind,&sort-statements=-evidence&columns-evidence=place,field:year&find-row=x',
  )
  expect(view.table).toEqual({ statements: { sort: { column: 'evidence', descending: true } }, find: 'x' })
  expect(unreadable.map(({ name }) => name)).toEqual(['table', 'sort-nodes', 'columns-nodes', 'columns-evidence'])
})
