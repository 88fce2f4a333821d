import { parse } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { matrixCsv } from '../../src/export/matrix-csv.ts'
import type { MatrixSheet } from '../../src/export/matrix-sheet.ts'
import { matrixSvg } from '../../src/export/matrix-svg.ts'

const SHEET: MatrixSheet = {
  lang: 'en',
  title: 'Locks <by> "tools"',
  scope: '2 locks × 3 tools · routes of up to 3 steps',
  corner: 'Lock',
  rows: [
    { name: '=HYPERLINK("x"), a "lock"', depth: 0 },
    { name: 'Bolt\nand bar', depth: 1, group: 'Small & safe' },
  ],
  columns: [
    { name: 'Drill & bit', depth: 0, group: 'Tools' },
    { name: '+Axe', depth: 0 },
    { name: 'アン', depth: 0, group: 'People' },
  ],
  cells: [
    [
      { sign: 'proposed', text: 'proposed, directly', statements: 12 },
      { sign: 'deployed', text: 'in use, in 2 steps', steps: 2 },
      { sign: 'filtered', text: 'filtered out' },
    ],
    [
      { sign: 'gap', text: 'gap' },
      { sign: 'gap', text: 'gap' },
      { sign: 'gap', text: 'gap' },
    ],
  ],
  key: [
    { sign: 'proposed', text: 'proposed' },
    { sign: 'gap', text: 'gap: nothing <named>' },
  ],
  credit: ['The data · CC-BY-4.0 · as read on 1 May 2026'],
}

describe('the matrix as CSV', () => {
  test('comes back as it stood, every cell in words', () => {
    const rows = parse(matrixCsv(SHEET), { bom: true }) as string[][]
    expect(rows).toEqual([
      ['Lock', 'Drill & bit', "'+Axe", 'アン'],
      [`'=HYPERLINK("x"), a "lock"`, 'proposed, directly', 'in use, in 2 steps', 'filtered out'],
      ['Bolt\nand bar', 'gap', 'gap', 'gap'],
    ])
  })

  test('is marked as UTF-8', () => {
    expect(matrixCsv(SHEET).startsWith('\ufeff')).toBe(true)
  })
})

describe('the matrix as SVG', () => {
  const read = () => {
    const texts: string[] = []
    const tags: string[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', (tag) => tags.push(tag.name))
    parser.on('text', (text) => text.trim() !== '' && texts.push(text))
    parser.write(matrixSvg(SHEET)).close()
    return { texts, tags }
  }

  test('is well formed and says its title, heads, groups, key and credit', () => {
    const { texts } = read()
    for (const said of [SHEET.title, ...SHEET.credit, ...SHEET.columns.map((each) => each.name), 'Tools', 'People']) {
      expect(texts).toContain(said)
    }
    expect(texts).toContain('gap: nothing <named>')
    expect(texts).toContain('Small & safe')
  })

  test('every cell says in words what it shows, with its figures', () => {
    const { texts } = read()
    for (const cell of SHEET.cells.flat()) expect(texts).toContain(cell.text)
    expect(texts).toContain('12')
    expect(texts).toContain('→2')
  })

  test('stands alone: nothing is loaded, and nothing runs', () => {
    const { tags } = read()
    expect(tags.filter((tag) => ['script', 'image', 'use', 'foreignObject', 'style', 'a'].includes(tag))).toEqual([])
    expect(matrixSvg(SHEET)).not.toMatch(/href|url\((?!#gap)/u)
  })
})
