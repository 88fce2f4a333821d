import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPaths } from '../../loaders/load-paths.ts'
import type { DatasetEdge, DatasetNode, GraphBatch } from '../../src/model/batch.ts'
import { fold } from '../../src/model/fold.ts'
import { inEnglish } from '../../src/model/said.ts'
import { validate } from '../../src/model/validate.ts'

/** The list against the graph that is made of it, counted here without the loader. */

const folder = join(import.meta.dirname, '../../graph-data/llm-medicine-zhou-2023')
const lines = readFileSync(join(folder, 'companion-list.md'), 'utf8').split('\n')

/** Lines of the entries under each leaf heading: bullets at the margin, from the first chapter to the acknowledgements. */
const printed = new Map<string, number[]>()
let heading = ''
lines.forEach((line, index) => {
  const title = /^(##+) (.*)$/.exec(line)
  if (title) heading = title[1] === '##' ? '' : (title[2] ?? '').trim()
  else if (heading !== '' && /^[*-] /.test(line)) printed.set(heading, [...(printed.get(heading) ?? []), index + 1])
})

let problems: unknown[]
let batches: GraphBatch[]
let nodes: readonly DatasetNode[]
let edges: readonly DatasetEdge[]
let byId: Map<string, DatasetNode>

beforeAll(async () => {
  const checked = validate(await loadPaths([folder]))
  problems = checked.problems
  batches = checked.batches
  const own = batches.find(({ dataset }) => dataset.id === 'llm-medicine-zhou-2023')
  nodes = own?.nodes ?? []
  edges = own?.edges ?? []
  byId = new Map(nodes.map((node) => [node.id, node]))
})

const lineOf = (locator: string) => Number(/, line (\d+)$/.exec(locator)?.[1])
const textOf = (locator: string) => lines[lineOf(locator) - 1] ?? ''
const isHeading = (node: DatasetNode | undefined) =>
  node?.sources.some(({ locator }) => textOf(locator).startsWith('#'))
const works = () =>
  nodes.filter(
    ({ kind, sources }) => ['Paper', 'Document'].includes(kind) && textOf(sources[0]?.locator ?? '').match(/^[*-] /),
  )
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

describe('the list of Zhou et al.', () => {
  it('has the entries that the independent count expects', () => {
    expect(printed.size).toBe(34)
    expect([...printed.values()].flat()).toHaveLength(295)
  })

  it('loads with what it requires; where the list dates or names a work otherwise than its record, that is told', () => {
    expect(problems).toEqual([])
    expect(batches).toHaveLength(3)
    expect(fold(batches).warnings.map((warning) => inEnglish(warning).replace(/;.*/u, ''))).toEqual([
      'paper:dhuliawala-cove-2023: llm-medicine-zhou-2023 and llm-medicine-context differ in the field year',
      'paper:singhal-2023: llm-medicine-zhou-2023 and llm-medicine-zheng-2024 differ in the field year',
      'paper:zakka-almanac-2024: llm-medicine-zhou-2023 and llm-medicine-context differ in the field doi',
    ])
  })

  it('loses no entry: under each heading stand the lines that the list prints there, each once', () => {
    const listed = new Map<string, number[]>()
    for (const { kind, from, to, evidence } of edges) {
      if (kind !== 'LISTED_UNDER' || isHeading(byId.get(from))) continue
      const title = textOf(byId.get(to)?.sources[0]?.locator ?? '')
        .replace(/^#+ /, '')
        .trim()
      listed.set(title, [...(listed.get(title) ?? []), ...evidence.map(({ locator }) => lineOf(locator))])
    }
    const inOrder = (map: Map<string, number[]>) => [...map].map(([key, at]) => [key, at.sort((a, b) => a - b)]).sort()
    expect(inOrder(listed)).toEqual(inOrder(printed))
  })

  it('takes every title and every link from the line it cites', () => {
    for (const { label, aliases, sources, fields } of works()) {
      const cited = sources.map(({ locator }) => textOf(locator)).join('\n')
      const names = [label.en ?? '', ...aliases]
      expect(names.some((name) => letters(cited).includes(letters(name)))).toBe(true)
      const links = [fields.url, ...(Array.isArray(fields.links) ? fields.links : [])]
      expect(links.filter((link) => !cited.includes(String(link)))).toEqual([])
      expect(cited.match(/https?:\/\/[^\s)]+/g)?.length).toBeGreaterThanOrEqual(new Set(links).size)
    }
  })

  it('keeps a listing a fact of the loader, and claims no solution', () => {
    const kinds = new Set(edges.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['BASED_ON', 'CLOSE_MATCH', 'DESCRIBES', 'LISTED_UNDER', 'MENTIONS', 'RAISES'])
    const listings = edges.filter(({ kind }) => ['LISTED_UNDER', 'DESCRIBES', 'MENTIONS'].includes(kind))
    for (const { support, assertedBy, locator } of listings.flatMap(({ evidence }) => evidence)) {
      expect([support, assertedBy]).toEqual(['fact', 'loader'])
      expect(locator).toMatch(/^README#[\p{L}\p{N}-]+, line \d+$/u)
    }
  })

  it('gives every match as a reading of ours, with its reason in both languages', () => {
    const matches = edges.filter(({ kind }) => kind === 'CLOSE_MATCH')
    expect(matches.filter(({ from }) => byId.get(from)?.kind === 'Challenge').length).toBeGreaterThanOrEqual(5)
    for (const { evidence } of matches) {
      for (const { support, assertedBy, summary } of evidence) {
        expect([support, assertedBy]).toEqual(['inferred', 'curator'])
        expect(Object.keys(summary ?? {}).sort()).toEqual(['en', 'ja'])
      }
    }
  })

  it('has a challenge for each heading of that chapter, and labels of both languages for the taxonomy', () => {
    const chapter = lines.findIndex((line) => /^## .*Challenges$/.test(line))
    const end = lines.findIndex((line, index) => index > chapter && line.startsWith('## '))
    const expected = lines.slice(chapter, end).filter((line) => line.startsWith('### ')).length
    expect(nodes.filter(({ kind }) => kind === 'Challenge')).toHaveLength(expected)
    const headings = nodes.filter(isHeading)
    expect(headings).toHaveLength(42)
    expect(headings.filter(({ label }) => !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(label.ja ?? ''))).toEqual(
      [],
    )
  })

  it('joins what another dataset holds by sameAs, and shares no other id but the survey', () => {
    const others = batches
      .filter(({ dataset }) => dataset.id !== 'llm-medicine-zhou-2023')
      .flatMap((batch) => batch.nodes)
    expect(others.filter(({ id }) => byId.has(id)).map(({ id }) => id)).toEqual(['survey:zhou-2023'])
    const isWork = ({ kind }: DatasetNode) => ['Paper', 'Model'].includes(kind)
    const marks = ({ fields, label, kind }: DatasetNode) =>
      [fields.arxiv, fields.doi, kind + letters(label.en ?? '')].flatMap((each) =>
        each ? [String(each).toLowerCase()] : [],
      )
    const held = new Map(others.filter(isWork).flatMap((node) => marks(node).map((mark) => [mark, node.id] as const)))
    const expected = nodes.filter(isWork).flatMap((node) => {
      const id = marks(node).flatMap((mark) => held.get(mark) ?? [])[0]
      return id === undefined ? [] : [[node.id, [id]]]
    })
    expect(expected.length).toBeGreaterThan(15)
    expect(nodes.filter(({ sameAs }) => sameAs.length > 0).map(({ id, sameAs }) => [id, sameAs])).toEqual(expected)
  })

  it('tells in its README every work that several entries were joined to', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8')
    const told = [...readme.matchAll(/^\| ([\d, ]+) \| (.+?) \| .+ \|$/gm)].map(([, at, title]) => [at, title])
    const joined = works()
      .filter(({ sources }) => sources.length > 1)
      .map(({ sources, label }) => [sources.map(({ locator }) => lineOf(locator)).join(', '), label.en])
    expect(joined.length).toBeGreaterThan(30)
    expect(told.sort()).toEqual(joined.sort())
  })

  it('keeps apart the two works that carry one link', () => {
    const wrong = works().filter(({ sources }) => sources.some(({ locator }) => [534, 536].includes(lineOf(locator))))
    expect(wrong).toHaveLength(2)
    expect(wrong.filter(({ fields }) => 'arxiv' in fields)).toEqual([])
  })
})
