import { describe, expect, test } from 'vitest'
import type { GraphNode, Support } from '../../src/model/graph.ts'
import type { Schema } from '../../src/model/schema.ts'
import type { MatrixAnswer } from '../../src/query/answers.ts'
import { type MatrixTable, matrixTable } from '../../src/report/matrix-table.ts'
import type { MatrixView } from '../../src/report/matrix-view.ts'
import type { ChallengeRow } from '../../web/state/challenges.ts'
import { indexGraph } from '../../web/state/state.ts'

const kind = (role: 'challenge' | 'solution') => ({
  role,
  label: { en: role },
  plural: { en: role },
  color: { light: '#000000', dark: '#ffffff' },
  shape: 'circle' as const,
})
const SCHEMA: Schema = {
  nodeKinds: { Lock: kind('challenge'), Tool: kind('solution'), Person: kind('solution') },
  edgeKinds: {},
}

const node = (id: string, kind: string, name = id): GraphNode => ({
  id,
  kind,
  label: { en: name },
  aliases: [],
  fields: {},
  sources: [],
  datasets: ['d'],
  sameAs: [],
})

const CHALLENGES: ChallengeRow[] = [
  { node: node('z-vault', 'Lock', 'Vault'), depth: 0, solutions: [], wishes: [], isHidden: false },
  { node: node('z-bolt', 'Lock', 'Bolt'), depth: 1, solutions: [], wishes: [], isHidden: false },
  { node: node('z-bar', 'Lock', 'Bar'), depth: 1, solutions: [], wishes: [], isHidden: false },
  { node: node('a-alarm', 'Lock', 'Alarm'), depth: 0, solutions: [], wishes: [], isHidden: false },
  { node: node('m-moat', 'Lock', 'Moat'), depth: 0, solutions: [], wishes: [], isHidden: false },
]
const SOLUTIONS = [
  node('drill', 'Tool', 'Drill'),
  node('axe', 'Tool', 'Axe'),
  node('ann', 'Person', 'Ann'),
  node('idle', 'Tool', 'Idle'),
  node('veiled', 'Person', 'Veiled'),
]

const cell = (row: string, column: string, strength: Support, more: object = {}) => ({
  row,
  column,
  strength,
  hops: 1,
  paths: 1,
  statements: 1,
  ...more,
})
const ANSWER: MatrixAnswer = {
  rows: CHALLENGES.map((row) => row.node.id).sort(),
  columns: SOLUTIONS.map((each) => each.id).sort(),
  cells: [
    cell('z-vault', 'drill', 'proposed', { hops: 2, paths: 3, statements: 0 }),
    cell('z-bolt', 'drill', 'demonstrated'),
    cell('z-bar', 'ann', 'inferred'),
    cell('z-bar', 'axe', 'inferred'),
    cell('a-alarm', 'ann', 'proposed'),
  ],
  hidden: [],
  empty: [
    { row: 'a-alarm', column: 'veiled', why: 'filtered', by: ['support'] },
    { row: 'z-vault', column: 'ann', why: 'cut-by-hops' },
    { row: 'z-bolt', column: 'axe', why: 'listed' },
  ],
  notes: [],
}

const GRAPH = indexGraph(['d'], [...CHALLENGES.map((row) => row.node), ...SOLUTIONS], [])
const lay = (view: MatrixView = {}, answer = ANSWER) => matrixTable(GRAPH.nodes, SCHEMA, answer, CHALLENGES, 'en', view)
const names = (heads: MatrixTable['rows']) => heads.map((head) => head.name)
const signAt = (table: MatrixTable, row: string, column: string) =>
  table.cellAt(names(table.rows).indexOf(row), names(table.columns).indexOf(column)).sign

describe('the matrix', () => {
  test('by evidence challenges stand as their list has them, else a whole stands where the best of its parts does', () => {
    const { rows } = lay()
    expect(names(rows)).toEqual(CHALLENGES.map((row) => row.node.label.en))
    expect(rows.map((head) => head.depth)).toEqual([0, 1, 1, 0, 0])
    // Bar has most solutions.
    expect(names(lay({ challenges: 'count' }).rows)).toEqual(['Vault', 'Bar', 'Bolt', 'Alarm', 'Moat'])
    expect(names(lay({ challenges: 'name' }).rows)).toEqual(['Alarm', 'Moat', 'Vault', 'Bar', 'Bolt'])
  })

  test('a part whose whole is not shown stands alone, below no other', () => {
    const later = [...CHALLENGES.slice(3), ...CHALLENGES.slice(0, 3)]
    const { rows } = matrixTable(GRAPH.nodes, SCHEMA, ANSWER, later, 'en', { challenge: 'a' })
    expect(rows.map(({ name, depth }) => [name, depth])).toEqual([
      ['Alarm', 0],
      ['Moat', 0],
      ['Vault', 0],
      ['Bar', 1],
    ])
    const without = matrixTable(GRAPH.nodes, SCHEMA, ANSWER, later, 'en', { challenge: 'o' })
    expect(without.rows.map(({ name, depth }) => [name, depth])).toEqual([
      ['Moat', 0],
      ['Bolt', 0],
    ])
  })

  test('flat, a part goes by its own evidence', () => {
    expect(names(lay({ flat: true }).rows)).toEqual(['Bolt', 'Alarm', 'Vault', 'Bar', 'Moat'])
    expect(names(lay({ flat: true, challenges: 'name' }).rows)).toEqual(['Alarm', 'Bar', 'Bolt', 'Moat', 'Vault'])
    expect(names(lay({ flat: true, challenges: 'count' }).rows)[0]).toBe('Bar')
  })

  test('solutions go by kind as the schema has them, and the first of each says so', () => {
    const { columns } = lay()
    expect(names(columns)).toEqual(['Drill', 'Axe', 'Ann'])
    expect(columns.map((head) => head.group)).toEqual(['Tool', undefined, 'Person'])
    expect(names(lay({ flat: true, solutions: 'name' }).columns)).toEqual(['Ann', 'Axe', 'Drill'])
  })

  test('solutions without a cell are counted, and shown when asked for', () => {
    expect(lay().leftOut).toBe(1)
    expect(names(lay({ empty: true }).columns)).toEqual(['Drill', 'Axe', 'Idle', 'Ann', 'Veiled'])
  })

  test('solutions that what counts hides are told apart from those that nothing leads to', () => {
    expect(lay().hiddenOut).toBe(1)
    const shown = lay({ hidden: true })
    expect(names(shown.columns)).toEqual(['Drill', 'Axe', 'Ann', 'Veiled'])
    expect([shown.leftOut, shown.hiddenOut]).toEqual([1, 0])
    expect(shown.columns.map((head) => head.isHidden)).toEqual([false, false, false, true])
    // Other data that is off is no reason: the list of challenges does not blame it either.
    const elsewhere = { ...ANSWER, empty: [{ row: 'a-alarm', column: 'veiled', why: 'filtered', by: ['dataset'] }] }
    expect(lay({}, elsewhere as MatrixAnswer).hiddenOut).toBe(0)
  })

  test('where no solution has a cell, those that are hidden stand there', () => {
    expect(names(lay({}, { ...ANSWER, cells: [] }).columns)).toEqual(['Ann', 'Veiled'])
  })

  /** What counts hides all that there is for one of the challenges. */
  const VEILED: MatrixAnswer = {
    ...ANSWER,
    cells: ANSWER.cells.filter(({ row }) => row !== 'a-alarm'),
    hidden: [{ row: 'a-alarm', by: ['support'] }],
  }

  test('every empty cell has its kind, and only a challenge that nothing addresses or hides is a gap', () => {
    const table = lay({ empty: true })
    expect(signAt(table, 'Alarm', 'Veiled')).toBe('filtered')
    expect(signAt(table, 'Vault', 'Ann')).toBe('cut-by-hops')
    expect(signAt(table, 'Bolt', 'Axe')).toBe('listed')
    expect(signAt(table, 'Vault', 'Axe')).toBe('none')
    expect(signAt(table, 'Moat', 'Ann')).toBe('gap')
    expect([table.gaps, table.inferred]).toEqual([1, 1])
    const hidden = lay({ empty: true }, VEILED)
    expect(hidden.cellAt(names(hidden.rows).indexOf('Alarm'), names(hidden.columns).indexOf('Ann'))).toEqual({
      sign: 'hidden',
      by: ['support'],
    })
    expect(hidden.rows.find((head) => head.name === 'Alarm')).toMatchObject({ isGap: false, isHidden: true })
    expect([hidden.gaps, hidden.hidden]).toEqual([1, 1])
    // It is none of the gaps.
    const gaps = lay({ only: 'gaps' }, VEILED)
    expect(names(gaps.rows)).toEqual(['Moat'])
  })

  test('turned, the same cells stand the other way round', () => {
    const turned = lay({ turned: true })
    expect(names(turned.rows)).toEqual(names(lay().columns))
    expect(turned.cellAt(0, 1)).toEqual(lay().cellAt(1, 0))
    expect(turned.cellAt(0, 0)).toMatchObject({ sign: 'proposed', hops: 2, paths: 3, statements: 0 })
  })

  test('text narrows its own side alone, whatever its case and width', () => {
    const table = lay({ challenge: 'ＢＯＬＴ ', solution: 'a' })
    expect(names(table.rows)).toEqual(['Bolt'])
    expect(table.rows[0]?.depth).toBe(0)
    expect(names(table.columns)).toEqual(['Axe', 'Ann'])
  })

  test('gaps alone, or one kind of support with the others faint', () => {
    expect(names(lay({ only: 'gaps' }).rows)).toEqual(['Moat'])
    const inferred = lay({ only: 'inferred' })
    expect(names(inferred.rows)).toEqual(['Bar'])
    expect(names(inferred.columns)).toEqual(['Axe', 'Ann'])
    const proposed = lay({ only: 'proposed' })
    expect(names(proposed.rows)).toEqual(['Vault', 'Alarm'])
    expect(proposed.cellAt(0, 0)).toMatchObject({ sign: 'proposed', dim: false })
  })

  test('a challenge that the answer was too long for is not shown, and so no gap', () => {
    const table = lay({}, { ...ANSWER, rows: ANSWER.rows.filter((id) => id !== 'm-moat') })
    expect(names(table.rows)).not.toContain('Moat')
    expect(table.gaps).toBe(0)
  })

  test('a hundred by three hundred: every pair stands at its place', () => {
    const rows = Array.from(
      { length: 100 },
      (_, at): ChallengeRow => ({
        node: node(`c${(at * 37) % 100}`, 'Lock', `Challenge ${at}`),
        depth: 0,
        solutions: [],
        wishes: [],
        isHidden: false,
      }),
    )
    const columns = Array.from({ length: 300 }, (_, at) =>
      node(`s${(at * 7) % 300}`, at % 3 ? 'Tool' : 'Person', `S ${at}`),
    )
    const levels = ['inferred', 'proposed', 'demonstrated', 'clinical', 'deployed'] as const
    const cells = rows.flatMap((row, y) =>
      columns.flatMap((column, x) =>
        (y * 31 + x * 17) % 11 === 0 ? [cell(row.node.id, column.id, levels[(x + y) % 5] ?? 'inferred')] : [],
      ),
    )
    const graph = indexGraph(['d'], [...rows.map((row) => row.node), ...columns], [])
    const answer = {
      rows: rows.map((row) => row.node.id),
      columns: columns.map((each) => each.id),
      cells,
      empty: [],
      hidden: [],
      notes: [],
    }
    const table = matrixTable(graph.nodes, SCHEMA, answer, rows, 'en', { challenges: 'name', solutions: 'name' })
    expect([table.rows.length, table.columns.length]).toEqual([100, 300])
    expect(names(table.rows).slice(0, 3)).toEqual(['Challenge 0', 'Challenge 1', 'Challenge 2'])
    const known = new Map(cells.map((each) => [`${each.row} ${each.column}`, each.strength]))
    let filled = 0
    const wrong: string[] = []
    for (const [y, row] of table.rows.entries()) {
      for (const [x, column] of table.columns.entries()) {
        const wanted = known.get(`${row.id} ${column.id}`)
        if (wanted) filled++
        if (table.cellAt(y, x).sign !== (wanted ?? 'none')) wrong.push(`${row.name}, ${column.name}`)
      }
    }
    expect(wrong).toEqual([])
    expect(filled).toBe(cells.length)
  })
})
