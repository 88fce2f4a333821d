import { useMemo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { narrowTable, tableMaker } from '../state/table-rows.ts'
import { compactTable, TABS, type TableChoices } from '../state/table-view.ts'
import { totalsOf } from '../state/totals.ts'
import { useExplorer } from './explored.ts'
import { HiddenNodes } from './HiddenNodes.tsx'
import { sayCut } from './say-cut.ts'
import { TableEmpty } from './TableEmpty.tsx'
import { TableGrid } from './TableGrid.tsx'
import { TableTools } from './TableTools.tsx'
import { tableLines } from './table-lines.ts'
import { tableWords } from './table-words.ts'

/** What the map shows, row by row: nodes, statements, and every piece of evidence. */
export function TableScreen() {
  const explored = useExplorer()
  const { state, derived, words, dispatch, tableFile, save } = explored
  const { t } = words
  const { schema, summary, view, graph: whole } = state
  const { graph, visible } = derived
  const { table: choices = {} } = view
  const { tab = 'nodes' } = choices
  const tabView = choices[tab]
  const context = useMemo(() => {
    const titles = new Map(summary?.datasets.map(({ id, title }) => [id, words.text(title)]))
    const cited = new Map(graph?.beyond.map((node) => [node.id, node]))
    return (
      graph &&
      schema && {
        schema,
        words: tableWords(words),
        node: (id: string) => graph.nodes.get(id) ?? cited.get(id),
        dataset: (id: string) => titles.get(id) || id,
      }
    )
  }, [graph, schema, summary, words])
  const make = useMemo(() => visible && context && tableMaker(visible, context, tab), [visible, context, tab])
  const all = useMemo(() => make?.(tabView), [make, tabView])
  const table = useMemo(() => all && narrowTable(all, choices.find), [all, choices.find])
  const pieces = useMemo(() => visible?.edges.reduce((sum, { evidence }) => sum + evidence.length, 0) ?? 0, [visible])
  const totals = useMemo(
    () => whole && schema && visible && totalsOf(whole, schema, view.background, visible.nodes),
    [whole, schema, visible, view.background],
  )
  if (!all || !table || !visible || !totals) {
    const isOff = view.datasets?.length === 0
    return <p className="stage-wait">{t(isOff ? 'data.off' : summary ? 'loading.graph' : 'loading.survey')}</p>
  }
  const choose = (change: TableChoices) => {
    const next = compactTable({ ...choices, ...change })
    dispatch({ type: 'tabulate', ...(next && { table: next }) })
  }
  const saveIt = () => {
    tableFile(tableLines(table, words)).then(
      (content) => save(`${tab}.csv`, content),
      (error: unknown) =>
        dispatch({
          type: 'notice',
          notice: { code: 'failed', message: error instanceof Error ? error.message : String(error) },
        }),
    )
  }
  const counts = { nodes: visible.nodes.length, statements: visible.edges.length, evidence: pieces }
  return (
    <div className="table-page">
      <div className="table-title">
        <h1>{t('table.title')}</h1>
        <p className="lead">
          {t('table.lead')} {sayCut(explored)}
        </p>
        <HiddenNodes />
      </div>
      <Tabs
        className="table-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => choose({ tab: TABS.find((each) => each === key) })}
      >
        <TabList className="table-tab-list" aria-label={t('table.tabs')}>
          {TABS.map((each) => (
            <Tab key={each} id={each} className="table-tab">
              {t(each === 'nodes' ? 'table.nodes' : `find.${each}`)}{' '}
              <span className="count">{words.number(counts[each])}</span>
            </Tab>
          ))}
        </TabList>
        {TABS.map((each) => (
          <TabPanel key={each} id={each} className="table-panel">
            <TableTools table={table} total={totals[tab]} onChoose={choose} onSave={saveIt} />
            {table.rows.length > 0 ? (
              <TableGrid table={table} onSort={(sort) => choose({ [tab]: { ...tabView, sort } })} />
            ) : (
              <TableEmpty visible={all.rows.length} total={totals[tab]} onChoose={choose} />
            )}
          </TabPanel>
        ))}
      </Tabs>
    </div>
  )
}
