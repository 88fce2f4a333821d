import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import type { ExportInput } from '../../src/export/format.ts'
import { xlsx } from '../../src/export/xlsx.ts'
import { edges, empty, NASTY, nodes, sample } from './sample.ts'

beforeAll(async () => {
  await xlsx.prepare?.()
})

function bytesOf(input: ExportInput): Uint8Array {
  const pieces = [...(xlsx.write(input) as Iterable<Uint8Array>)]
  return new Uint8Array(Buffer.concat(pieces))
}

type Value = string | number | boolean

/** The cells of a sheet by place. Throws where its XML is not well-formed. */
function cellsOf(files: Record<string, Uint8Array>, number: number): Map<string, Value> {
  const cells = new Map<string, Value>()
  let [place, type, text] = ['', '', '']
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'f') throw new Error('a formula')
    if (name !== 'c') return
    place = attributes.r ?? ''
    type = attributes.t ?? 'n'
    text = ''
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'c') cells.set(place, type === 'n' ? Number(text) : type === 'b' ? text === '1' : text)
  })
  parser.write(strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array())).close()
  return cells
}

const column = (cells: Map<string, Value>, name: string): (Value | undefined)[] => {
  const [letters] = [...cells].flatMap(([place, value]) => (/^[A-Z]+1$/.test(place) && value === name ? [place] : []))
  if (letters === undefined) throw new Error(`no column ${name}`)
  const rows = Math.max(...[...cells.keys()].map((place) => Number(place.replace(/\D/g, ''))))
  return Array.from({ length: rows - 1 }, (_, row) => cells.get(`${letters.slice(0, -1)}${row + 2}`))
}

describe('xlsx', () => {
  it('has a sheet each for nodes, statements, evidence and where they are from', () => {
    const files = unzipSync(bytesOf(sample))
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).match(/name="\w+"/g)).toEqual([
      'name="Nodes"',
      'name="Statements"',
      'name="Evidence"',
      'name="About"',
    ])
    expect(column(cellsOf(files, 1), 'id')).toEqual(nodes.map(({ id }) => id))
    expect(column(cellsOf(files, 2), 'from')).toEqual(edges.map(({ from }) => from))
    expect(column(cellsOf(files, 3), 'statement')).toEqual(edges.flatMap(({ id, evidence }) => evidence.map(() => id)))
    expect([...cellsOf(files, 4).values()].slice(-5)).toEqual(['d', 'A <survey>', 'A & B, 2024', 'CC0-1.0', 'abc'])
  })

  it('keeps texts as they are but for control characters, and numbers as numbers', () => {
    const cells = cellsOf(unzipSync(bytesOf(sample)), 1)
    const carried = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\p{Cs}\uffff]|[^\P{Cc}\n\t]/gu, '')
    expect(column(cells, 'label_en')).toEqual(NASTY.map(carried))
    expect(column(cells, 'field_year')).toEqual(nodes.map((_, index) => 2000 + index))
    expect(column(cells, 'field_open')).toEqual(nodes.map((_, index) => index > 3))
  })

  it('takes the names of an object’s own methods for texts', () => {
    const odd = nodes
      .slice(0, 2)
      .map((node, index) => ({ ...node, label: { en: ['constructor', '__proto__'][index] ?? '' } }))
    expect(column(cellsOf(unzipSync(bytesOf({ ...sample, nodes: odd })), 1), 'label_en')).toEqual([
      'constructor',
      '__proto__',
    ])
  })

  it('spells what looks like an escape of the format', () => {
    const odd = nodes.slice(0, 1).map((node) => ({ ...node, label: { en: 'a_x0041_b' } }))
    expect(column(cellsOf(unzipSync(bytesOf({ ...sample, nodes: odd })), 1), 'label_en')).toEqual(['a_x005F_x0041_b'])
  })

  it('cuts what a cell cannot hold, not within a character, and says so', () => {
    const long = nodes.slice(0, 1).map((node) => ({ ...node, label: { en: '🧪'.repeat(20_000) } }))
    const files = unzipSync(bytesOf({ ...sample, nodes: long, edges: [] }))
    const [label] = column(cellsOf(files, 1), 'label_en')
    expect(label).toBe(`${'🧪'.repeat(16_383)}…`)
    expect([...cellsOf(files, 4).values()].at(-1)).toMatch(/^1 cells/)
  })

  it('refuses more rows or columns than a sheet has, before anything is written', () => {
    const [node] = nodes
    if (!node) throw new Error('no node')
    expect(() => xlsx.write({ ...sample, nodes: new Array(1_048_576).fill(node) })).toThrow(InputError)
    const fields = Object.fromEntries(Array.from({ length: 16_400 }, (_, index) => [`f${index}`, index]))
    expect(() => xlsx.write({ ...sample, nodes: [{ ...node, fields }] })).toThrow(/16384 columns/)
  })

  it('is the same file each time, and readable with nothing in it', () => {
    expect(bytesOf(sample)).toEqual(bytesOf(sample))
    expect([...cellsOf(unzipSync(bytesOf(empty)), 1).values()].slice(0, 2)).toEqual(['id', 'kind'])
  })
})
