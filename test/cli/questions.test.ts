import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '../../src/compose.ts'
import { canonicalJson } from '../../src/model/canonical.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { createApp } from '../../src/server/app.ts'
import { CONTEXT, ODD, SURVEY } from '../support/sample.ts'
import { errorOf, makeFolder, type Ran, runCli, writeDatasets } from './run-cli.ts'

let root: string
let data: string[]
beforeAll(async () => {
  root = await makeFolder()
  data = ['--data', ...(await writeDatasets(root, SURVEY, CONTEXT, ODD))]
})
afterAll(() => rm(root, { recursive: true }))

const ask = (...args: string[]): Promise<Ran> => runCli([...args, ...data])

describe('the matrix as a file', () => {
  it('is a table of the words that its export has, or a picture of the datasets that are asked for', async () => {
    const { out, code } = await ask('matrix', '--format', 'csv')
    expect(code).toBe(0)
    expect(out).toMatch(/^Challenge,/u)
    expect(out).toContain('nothing named')
    const { out: picture } = await ask('matrix', '--format', 'svg', '--lang', 'ja', '--dataset', 'alpha')
    expect(picture).toContain('課題 × 解決策')
    expect(picture).toContain('<pattern id="gap"')
    expect(JSON.parse((await ask('matrix', '--format', 'csv', '--json')).out)).toHaveProperty('cells')
  })
})

describe('as JSON', () => {
  const ASKED: readonly [string, string[], string][] = [
    [
      'search',
      ['search', 'data', 'leak', '--kind', 'Challenge', '--limit', '2'],
      '/search?q=data+leak&kind=Challenge&limit=2',
    ],
    ['show', ['show', 'challenge:leak', '--asserted-by', 'curator'], '/nodes/challenge:leak?assertedBy=curator'],
    [
      'neighbors',
      ['neighbors', 'technique:masking', '--direction', 'out', '--edge-kind', 'ADDRESSES'],
      '/nodes/technique:masking/neighbors?direction=out&edgeKind=ADDRESSES',
    ],
    [
      'trace',
      [
        'trace',
        '--from',
        'challenge:leak',
        'challenge:cost',
        '--to',
        'technique:masking',
        'model:tiny',
        '--max-hops',
        '2',
        '--dataset',
        'alpha',
      ],
      '/trace?from=challenge:leak&from=challenge:cost&to=technique:masking&to=model:tiny&maxHops=2&dataset=alpha',
    ],
    ['gaps', ['gaps', '--support', 'demonstrated', '--max-hops', '1'], '/gaps?support=demonstrated&maxHops=1'],
    ['gaps, cut', ['gaps', '--support', 'deployed', '--limit', '1'], '/gaps?support=deployed&limit=1'],
    ['matrix, cut', ['matrix', '--limit', '2'], '/matrix?limit=2'],
    ['summary', ['summary'], '/summary'],
    ['gaps without a floor', ['gaps'], '/gaps'],
    ['matrix', ['matrix', '--all', '--support', 'proposed'], '/matrix?all=true&support=proposed'],
    [
      'dossier',
      ['dossier', 'challenge:leak', '--asserted-by', 'source', 'curator', '--max-hops', '2', '--dataset', 'alpha'],
      '/nodes/challenge:leak/dossier?assertedBy=source&assertedBy=curator&maxHops=2&dataset=alpha',
    ],
    ['compare', ['compare', 'alpha', 'beta', '--support', 'proposed'], '/compare?a=alpha&b=beta&support=proposed'],
    [
      'a trace by source and year',
      ['trace', '--from', 'challenge:leak', '--source', 'paper:p', 'paper:q', '--year', '2020-,undated'],
      '/trace?from=challenge:leak&source=paper:p&source=paper:q&year=2020-,undated',
    ],
    [
      'a comparison by source',
      ['compare', 'alpha', 'beta', '--source', 'paper:r'],
      '/compare?a=alpha&b=beta&source=paper:r',
    ],
  ]

  it.each(ASKED)('%s prints what HTTP gives as data', async (_name, args, path) => {
    const { store } = await openEmbedded(data.slice(1))
    const response = await createApp(createReader(store)).request(`/api/v1${path}`)
    const { data: expected } = (await response.json()) as { data: unknown }
    for (const flag of [['--format', 'json'], ['--json']]) {
      const { code, out, err } = await ask(...args, ...flag)
      expect(err).toBe('')
      expect(code).toBe(0)
      expect(out).toBe(`${canonicalJson(expected, 2)}\n`)
    }
  })
})

describe('for people', () => {
  it('a trace is sentences with their evidence, strongest first', async () => {
    const { code, out } = await ask('trace', '--from', 'challenge:leak')
    expect(code).toBe(0)
    expect(out).toMatch(/^Data leaks: \d+ routes/)
    const lines = out.split('\n').map((text) => text.trim())
    const first = lines.findIndex((text) => text.startsWith('Data leaks → Masking'))
    expect(lines[first]).toContain('tested clinically · 1 step · rests on 3 sources')
    expect(lines[first + 1]).toBe('technique:masking ADDRESSES challenge:leak (tested clinically)')
    expect(lines).toContain('Another paper, Table 1 · demonstrated · said by the source · not reviewed')
    expect(lines.findIndex((text) => text.includes('→ Ledger'))).toBeGreaterThan(first)
  })

  it('says under its title which datasets it is from, and how to ask fewer', async () => {
    for (const args of [['show', 'paper:p'], ['neighbors', 'challenge:leak'], ['gaps'], ['matrix']]) {
      const second = (await ask(...args)).out.split('\n')[1]
      expect(second).toMatch(/^From all \d datasets: alpha, .*beta.* as --dataset alpha does\.$/u)
    }
    expect((await ask('search', 'leak')).out).toMatch(/^From all \d datasets: [^\n]+\n3 nodes\n/u)
    const one = (await ask('trace', '--from', 'challenge:leak', '--dataset', 'beta')).out
    expect(one).toMatch(/^[^\n]+\nFrom beta, of \d datasets\.\n/u)
    expect((await ask('compare', 'alpha', 'beta')).out).toMatch(/^[^\n]+\nFrom alpha and beta, of \d datasets\.\n/u)
    expect((await ask('search', 'leak', '--quiet')).out).not.toContain('From')
  })

  it('the summary tells each dataset with its counts, and what all hold together', async () => {
    const { out } = await ask('summary')
    expect(out).toMatch(/^The data\nFrom all 3 datasets: /u)
    expect(out).toMatch(/\nalpha: .*\n\d+ nodes, \d+ statements, \d+ pieces of evidence\n/u)
    expect(out).toMatch(/\nAll together\n\d+ nodes: Challenge \d+, .*\n\d+ statements: ADDRESSES \d+, /u)
    expect((await ask('summary', '--lang', 'ja')).out).toMatch(/\n全体\nノード\d+件：.*\n記述\d+件：/u)
  })

  it('speaks Japanese where it is asked to', async () => {
    const { out } = await ask('show', 'challenge:leak', '--lang', 'ja')
    expect(out).toMatch(/^データ漏えい\nデータ\d件すべてに基づく：[^\n]+\n課題 · challenge:leak/u)
    expect(out).toContain('マスキングが対処する課題はデータ漏えい（'.slice(0, -1))
  })

  it('an answer that is empty or cut says why, beside it', async () => {
    const cut = await ask('trace', '--from', 'challenge:leak', '--limit', '1')
    expect(cut.err).toMatch(/^Note: /)
    const japanese = await ask('trace', '--from', 'challenge:leak', '--limit', '1', '--lang', 'ja')
    expect(japanese.err).toMatch(/^補足：表示しきれない/u)
    const empty = await ask('trace', '--from', 'challenge:silent')
    expect(empty).toMatchObject({ code: 0, err: expect.stringMatching(/^Note: /) })
    expect((await ask('trace', '--from', 'challenge:silent', '--quiet')).err).toBe('')
  })

  it('Markdown escapes what Markdown would read as its own', async () => {
    const { out } = await ask('show', 'challenge:`quoted` "it\'s" \\u0060', '--format', 'md')
    expect(out).toMatch(/^# challenge:\\`quoted\\`/)
    expect(out).not.toMatch(/(^|[^\\])`/m)
  })

  it.each([['search', 'leak'], ['neighbors', 'challenge:leak'], ['gaps'], ['matrix']])(
    '%s prints text',
    async (...args) => {
      const { code, out } = await ask(...args)
      expect(code).toBe(0)
      expect(out).toContain(args[0] === 'gaps' ? 'Nobody answers' : 'Data leaks')
    },
  )
})

describe('a reading list', () => {
  it('is one value as JSON, and covers everything where no id is given', async () => {
    const of = async (...args: string[]) =>
      JSON.parse((await ask('reading', ...args, '--json')).out) as { statements: number; items: { id: string }[] }
    const some = await of('challenge:leak')
    expect(some.items.map(({ id }) => id)).toEqual(['paper:p'])
    expect((await of()).statements).toBeGreaterThan(some.statements)
  })

  it('is a bibliography of just its works', async () => {
    const { items } = JSON.parse((await ask('reading', 'challenge:leak', '--json')).out) as { items: { id: string }[] }
    const csl = await ask('reading', 'challenge:leak', '--format', 'csl')
    const works = JSON.parse(csl.out) as { id: string }[]
    expect(works.map(({ id }) => id)).toEqual(items.map(({ id }) => id).sort())
    const bibtex = await ask('reading', 'challenge:leak', '--format', 'bibtex')
    expect(bibtex.out.match(/^@/gm)).toHaveLength(items.length)
    expect(works).toHaveLength(1)
    expect(bibtex).toMatchObject({ code: 0, err: '1 of 1 work has no authors in the data.\n' })
  })

  it('is part of an export by dossier', async () => {
    const { code, out, err } = await ask('export', '--dossier', 'challenge:leak', '--format', 'csl')
    expect(code).toBe(0)
    expect(err).toMatch(
      /^\d of \d works have no authors in the data\.\nWrote \d+ works \(--out data-leaks-dossier\.csl\.json keeps it\)\.\n$/,
    )
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toContain('paper:q')
  })
})

describe('what is wrong', () => {
  const CASES: readonly [string, string[], number, string][] = [
    ['an id that is not there', ['show', 'challenge:opaqe'], 3, 'not-found'],
    ['a start that is neither challenge nor solution', ['trace', '--from', 'paper:p'], 2, 'input'],
    ['a number out of bounds', ['trace', '--from', 'challenge:leak', '--max-hops', '99'], 2, 'input'],
    ['years that are none', ['trace', '--from', 'challenge:leak', '--year', '2023-2021'], 2, 'input'],
    ['a source that is not there', ['matrix', '--source', 'paper:pp'], 3, 'not-found'],
    ['an unknown level', ['gaps', '--support', 'rumour'], 2, 'input'],
    ['a missing flag', ['trace'], 2, 'input'],
    ['an unknown flag', ['gaps', '--nonsense'], 2, 'input'],
    ['a direction that is none', ['neighbors', 'challenge:leak', '--direction', 'up'], 2, 'input'],
    ['a dossier of what has no role', ['dossier', 'paper:p'], 2, 'input'],
    ['a dossier of what is not there', ['dossier', 'challenge:opaqe'], 3, 'not-found'],
    ['a reading list of what is not there', ['reading', 'challenge:opaqe'], 3, 'not-found'],
    ['more works than can be', ['reading', 'challenge:leak', '--limit', '501'], 2, 'input'],
    ['a dataset that is not loaded', ['compare', 'alpha', 'gama'], 2, 'input'],
    ['one dataset alone', ['compare', 'alpha'], 2, 'input'],
    ['files for a database', ['gaps', '--store', 'neo4j'], 2, 'input'],
  ]

  it.each(CASES)('%s leaves standard output empty', async (_name, args, code, kind) => {
    const text = await ask(...args)
    expect(text.code).toBe(code)
    expect(text.out).toBe('')
    expect(text.err.length).toBeGreaterThan(0)
    expect(text.err).not.toContain('    at ')
    const json = await ask(...args, '--format', 'json')
    expect(json).toMatchObject({ code, out: '' })
    expect(errorOf(json)).toMatchObject({ error: { code: kind } })
  })

  it('names the closest ids, and the flag rather than the field', async () => {
    expect((await ask('show', 'challenge:opaqe')).err).toContain('challenge:opaque')
    expect((await ask('trace', '--from', 'challenge:leak', '--max-hops', '99')).err).toContain('--max-hops')
  })

  it('suggests ids of the same kind, near in spelling, and none that only share letters', async () => {
    expect((await ask('show', 'challenge:leek')).err).toMatch(/Closest: challenge:leak \(Data leaks\)[,.]/u)
    expect((await ask('show', 'chalenge:leak-log')).err).toMatch(
      /Closest: challenge:leak-logs \(Leaks through logs\)[,.]/u,
    )
    expect((await ask('show', 'technique:maskin')).err).toMatch(/Closest: technique:masking \(Masking\)[,.]/u)
    expect((await ask('show', 'Data leek')).err).toBe(
      'There is no node Data leek. Closest: challenge:leak (Data leaks).\n',
    )
    expect((await ask('show', 'challenge:nope')).err).toBe('There is no node challenge:nope.\n')
  })

  it.each([
    ['proposed', ['gaps', '--support', 'propsed']],
    ['source', ['gaps', '--asserted-by', 'soruce']],
    ['Challenge', ['search', 'leak', '--kind', 'Chalenge']],
    ['ADDRESSES', ['neighbors', 'challenge:leak', '--edge-kind', 'ADRESSES']],
    ['Technique', ['export', '--kind', 'technique']],
    ['gexf', ['export', '--format', 'gexff']],
    ['bibtex', ['reading', '--format', 'bibtx']],
    ['alpha', ['gaps', '--dataset', 'alpa']],
  ])('asks whether %s was meant: %j', async (meant, args) => {
    const { code, err } = await ask(...args)
    expect(code).toBe(2)
    expect(err).toContain(`Did you mean ${meant}?`)
  })

  it('takes what just one node is called for its id, in either language, and says so', async () => {
    const byId = await ask('trace', '--from', 'challenge:leak', '--to', 'technique:masking')
    for (const [from, to] of [
      ['data leaks', 'Masking'],
      ['データ漏えい', 'マスキング'],
    ] as const) {
      const byName = await ask('trace', '--from', from, '--to', to)
      expect(byName).toMatchObject({ code: 0, out: byId.out })
      expect(byName.err).toBe(`“${from}” is taken for challenge:leak.\n“${to}” is taken for technique:masking.\n`)
    }
    expect((await ask('show', 'マスキング', '--lang', 'ja')).err).toBe(
      '「マスキング」はtechnique:maskingのこととして答える。\n',
    )
    const json = await ask('show', 'Masking', '--json')
    expect(json).toMatchObject({ code: 0, err: '', out: (await ask('show', 'technique:masking', '--json')).out })
    const part = await ask('export', '--trace', 'Data leaks')
    expect(part.err).toMatch(/^“Data leaks” is taken for challenge:leak\.\nWrote /u)
    // It is not taken where something else is wrong.
    const { code, err } = await ask('trace', '--from', 'Masking', 'challenge:lost')
    expect(code).toBe(3)
    expect(err).toContain('There is no node challenge:lost')
  })

  it.each<[string[], (string | RegExp)[]]>([
    [
      [
        'trace',
        '--from',
        'challenge:leak',
        '--support',
        'propsed',
        '--year',
        '20x3',
        '--format',
        'jsn',
        '--lang',
        'jp',
      ],
      [
        /^--format: unknown jsn; .* Did you mean json\?$/u,
        /^--lang: unknown jp; expected one of en, ja\. Did you mean ja\?$/u,
        /^--support: unknown propsed; .* Did you mean proposed\?$/u,
        /^--year: 20x3 does not fit; expected 2021-2023, /u,
      ],
    ],
    [
      ['trace', '--from', 'challenge:lost', '--year', '20x3', '--dataset', 'nope', '--max-hops', '9'],
      [
        /^--max-hops: 9 does not fit; expected a whole number from 1 to 6$/u,
        /^--year: 20x3 does not fit; /u,
        /^--dataset: there is no dataset nope; loaded are alpha, beta/u,
        /^There is no node challenge:lost/u,
      ],
    ],
    [
      ['export', '--kind', 'Chalenge', '--without', 'ADRESSES', '--format', 'gexff', '--all', '--matrix'],
      [
        /^--format: unknown gexff; /u,
        /exclude each other; give one$/u,
        '--kind: there is no kind Chalenge. Did you mean Challenge?',
        '--without: there is no kind ADRESSES. Did you mean ADDRESSES?',
      ],
    ],
    [
      ['trace', '--form', 'challenge:leak', '--langg', 'ja'],
      [
        /^--form: there is no such flag\. Did you mean --from/u,
        '--langg: there is no such flag. Did you mean --lang?',
        /^--from: missing: challenges to start from/u,
      ],
    ],
    [
      ['trace', '--limit', '0', '--from'],
      [/^--from: its value is missing: /u, /^--limit: 0 does not fit; /u],
    ],
    [['show', '--langg', 'ja', 'challenge:leak'], ['--langg: there is no such flag. Did you mean --lang?']],
    [['dossier', '--limit', '0'], ['<id>: missing: id of a challenge or a solution']],
    [
      ['show', 'challenge:leak', 'challenge:cost', '--support', 'x'],
      [/^--support: unknown x; /u, 'One too many: challenge:cost; show takes <id> alone'],
    ],
    [
      ['neighbors', 'challenge:leak', '--direction', 'up', '--edge-kind', 'FOO'],
      [/^--direction: unknown up; expected one of out, in/u, /^--edge-kind: there is no kind FOO\. Kinds are /u],
    ],
    [['dossier', 'paper:p'], [/^paper:p is a Paper \(context\)\./u]],
    [['search', ' '], ['Expected text to look for']],
    [['reading', '--scope', 'trace'], ['Missing; the scope trace needs at least one id']],
    [['compare', 'alpha', 'gama'], [/^There is no dataset gama; loaded are alpha, beta/u]],
    [
      ['reading', '--format', 'bibtx', '--dataset', 'nope'],
      [/^--format: unknown bibtx; /u, /^--dataset: there is no dataset nope; /u],
    ],
  ])('tells all that is wrong at once, a line each: %j', async (args, lines) => {
    const at = args.findIndex((each) => each.startsWith('--'))
    const { code, out, err } = await runCli(args.toSpliced(at < 0 ? args.length : at, 0, ...data))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trimEnd().split('\n')).toEqual(
      lines.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))),
    )
  })

  it('where the data cannot be read tells the flags too, and to programs all as one', async () => {
    const nowhere = await runCli(['gaps', '--lang', 'jp', '--data', 'no-such-folder'])
    expect(nowhere.err).toMatch(/^--lang: unknown jp; .*\nno-such-folder:1:1 there is no such file or folder\n$/iu)
    const { error } = errorOf(await ask('gaps', '--json', '--lang', 'jp', '--dataset', 'nope')) as {
      error: { code: string; message: string; details: { problems: { field: string }[] } }
    }
    expect(error.code).toBe('input')
    expect(error.message).toMatch(/^--lang: .*; --dataset: /u)
    expect(error.details.problems.map(({ field }) => field)).toEqual(['lang', 'dataset'])
  })

  it('help is help, whatever else is wrong', async () => {
    const { code, out } = await runCli(['trace', '--lang', 'jp', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('challenges to start from')
  })

  it('suggests a command that is written alike', async () => {
    const { code, err } = await runCli(['trase'])
    expect(code).toBe(2)
    expect(err).toContain('trace')
  })

  it('says in one line that no database answers, and where', async () => {
    const { code, out, err } = await runCli(['gaps', '--store', 'neo4j'], {
      env: { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' },
    })
    expect({ code, out }).toEqual({ code: 5, out: '' })
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).toContain('127.0.0.1:1')
    expect(err).toContain('NEO4J_URI')
  })

  it('says that no password is set where the database does not answer', async () => {
    const uri = { NEO4J_URI: 'bolt://127.0.0.1:1' }
    const told = async (env: Record<string, string>) =>
      (await runCli(['load', '--store', 'neo4j', ...data.slice(1)], { env })).err
    expect(await told(uri)).toContain('NEO4J_PASSWORD is not set.')
    expect(await told({ ...uri, NEO4J_PASSWORD: 'x' })).not.toContain('NEO4J_PASSWORD is not set')
  })

  it('stops quietly when it is interrupted', async () => {
    const interruption = new AbortController()
    interruption.abort()
    expect(await runCli(['gaps', ...data], { signal: interruption.signal })).toEqual({ code: 130, out: '', err: '' })
  })
})
