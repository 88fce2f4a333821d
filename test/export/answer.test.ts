import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromZip } from '../../loaders/from-zip.ts'
import { INKS } from '../../src/drawing/looks.ts'
import { csv } from '../../src/export/csv.ts'
import type { ExportFormat } from '../../src/export/format.ts'
import { gather } from '../../src/export/gather.ts'
import { rgbOf } from '../../src/export/looks.ts'
import { makeInput } from '../../src/export/make-input.ts'
import { matrixCsv } from '../../src/export/matrix-csv.ts'
import { md } from '../../src/export/md.ts'
import { svg } from '../../src/export/svg.ts'
import { xlsx } from '../../src/export/xlsx.ts'
import { zipTables } from '../../src/export/zip-tables.ts'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { reportMatrix } from '../../src/report/reports.ts'
import { wordsIn } from '../../src/report/words.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf } from '../support/make-batch.ts'
import { CONTEXT, SURVEY } from '../support/sample.ts'
import { whole } from './sample.ts'

describe('the report of a part that answers a question', () => {
  let reader: GraphReader
  beforeAll(async () => {
    const store = createEmbeddedStore()
    await store.write(batchesOf(SURVEY, CONTEXT))
    reader = createReader(store)
  })

  const reportOf = async (request: Parameters<GraphReader['subgraph']>[0], lang = 'en') => {
    const gathered = await gather(reader, md, request, { lang })
    return whole(md.write(makeInput(md, gathered.part, { ...gathered, lang })))
  }

  it('says each route of a trace as a sentence, best first, with its evidence', async () => {
    const text = await reportOf({ scope: 'trace', ids: ['challenge:leak'] })
    const { paths } = await reader.trace({ from: ['challenge:leak'] })
    const routes = text.split('\n### ').filter((part) => /^\d+\. /u.test(part))
    expect(routes).toHaveLength(paths.length)
    expect(routes[0]).toMatch(/^1\. Masking was tested clinically to address Data leaks\.\n/u)
    expect(routes[0]).toContain('Another paper, Table 1')
    expect(text).toMatch(/^# What addresses Data leaks\?\n/u)
    // Told once: what routes rest on does not come again among all else.
    expect(text).not.toContain('## What is in the way')
  })

  it('speaks the language that is asked for, and asks the other way round', async () => {
    const text = await reportOf({ scope: 'trace', ids: ['challenge:leak'] }, 'ja')
    expect(text).toMatch(/^# データ漏えいに対処するものは何か\n/u)
    expect(text).toContain('### 1. マスキングは')
    expect(await reportOf({ scope: 'trace', ids: ['technique:masking'] })).toContain('What does Masking address?')
  })

  it('tells the answer of a dossier, a matrix and a comparison', async () => {
    const dossier = await reportOf({ scope: 'dossier', ids: ['challenge:leak'] })
    expect(dossier).toContain('The best evidence here')
    expect(dossier.match(/## The data/gu)).toHaveLength(1)
    const matrix = await reportOf({ scope: 'matrix' })
    expect(matrix).toMatch(/\| Challenge \|.*Masking/u)
    expect(matrix).toContain('## What is in the way, and what addresses it')
    expect(await reportOf({ scope: 'compare', a: 'alpha', b: 'beta' })).toContain('Alpha survey against')
  })

  it('of the matrix a workbook and tables hold it, and its picture is the matrix unless a map is asked for', async () => {
    const written = async (format: ExportFormat, request: object = { scope: 'matrix' }) => {
      const gathered = await gather(reader, format, request, { lang: 'en' })
      return { gathered, input: makeInput(format, gathered.part, { ...gathered, lang: 'en' }) }
    }
    const { sheet } = await (await reportMatrix(reader, {})).tell('en')
    const cells = sheet().cells.flat()
    expect(cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['nothing named', 'gap']))
    const table = matrixCsv(sheet())

    const { input } = await written(csv)
    const archive = unzipSync(Buffer.concat([...(await zipTables(csv, input))]))
    expect(strFromU8(archive['matrix.csv'] ?? new Uint8Array())).toBe(table.replace('\ufeff', ''))
    expect(Object.keys(archive)).toContain('nodes.csv')
    // What opens them again passes over the matrix.
    const opened = fromZip('x.zip', Buffer.concat([...(await zipTables(csv, input))]))
    expect(opened.flatMap(({ problems }) => problems)).toEqual([])
    const other = await written(csv, { scope: 'all' })
    expect(Object.keys(unzipSync(Buffer.concat([...(await zipTables(csv, other.input))])))).not.toContain('matrix.csv')

    const book = await written(xlsx)
    const files = unzipSync(Buffer.concat([...(xlsx.write(book.input) as Iterable<Uint8Array>)]))
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('<sheet name="Matrix" sheetId="1"')
    const first = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    for (const text of new Set(cells.map((cell) => cell.text))) expect(first).toContain(text)

    const picture = await written(svg)
    const drawn = whole(svg.write(picture.input))
    expect(drawn).toContain('<pattern id="gap"')
    expect(drawn).toContain(`<title>${cells[0]?.text}</title>`)
    expect(whole(svg.write({ ...picture.input, picture: 'map' }))).not.toContain('<pattern')
  })

  it('answers nothing where the part is no answer', async () => {
    const ids = ['challenge:leak']
    expect(await reportOf({ scope: 'trace', ids, kind: ['Challenge'] })).not.toContain('Question')
    expect(await reportOf({ scope: 'ids', ids })).not.toContain('Question')
  })
})

/** Of two colours, as WCAG has it. */
function contrast(one: string, other: string): number {
  const light = (color: string) => {
    const { r, g, b } = rgbOf(color)
    const [red = 0, green = 0, blue = 0] = [r, g, b]
      .map((part) => part / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe('the picture of a trace', () => {
  const drawn = async (more: object = {}, lang = 'en') => {
    const store = createEmbeddedStore()
    await store.write(batchesOf(SURVEY, CONTEXT))
    const from = createReader(store)
    const gathered = await gather(from, svg, { scope: 'trace', ids: ['challenge:leak'] }, { lang })
    const text = whole(svg.write({ ...makeInput(svg, gathered.part, { ...gathered, lang }), ...more }))
    const nodes = gathered.answer?.routes?.flatMap((route) => route.nodes) ?? []
    return { text, gathered, ids: [...new Set(nodes)] }
  }
  const card = /<rect [^>]*rx="10"/gu
  const pill = /<rect [^>]*rx="13"/gu

  it('is its routes: a card for each node, a word on each step, the inferred ones dashed', async () => {
    const { text, gathered, ids } = await drawn()
    expect(text.match(card)).toHaveLength(ids.length)
    const steps =
      gathered.answer?.routes?.flatMap(({ hops }) => hops.map((hop) => [hop.object.id, hop.subject.id])) ?? []
    expect(text.match(pill)).toHaveLength(new Set(steps.map(String)).size)
    for (const said of ['What is in the way', 'What addresses it', 'Data leaks', 'What addresses Data leaks?'])
      expect(text).toContain(`>${said}<`)
    const inferred = gathered.answer?.routes
      ?.flatMap(({ hops }) => hops)
      .some(({ edge }) => edge.strength === 'inferred')
    expect(text.includes('stroke-dasharray="4.5 3.5"')).toBe(inferred)
    const { text: japanese } = await drawn({ look: 'dark' }, 'ja')
    expect(japanese).toContain('>データ漏えい<')
    expect(japanese).toContain(`fill="${INKS.dark.ground}"`)
  })

  it('explains every sign that it has, says what lines are that are no claim, and how many routes there are', async () => {
    const { text, gathered } = await drawn()
    const routes = gathered.answer?.routes ?? []
    const hops = routes.flatMap((route) => route.hops)
    for (const level of new Set(hops.map(({ edge }) => edge.strength)))
      expect(text).toContain(`>${wordsIn('en').labelled(wordsIn('en').support[level], wordsIn('en').meaning[level])}<`)
    expect(text).not.toContain('said by the source')
    expect(text.includes('>more statements that join the same two<')).toBe(/ \+\d+</u.test(text))
    expect(hops.some(({ edge }) => edge.kind === 'PART_OF')).toBe(true)
    expect(text).toContain('>include<')
    expect((await drawn({}, 'ja')).text).toContain('>含む<')
    expect(text).not.toContain('>is addressed by<')
    expect(text).toContain(`>${routes.length} routes<`)
    expect(text).not.toContain(`Data leaks: ${routes.length} routes`)
  })

  it.each(['light', 'dark', 'safe'] as const)(
    'its lines stand out from the ground, at least 3 : 1 (%s)',
    async (look) => {
      const { text } = await drawn({ look })
      const lines = [
        ...text.matchAll(/<path d="M[\d. L-]+[^"]*" fill="none" stroke="(#\w{6})" stroke-width="1\.[268]"/gu),
      ]
      expect(lines.length).toBeGreaterThan(3)
      for (const [, color = ''] of lines) expect(contrast(color, INKS[look].ground), color).toBeGreaterThanOrEqual(3)
    },
  )

  it('is a map where one is asked for', async () => {
    const { text } = await drawn({ picture: 'map' })
    expect(text).not.toMatch(card)
    expect(text).toMatch(/<path d="M[\d. -]+Q/u)
  })

  it('writes every name whole', async () => {
    const label = { en: `Of${' many'.repeat(20)} words, Chain-of-${'Verification'.repeat(5)} end` }
    const store = createEmbeddedStore()
    const spec = {
      ...SURVEY,
      nodes: SURVEY.nodes?.map((each) => (each.id === 'challenge:leak' ? { ...each, label } : each)),
    }
    await store.write(batchesOf(spec as typeof SURVEY))
    const gathered = await gather(createReader(store), svg, { scope: 'trace', ids: ['challenge:leak'] })
    const text = whole(svg.write(makeInput(svg, gathered.part, { ...gathered, lang: 'en' })))
    const lines = [...text.matchAll(/font-weight="600"[^>]*>([^<]*)</gu)].map(([, line]) => line)
    expect(lines.join('').replace(/\s/gu, '')).toContain(label.en.replace(/\s/gu, ''))
  })
})
