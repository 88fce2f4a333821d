import { parse } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { INKS } from '../../src/drawing/looks.ts'
import { matrixCsv } from '../../src/export/matrix-csv.ts'
import { type MatrixFrame, matrixSvg } from '../../src/export/matrix-svg.ts'
import type { MatrixSheet } from '../../src/report/matrix-sheet.ts'

const SHEET: MatrixSheet = {
  lang: 'en',
  title: 'Locks <by> "tools"',
  counts: '2 locks, 3 tools',
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
}

const DATASET = {
  id: 'locks',
  title: { en: 'Locks' },
  citation: 'A. Smith: Locks. 2026',
  licence: 'CC-BY-4.0',
  revision: '0123456789abcdef',
  date: '2026-05-01',
  disclaimer: { en: 'Not advice.' },
  requires: [],
}
const drawn = (frame: Partial<MatrixFrame> = {}) => [...matrixSvg(SHEET, { credits: [DATASET], ...frame })].join('')

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
    parser.write(drawn()).close()
    return { texts, tags }
  }

  test('is well formed and says its title, heads, groups, key and credit', () => {
    const { texts } = read()
    for (const said of [SHEET.title, ...SHEET.columns.map((each) => each.name), 'Tools', 'People']) {
      expect(texts).toContain(said)
    }
    expect(texts).toContain('gap: nothing <named>')
    expect(texts).toContain('Small & safe')
  })

  test('has the foot of every picture: counts, date, revision, whose data it is, and what that is not', () => {
    const { texts } = read()
    expect(texts.slice(-3)).toEqual([
      '2 locks, 3 tools · as read on 1 May 2026, revision 01234567',
      'A. Smith: Locks. 2026 · CC-BY-4.0',
      'Not advice.',
    ])
  })

  test('the key has the sign that the cells have: a gap is hatched', () => {
    expect(drawn().match(/<rect[^>]*fill="url\(#gap\)"/gu)).toHaveLength(3 + 1)
    expect(drawn()).not.toContain('stroke-dasharray="2.3 2.3"')
  })

  test('has the colours and the title that are asked for', () => {
    expect(drawn({ look: 'dark', title: 'Mine' })).toContain(`fill="${INKS.dark.ground}"`)
    expect(drawn({ title: 'Mine' })).toContain('>Mine<')
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
    expect(drawn()).not.toMatch(/href|url\((?!#gap)/u)
  })
})
