import { describe, expect, test } from 'vitest'
import type { Evidence, GraphEdge, GraphNode, Support } from '../../../src/model/graph.ts'
import type { Schema } from '../../../src/model/schema.ts'
import { indexGraph } from '../../../web/state/state.ts'
import type { TableContext } from '../../../web/state/table-column.ts'
import { narrowTable, type Table, tableMaker } from '../../../web/state/table-rows.ts'
import { COLUMNS, TABS, type Tab, type TabView } from '../../../web/state/table-view.ts'
import { visibleGraph } from '../../../web/state/visible.ts'
import { whyEmpty } from '../../../web/state/why-empty.ts'

const kind = (label: string, more: object = {}) => ({
  role: 'context' as const,
  label: { en: label },
  plural: { en: `${label}s` },
  color: { light: '#000000', dark: '#ffffff' },
  shape: 'circle' as const,
  ...more,
})
const SCHEMA: Schema = {
  nodeKinds: { Paper: kind('Paper'), Tool: kind('Tool'), Person: kind('Person', { background: true }) },
  edgeKinds: {
    OPENS: { label: { en: 'opens' }, inverse: { en: 'is opened by' }, ends: [], claim: true, walk: 'none' },
  },
}

const node = (id: string, kind: string, en: string, more: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind,
  label: { en },
  aliases: [],
  fields: {},
  sources: [],
  datasets: ['d'],
  sameAs: [],
  ...more,
})
const piece = (id: string, support: Support, more: Partial<Evidence> = {}): Evidence => ({
  id,
  dataset: 'd',
  source: 'paper',
  locator: id,
  support,
  assertedBy: 'source',
  ...more,
})
const edge = (id: string, from: string, to: string, statement: string, evidence: Evidence[]): GraphEdge => ({
  id,
  kind: 'OPENS',
  from,
  to,
  statement: { en: statement },
  strength: evidence[0]?.support ?? 'inferred',
  evidence,
})

const GRAPH = indexGraph(
  ['d'],
  [
    node('paper', 'Paper', 'Zebra study', { fields: { year: 2021 } }),
    node('drill', 'Tool', 'Élan drill', { fields: { year: 990, made_of: ['steel', 'oak'] }, aliases: ['borer'] }),
    node('axe', 'Tool', 'axe 10', { fields: { year: 2021, weight: 'heavy' } }),
    node('saw', 'Tool', 'axe 9', { fields: { weight: 3 } }),
    node('ann', 'Person', 'Ann'),
  ],
  [
    edge('e1', 'drill', 'axe', 'The drill opens the axe.', [
      piece('p. 10', 'proposed', { reviewed: { by: 'Bo', on: '2026-01-02' } }),
      piece('p. 9', 'inferred', { assertedBy: 'curator', source: 'lost' }),
    ]),
    edge('e2', 'axe', 'paper', 'An axe is stated.', [piece('p. 1', 'fact')]),
    edge('e3', 'saw', 'saw', 'A saw opens itself.', [piece('p. 2', 'inferred'), piece('p. 3', 'fact')]),
    edge('e4', 'ann', 'axe', 'Ann has an axe.', [piece('p. 4', 'deployed')]),
  ],
)
const CONTEXT: TableContext = {
  schema: SCHEMA,
  node: (id) => GRAPH.nodes.get(id),
  dataset: (id) => `Data ${id}`,
  words: {
    lang: 'en',
    support: (level) => `<${level}>`,
    assertedBy: (by) => `by ${by}`,
    reviewed: (reviewed) => (reviewed ? `${reviewed.on} ${reviewed.by}` : 'not yet'),
    number: (value) => `#${value}`,
    names: (names) => names.join(', '),
  },
}
const OFFER = { hidden: [], background: false }
const VISIBLE = visibleGraph(GRAPH, SCHEMA, OFFER, undefined)

const lay = (tab: Tab, view?: TabView) => tableMaker(VISIBLE, CONTEXT, tab)(view)
const column = (table: Table, id: string) => {
  const at = table.columns.findIndex((each) => each.id === id)
  return table.rows.map((_, row) => table.cellAt(row, at).text)
}
const ids = (table: Table) => table.rows.map(({ id }) => id)
const sorted = (tab: Tab, id: string, descending = false) => ids(lay(tab, { sort: { column: id, descending } }))

describe('nodes', () => {
  test('by name as the language sorts, numbers in names as numbers, letters with accents among the others', () => {
    expect(column(lay('nodes'), 'name')).toEqual(['axe 9', 'axe 10', 'Élan drill', 'Zebra study'])
  })

  test('say how much is said of them among what is shown', () => {
    const table = lay('nodes', { sort: { column: 'statements', descending: true } })
    expect(ids(table)).toEqual(['axe', 'saw', 'drill', 'paper'])
    expect(column(table, 'statements')).toEqual(['#2', '#1', '#1', '#1'])
    expect(column(table, 'evidence')).toEqual(['#3', '#2', '#2', '#1'])
    // The deployed one is Ann's, who is not shown; a fact is no step of the scale, and hides none.
    expect(column(table, 'support')).toEqual(['<proposed>', '<inferred>', '<proposed>', ''])
    expect(table.cellAt(0, 0).sign).toEqual({ kind: 'Tool' })
  })

  test('fields are columns of their own: numbers as numbers, others as text, those that lack them last', () => {
    const table = lay('nodes', { columns: ['field:made_of', 'field:weight', 'field:year'] })
    expect(table.columns.map(({ id }) => id)).toEqual(['name', 'field:made_of', 'field:weight', 'field:year'])
    expect(table.offered.find(({ id }) => id === 'field:year')).toMatchObject({
      field: 'year',
      isNumber: true,
      kinds: ['Paper', 'Tool'],
    })
    expect(table.offered.find(({ id }) => id === 'field:weight')?.isNumber).toBe(false)
    expect(column(table, 'field:made_of')).toEqual(['', '', 'steel, oak', ''])
    expect(sorted('nodes', 'field:year')).toEqual(['drill', 'axe', 'paper', 'saw'])
    expect(sorted('nodes', 'field:year', true)).toEqual(['axe', 'paper', 'drill', 'saw'])
    expect(sorted('nodes', 'field:weight')).toEqual(['saw', 'axe', 'drill', 'paper'])
  })

  test('a column that is not there sorts as at the start, and is not shown', () => {
    const table = lay('nodes', { sort: { column: 'field:colour', descending: true }, columns: ['field:colour'] })
    expect(table.sort).toEqual({ column: 'name', descending: false })
    expect(table.columns.map(({ id }) => id)).toEqual(['name'])
  })
})

describe('statements', () => {
  test('only those with both ends shown, each selecting itself', () => {
    const table = lay('statements')
    expect(column(table, 'statement')).toEqual(['A saw opens itself.', 'An axe is stated.', 'The drill opens the axe.'])
    expect(table.rows[0]).toEqual({ key: 'e3', selects: 'statement', id: 'e3' })
    expect(
      column(lay('statements', { columns: ['relation', 'sources', 'assertedBy', 'datasets'] }), 'sources'),
    ).toEqual(
      // A source that the data lacks is named by its id.
      ['Zebra study', 'Zebra study', 'Zebra study, lost'],
    )
  })

  test('by support from the weakest up: inferred, stated, proposed', () => {
    expect(sorted('statements', 'support')).toEqual(['e3', 'e2', 'e1'])
    expect(sorted('statements', 'support', true)).toEqual(['e1', 'e2', 'e3'])
  })
})

describe('evidence', () => {
  test('each piece is a row that selects its statement; places with numbers stand in their order', () => {
    const table = lay('evidence', { sort: { column: 'place', descending: false } })
    expect(column(table, 'place')).toEqual(['p. 1', 'p. 2', 'p. 3', 'p. 9', 'p. 10'])
    expect(table.rows.at(-1)).toEqual({ key: 'e1\np. 10', selects: 'statement', id: 'e1' })
    expect(column(table, 'source').at(3)).toBe('lost')
    expect(table.cellAt(4, 3)).toMatchObject({ text: '<proposed>', sign: { support: 'proposed' } })
  })

  test('what nobody has reviewed comes last, whichever way', () => {
    for (const descending of [false, true]) {
      const table = lay('evidence', { sort: { column: 'reviewed', descending } })
      expect(column(table, 'reviewed').slice(0, 2)).toEqual(['2026-01-02 Bo', 'not yet'])
    }
  })

  test('the year is that of the source', () => {
    const table = lay('evidence', { columns: ['year'], sort: { column: 'year', descending: true } })
    expect(column(table, 'year')).toEqual(['2021', '2021', '2021', '2021', ''])
  })
})

test.each(TABS)('every known column of %s is there, in its order', (tab) => {
  const { offered } = lay(tab, { columns: COLUMNS[tab] })
  expect(offered.flatMap(({ id, field }) => (field === undefined ? [id] : []))).toEqual(COLUMNS[tab])
})

test('equal rows stand in one order, whatever order they came in', () => {
  const turned = { ...VISIBLE, nodes: [...VISIBLE.nodes].reverse() }
  const view: TabView = { sort: { column: 'kind', descending: true } }
  expect(ids(tableMaker(turned, CONTEXT, 'nodes')(view))).toEqual(ids(lay('nodes', view)))
})

describe('the text filter', () => {
  const found = (text: string, view?: TabView) => ids(narrowTable(lay('nodes', view), text))

  test('takes rows that hold every word, whatever the case, accents and columns', () => {
    expect(found('ELAN')).toEqual(['drill'])
    expect(found('axe tool')).toEqual(['saw', 'axe'])
    expect(found('axe paper')).toEqual([])
    expect(found(' ')).toHaveLength(4)
  })

  test('looks into the columns that are shown alone, and the cells go along', () => {
    expect(found('borer')).toEqual([])
    expect(found('borer', { columns: ['aliases'] })).toEqual(['drill'])
    const table = narrowTable(lay('nodes'), 'zebra')
    expect(column(table, 'kind')).toEqual(['Paper'])
    expect(narrowTable(table, 'paper').rows).toHaveLength(1)
    expect(table.cellAt(7, 0).text).toBe('')
  })
})

describe('without rows', () => {
  test('an empty table says why', () => {
    expect([whyEmpty(3, 4), whyEmpty(0, 4), whyEmpty(0, 0)]).toEqual(['text', 'hidden', 'none'])
  })
})
