import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { loadPaths } from '../../loaders/load-paths.ts'
import { fold } from '../../src/model/fold.ts'
import { validate } from '../../src/model/validate.ts'

const folder = (name: string) => join(import.meta.dirname, '../../graph-data', name)
const here = folder('llm-medicine-context')

type Row = Record<string, string>

const table = (file: string): Row[] => parseCsv(readFileSync(join(here, file), 'utf8'), { columns: true })

/** Ids of everything that a folder of YAML records defines: a record with an id, a kind and no ends is a node. */
function yamlNodeIds(path: string): Set<string> {
  const ids = new Set<string>()
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) {
      const record = value as Record<string, unknown>
      if (typeof record.id === 'string' && typeof record.kind === 'string' && !('from' in record)) ids.add(record.id)
      Object.values(record).forEach(collect)
    }
  }
  for (const file of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.yaml')) collect(parseYaml(readFileSync(join(path, file), 'utf8')))
  }
  return ids
}

const nodes = table('nodes.csv')
const links = table('links.csv')
const own = new Set(nodes.map((row) => row.id ?? ''))
const known = new Set([...own, ...yamlNodeIds(folder('llm-medicine-zheng-2024'))])

const citations = (cell: string | undefined) =>
  (cell ?? '').split(';').map((item) => {
    const at = item.lastIndexOf(' @ ')
    return { source: item.slice(0, at).trim(), locator: item.slice(at + 3).trim(), split: at > 0 }
  })

const name = (row: Row) => `${row.kind}:${row.from}--${row.to}`

/** Rows with the same kind and ends are one statement. */
const statements = new Map<string, Row[]>()
for (const row of links) statements.set(name(row), [...(statements.get(name(row)) ?? []), row])

describe('the dataset of surrounding works', () => {
  it('has nodes and statements', () => {
    expect(nodes.length).toBeGreaterThan(0)
    expect(statements.size).toBeGreaterThan(0)
    expect(own.size).toBe(nodes.length)
  })

  it('loads with what it requires, without a problem or a conflict', async () => {
    const { batches, problems } = validate(await loadPaths([here]))
    expect(problems).toEqual([])
    expect(batches.map((batch) => batch.dataset.id)).toEqual(['llm-medicine-zheng-2024', 'llm-medicine-context'])
    expect(batches[1]?.nodes).toHaveLength(nodes.length)
    expect(batches[1]?.edges).toHaveLength(statements.size)
    expect(fold(batches).warnings).toEqual([])
  })

  it('joins only nodes that exist here or in the dataset it requires', () => {
    const unknown = links.flatMap((row) => [row.from, row.to, row.source]).filter((id) => !known.has(id ?? ''))
    expect([...new Set(unknown)]).toEqual([])
  })

  it('gives every node a place in a source that exists', () => {
    const wrong = nodes.filter((row) =>
      citations(row.sources).some(({ source, locator, split }) => !split || locator === '' || !known.has(source)),
    )
    expect(wrong.map((row) => row.id)).toEqual([])
  })

  it('holds no node that takes part in no statement', () => {
    const ends = new Set(links.flatMap((row) => [row.from, row.to]))
    expect([...own].filter((id) => !ends.has(id))).toEqual([])
  })

  it('speaks English and Japanese everywhere', () => {
    const nodeText = ['label_en', 'label_ja', 'description_en', 'description_ja']
    expect(nodes.filter((row) => nodeText.some((column) => !row[column]?.trim())).map((row) => row.id)).toEqual([])
    const silent = [...statements.values()].filter(
      ([first]) => !first?.statement_en?.trim() || !first.statement_ja?.trim(),
    )
    expect(silent.map(([first]) => first && name(first))).toEqual([])
    const oneSided = links.filter((row) => (row.summary_en === '') !== (row.summary_ja === ''))
    expect(oneSided.map(name)).toEqual([])
  })

  it('says the words of a statement once, in its first row', () => {
    const repeated = [...statements.values()].flatMap(([, ...later]) =>
      later.filter((row) => row.statement_en !== '' || row.statement_ja !== ''),
    )
    expect(repeated.map(name)).toEqual([])
  })

  it('has a locator, a support level and an asserter on every row', () => {
    expect(links.filter((row) => !row.locator || !row.support || !row.asserted_by).map(name)).toEqual([])
  })

  it('cites the digest only at places that it has: question 1 to 10, and a paragraph or item within it', () => {
    const place =
      /^(Q1\/p[1-4]|Q2\/(intro|[1-5]|end)|Q3\/(intro|[1-5]|end)|Q4\/p[1-4]|Q5\/(intro|[1-5]|end)|Q6\/(intro|[1-6]|end)|Q7\/(intro|[1-4]|end)|Q8\/(intro|[1-4]|end)|Q9|Q10|head)$/
    const cited = links.filter((row) => row.source === 'survey:zheng-2024-digest')
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((row) => !place.test(row.locator ?? '')).map(name)).toEqual([])
  })

  it('never calls it a fact that something addresses a challenge', () => {
    const addresses = links.filter((row) => row.kind === 'ADDRESSES')
    expect(addresses.length).toBeGreaterThan(0)
    expect(addresses.filter((row) => row.support === 'fact').map(name)).toEqual([])
  })

  it('marks what a curator asserts as inferred, and nothing else', () => {
    const mixed = links.filter((row) => (row.asserted_by === 'curator') !== (row.support === 'inferred'))
    expect(mixed.map(name)).toEqual([])
  })

  it('explains every row that is not a plain fact', () => {
    expect(links.filter((row) => row.support !== 'fact' && row.summary_en === '').map(name)).toEqual([])
  })

  it('claims no review', () => {
    expect(links.filter((row) => row.reviewed_by !== '' || row.reviewed_on !== '').map(name)).toEqual([])
  })
})
