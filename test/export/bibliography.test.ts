import { beforeAll, describe, expect, it } from 'vitest'
import { bibtex } from '../../src/export/bibtex.ts'
import { csl } from '../../src/export/csl.ts'
import type { CslItem } from '../../src/export/csl-items.ts'
import { gather } from '../../src/export/gather.ts'
import { makeInput } from '../../src/export/make-input.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf, type DatasetSpec, evidence, node, PAPER, statement } from '../support/make-batch.ts'
import { empty, NASTY, sample, whole } from './sample.ts'

const en = (text: string) => ({ label: { en: text } })

const WORKS: DatasetSpec = {
  id: 'works',
  nodes: [
    PAPER,
    node('paper:full', 'Paper', {
      label: { en: 'Trust in {LLMs}: 50% & more', ja: '信頼 🧪' },
      fields: {
        year: 2024,
        date: '2024.03.01',
        doi: '10.1000/ab_c(1)',
        arxiv: '2405.13055',
        volume: '3',
        pages: '1–9',
        article: '14_1',
        url: 'https://e.org/a_b?x=1%20&y={z}#f',
      },
    }),
    node('paper:bare', 'Paper', { label: { ja: '題名のみ' } }),
    node('paper:japanese', 'Paper', { label: { en: 'On trust', ja: '信頼について' }, fields: { language: 'ja' } }),
    node('paper:named', 'Document', { label: { en: 'Their list', ja: '一覧' }, fields: { title: 'A Guide' } }),
    node('paper:untitled', 'Document', { label: { en: 'A list', ja: '一覧' }, fields: { untitled: true } }),
    node('paper:odd id/#%{}', 'Paper', { label: { en: 'Odd' }, fields: { year: 'n.d.', doi: 'none', url: 'ftp://x' } }),
    node('paper:odd id', 'Document', { label: { en: 'Odd too' }, fields: { url: 'https://e.org/doc' } }),
    node('paper:ordered', 'Paper', {
      label: { en: 'DeID-GPT in Order' },
      fields: { authors: ['Zoe First', 'Ada M. van der Second', 'OpenAI', 'et al.'], venue: 'Proceedings of X' },
    }),
    ...NASTY.filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)).map((text, index) =>
      node(`paper:nasty-${index}`, 'Paper', en(text)),
    ),
    node('person:b', 'Person', { label: { en: 'Bo & Sons', ja: '山田 太郎' } }),
    node('organization:a', 'Organization', en('Centre for {Things} and More')),
    node('venue:v', 'Venue', en('Journal of A_B')),
    node('venue:arxiv', 'Venue', en('arXiv')),
    node('challenge:c', 'Challenge'),
    node('technique:t', 'Technique'),
  ],
  statements: [
    statement('paper:full', 'AUTHORED_BY', 'person:b', 'fact', { evidence: [evidence('fact', 'paper:full')] }),
    statement('paper:japanese', 'AUTHORED_BY', 'person:b', 'fact', { evidence: [evidence('fact', 'paper:japanese')] }),
    statement('paper:full', 'AUTHORED_BY', 'organization:a', 'fact', { evidence: [evidence('fact', 'paper:full')] }),
    statement('paper:ordered', 'AUTHORED_BY', 'person:b', 'fact', { evidence: [evidence('fact', 'paper:ordered')] }),
    statement('paper:full', 'PUBLISHED_IN', 'venue:arxiv', 'fact', { evidence: [evidence('fact', 'paper:full')] }),
    statement('paper:full', 'PUBLISHED_IN', 'venue:v', 'fact', { evidence: [evidence('fact', 'paper:full')] }),
    statement('technique:t', 'ADDRESSES', 'challenge:c', 'proposed', {
      evidence: [evidence('proposed', 'paper:full')],
    }),
  ],
}

const LONE = {
  id: 'paper:lone',
  kind: 'Paper',
  aliases: [],
  fields: {},
  sources: [],
  datasets: [],
  sameAs: [],
  ...en('Lone'),
}

type Request = Parameters<ReturnType<typeof createReader>['subgraph']>[0]

async function written(format: typeof bibtex, request: Request, lang = 'en'): Promise<string> {
  const store = createEmbeddedStore()
  await store.write(batchesOf(WORKS))
  const gathered = await gather(createReader(store), format, request)
  return whole(format.write(makeInput(format, gathered.part, { ...gathered, lang })))
}

const items = async (request: Request, lang?: string): Promise<CslItem[]> =>
  JSON.parse(await written(csl, request, lang))

describe('CSL-JSON', () => {
  it('tells all that the graph knows of a work', async () => {
    expect(await items({ ids: ['paper:full'] })).toEqual([
      {
        id: 'paper:full',
        type: 'article-journal',
        title: 'Trust in {LLMs}: 50% & more',
        author: [{ literal: 'Centre for {Things} and More' }, { literal: 'Bo & Sons' }],
        issued: { 'date-parts': [[2024, 3]] },
        'container-title': 'Journal of A_B',
        volume: '3',
        page: '1–9',
        number: '14_1',
        DOI: '10.1000/ab_c(1)',
        URL: 'https://e.org/a_b?x=1%20&y={z}#f',
        archive: 'arXiv',
        archive_location: '2405.13055',
        note: 'The order of the authors is not known, nor whether these are all.',
      },
    ])
  })

  it('leaves out what is not known', async () => {
    expect(await items({ ids: ['paper:bare'] })).toEqual([{ id: 'paper:bare', type: 'document', title: '題名のみ' }])
    const [odd] = await items({ ids: ['paper:odd id/#%{}'] })
    expect(odd).toEqual({ id: 'paper:odd id/#%{}', type: 'document', title: 'Odd', DOI: 'none' })
  })

  it('keeps the order of authors where the data has one', async () => {
    const [ordered] = await items({ ids: ['paper:ordered'] })
    expect(ordered).toMatchObject({
      type: 'paper-conference',
      author: [
        { family: 'First', given: 'Zoe' },
        { family: 'van der Second', given: 'Ada M.' },
        { literal: 'OpenAI' },
        { literal: 'others' },
      ],
    })
    expect(ordered).not.toHaveProperty('note')
  })

  it('has titles and names as they were published, whatever language is asked for', async () => {
    expect(await items({ ids: ['paper:full', 'paper:bare'] }, 'ja')).toEqual(
      await items({ ids: ['paper:full', 'paper:bare'] }, 'en'),
    )
    for (const lang of ['en', 'ja']) {
      const [work] = await items({ ids: ['paper:japanese'] }, lang)
      expect(work).toMatchObject({ title: '信頼について', author: [{ family: '山田', given: '太郎' }] })
    }
  })

  it('has the title that a field gives before a label', async () => {
    const titles = async (lang: string) => (await items({ ids: ['paper:named'] }, lang)).map(({ title }) => title)
    expect([await titles('en'), await titles('ja')]).toEqual([['A Guide'], ['A Guide']])
  })

  it('describes what has no title of its own in the language asked for', async () => {
    const titles = async (lang: string) => (await items({ ids: ['paper:untitled'] }, lang)).map(({ title }) => title)
    expect([await titles('en'), await titles('ja')]).toEqual([['A list'], ['一覧']])
  })

  it('of a part that is no list of works holds the works that it cites', async () => {
    expect((await items({ scope: 'trace', ids: ['challenge:c'] })).map(({ id }) => id)).toEqual([
      'paper:full',
      'paper:p',
    ])
  })

  it('of nothing is an empty list', () => {
    expect(JSON.parse(whole(csl.write(empty)))).toEqual([])
  })
})

/** Entries as any BibTeX program reads them: values between braces that pair. Throws where they do not. */
function entriesOf(text: string): { type: string; key: string; fields: Record<string, string> }[] {
  return text
    .split(/\n\n+/)
    .filter((entry) => entry && !entry.startsWith('% '))
    .map((entry) => {
      const [, type = '', key = '', body = ''] = /^@(\w+)\{([^,\s{}#%\\]+),\n([\s\S]*)\}\n?$/.exec(entry) ?? []
      if (!type) throw new Error(`no entry: ${entry}`)
      const fields: Record<string, string> = {}
      for (const line of body.split('\n').filter(Boolean)) {
        const [, name = '', value = ''] = /^ {2}(\w+) = (?:\{(?=.*\},$)|(?=[a-z]{3},$))(.*?)\}?,$/.exec(line) ?? []
        let depth = 0
        for (const brace of value.match(/[{}]/g) ?? []) {
          depth += brace === '{' ? 1 : -1
          if (depth < 0) throw new Error(`braces do not pair: ${line}`)
        }
        if (!name || depth !== 0) throw new Error(`no field: ${line}`)
        fields[name] = value
      }
      return { type, key, fields }
    })
}

describe('BibTeX', () => {
  let all: ReturnType<typeof entriesOf>
  beforeAll(async () => {
    all = entriesOf(await written(bibtex, { scope: 'all' }))
  })

  it('has an entry for every work, each under a key of its own', () => {
    expect(all).toHaveLength(WORKS.nodes.filter(({ id }) => String(id).startsWith('paper:')).length)
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })

  it('tells all that the graph knows of a work, with nothing that TeX would obey', () => {
    const full = all.find(({ key }) => key === 'full')
    expect(full?.type).toBe('article')
    expect(full?.fields).toMatchObject({
      year: '2024',
      journal: 'Journal of A\\_B',
      volume: '3',
      month: 'mar',
      pages: '1--9',
      number: '14\\_1',
      doi: '10.1000/ab_c(1)',
      url: 'https://e.org/a_b?x=1%20&y=%7Bz%7D#f',
      eprint: '2405.13055',
      archiveprefix: 'arXiv',
    })
    expect(full?.fields.author).toBe(
      '{Centre for \\textbraceleft{}Things\\textbraceright{} and More} and {Bo \\& Sons}',
    )
    expect(full?.fields.title).toMatch(/50\\% \\& more$/)
    expect(full?.fields).not.toHaveProperty('howpublished')
  })

  it('keeps the capitals of titles, the first word’s as well', () => {
    expect(all.find(({ key }) => key === 'ordered')?.fields.title).toBe('{DeID}-{GPT} in {Order}')
  })

  it('writes people as "Family, Given", others in braces, and says where there are more', () => {
    expect(all.find(({ key }) => key === 'ordered')?.fields.author).toBe(
      'First, Zoe and van der Second, Ada M. and {OpenAI} and others',
    )
  })

  it('keeps every script and emoji', async () => {
    const [japanese] = entriesOf(await written(bibtex, { ids: ['paper:japanese'] }))
    expect(japanese?.fields).toMatchObject({ title: '信頼について', author: '山田, 太郎' })
    const emoji = { ...sample, nodes: [{ ...LONE, ...en('Trust 🧪') }] }
    expect(entriesOf(whole(bibtex.write(emoji)))[0]?.fields.title).toBe('Trust 🧪')
  })

  it('says how many works have no authors in the data, in the language asked for', async () => {
    const ids = ['paper:full', 'paper:bare', 'paper:odd id']
    expect(await written(bibtex, { ids })).toMatch(/^% 2 of 3 works have no authors in the data\.\n\n@/u)
    expect(await written(bibtex, { ids }, 'ja')).toMatch(/^% 文献3件のうち2件は、著者がデータにない。\n\n@/u)
    expect(await written(bibtex, { ids: ['paper:full'] })).toMatch(/^@/u)
  })

  it('calls what appeared in a journal an article, and what has but a DOI no more than it is', () => {
    const typed = (fields: object) => {
      const input = { ...sample, nodes: [{ ...LONE, fields: { doi: '10.1/x', ...fields } }] }
      return entriesOf(whole(bibtex.write(input))).map(({ type, fields }) => [type, fields.doi])
    }
    expect(typed({ venue: 'Journal' })).toEqual([['article', '10.1/x']])
    expect(typed({})).toEqual([['misc', '10.1/x']])
  })

  it('escapes every special letter of titles', () => {
    for (const { fields } of all) {
      expect(fields.title).toBeTruthy()
      expect(fields.title).not.toMatch(/(?<!\\)[&%$#_]/)
      expect(fields.title).not.toMatch(/[~^<>]/)
    }
  })

  it('of a work that has but a name is a valid entry', () => {
    expect(all.find(({ key }) => key === 'bare')).toMatchObject({ type: 'misc', fields: { title: '題名のみ' } })
  })

  it('has keys that can be cited, with the kind only where two would be one', async () => {
    const clash = { ...sample, nodes: ['paper:kim', 'survey:kim', 'paper:lee'].map((id) => ({ ...LONE, id })) }
    await bibtex.prepare?.()
    expect(entriesOf(whole(bibtex.write(clash))).map(({ key }) => key)).toEqual(['paper-kim', 'survey-kim', 'lee'])
  })

  it('takes a volume and its number apart, and keeps the number of the article beside them', async () => {
    const fields = {
      volume: '19(5)',
      pages: '598 – 604',
      article: '7',
      authors: ['Ada Lee'],
      venue: 'Journal',
      year: 2023,
    }
    const input = { ...sample, nodes: [{ ...LONE, fields }] }
    const [entry] = entriesOf(whole(bibtex.write(input)))
    expect(entry?.type).toBe('article')
    expect(entry?.fields).toMatchObject({ volume: '19', number: '5', pages: '598--604', eid: '7' })
    expect(JSON.parse(whole(csl.write(input)))).toMatchObject([{ volume: '19', issue: '5', number: '7' }])
  })

  it('holds with a digest the work that it sums up, its authors and what the digest is', async () => {
    const store = createEmbeddedStore()
    const digest: DatasetSpec = {
      id: 'digest',
      nodes: [
        PAPER,
        node('document:digest', 'Document', en('A digest')),
        node('survey:whole', 'Survey', { label: { en: 'The survey' }, fields: { year: 2024 } }),
        node('person:ada', 'Person', en('Ada Lee')),
        node('challenge:c', 'Challenge'),
        node('technique:t', 'Technique'),
      ],
      statements: [
        statement('document:digest', 'SUMMARIZES', 'survey:whole', 'fact', {
          statement: { en: 'It is a digest of the survey.' },
          evidence: [evidence('fact', 'document:digest')],
        }),
        statement('survey:whole', 'AUTHORED_BY', 'person:ada', 'fact', {
          evidence: [evidence('fact', 'document:digest')],
        }),
        statement('technique:t', 'ADDRESSES', 'challenge:c', 'proposed', {
          evidence: [evidence('proposed', 'document:digest')],
        }),
      ],
    }
    await store.write(batchesOf(digest))
    for (const request of [{ scope: 'trace' as const, ids: ['challenge:c'] }, { ids: ['document:digest'] }]) {
      const gathered = await gather(createReader(store), bibtex, request)
      const entries = entriesOf(whole(bibtex.write(makeInput(bibtex, gathered.part, { ...gathered, lang: 'en' }))))
      const told = entries.filter(({ key }) => key !== 'p')
      expect(told.map(({ key, fields }) => [key, fields.author, fields.note])).toEqual([
        ['digest', undefined, 'It is a digest of the survey.'],
        ['whole', 'Lee, Ada', undefined],
      ])
    }
  })

  it('of nothing is empty', async () => {
    await bibtex.prepare?.()
    expect(whole(bibtex.write(empty))).toBe('')
  })
})
