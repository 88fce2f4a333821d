import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readOne } from '../../loaders/read-files.ts'
import { bibtex } from '../../src/export/bibtex.ts'
import { inBlocks } from '../../src/export/in-blocks.ts'
import { json } from '../../src/export/json.ts'
import { makeInput } from '../../src/export/make-input.ts'
import { md } from '../../src/export/md.ts'
import { pack } from '../../src/export/pack.ts'
import { svg } from '../../src/export/svg.ts'
import { sample, whole } from './sample.ts'

async function packed(input: Parameters<typeof pack.write>[0]): Promise<Uint8Array> {
  const blocks: Uint8Array[] = []
  for (const block of inBlocks(pack.write(input))) blocks.push(block)
  return Buffer.concat(blocks)
}

const filesIn = (archive: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]))

describe('pack', () => {
  beforeAll(async () => pack.prepare?.())
  const made = { request: { scope: 'trace' as const, ids: ['x'] }, on: '2024-05-22T10:00:00.000Z' }
  const input = makeInput(pack, sample, { ...sample, works: sample, made })

  it('holds the data, what is to be read, references, picture, licences and what made it', async () => {
    const files = filesIn(await packed(input))
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'survey-graph.json',
      'report.md',
      'bibliography.bib',
      'bibliography.csl.json',
      'picture.svg',
      'LICENCES.txt',
      'request.json',
    ])
    expect(files['survey-graph.json']).toBe(whole(json.write(input)))
    // Half of a surrogate pair has no place in a file.
    expect(files['report.md']).toBe(Buffer.from(whole(md.write(input))).toString())
    expect(files['bibliography.bib']).toBe(whole(bibtex.write(input)))
    expect(files['picture.svg']).toBe(whole(svg.write(input)))
    const [dataset] = sample.datasets
    for (const text of [dataset?.licence, dataset?.citation, dataset?.title.en])
      expect(files['LICENCES.txt']).toContain(text)
    expect(JSON.parse(files['request.json'] ?? '')).toEqual({
      format: 'survey-graph-pack',
      version: 1,
      ...made,
      lang: sample.lang,
      datasets: sample.datasets.map(({ id, revision }) => ({ id, revision })),
    })
    expect(files['README.txt']).toContain('the request that made it on 22 May 2024')
  })

  it('speaks the language of the export', async () => {
    const files = filesIn(await packed({ ...input, lang: 'ja' }))
    expect(files['README.txt']).toMatch(/^survey-graphの根拠パック。\n/u)
    expect(files['README.txt']).toContain('2024年5月22日の問い合わせ')
    expect(files['LICENCES.txt']).toContain('ライセンス：CC0-1.0')
    expect(`${files['README.txt']}${files['LICENCES.txt']}`).not.toMatch(/the data|Licence:|Cite as/u)
  })

  it('is the same bytes for the same part, and has no picture of what cannot be drawn', async () => {
    expect(Buffer.compare(await packed(input), await packed(input))).toBe(0)
    const { positions: _none, ...unplaced } = input
    expect(Object.keys(filesIn(await packed(unplaced)))).not.toContain('picture.svg')
  })

  it('tells how it was looked at, where it was', async () => {
    const viewed = { ...input, made: { ...made, view: '?lang=ja&trace=a' } }
    const viewIn = (name: string, bytes: Uint8Array) => readOne({ name, bytes }).find(({ view }) => view)?.view
    expect(viewIn('a.zip', await packed(viewed))).toBe('?lang=ja&trace=a')
    expect(viewIn('a.json', new TextEncoder().encode(whole(json.write(viewed))))).toBe('?lang=ja&trace=a')
    expect(viewIn('a.zip', await packed(input))).toBeUndefined()
    expect(viewIn('a.zip', await packed({ ...input, made: { ...made, view: 'javascript:alert(1)' } }))).toBeUndefined()
  })
})
