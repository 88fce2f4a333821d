import { readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Problem } from '../../src/errors.ts'
import { formats } from '../../src/export/formats.ts'
import { gexf } from '../../src/export/gexf.ts'
import { fileText } from '../support/file-text.ts'
import { node, PAPER, statement } from '../support/make-batch.ts'
import { CONTEXT, SURVEY } from '../support/sample.ts'
import { errorOf, makeFolder, runCli, writeDatasets } from './run-cli.ts'

let root: string
beforeEach(async () => {
  root = await makeFolder()
})
afterEach(() => rm(root, { recursive: true }))

describe('check', () => {
  it('counts each dataset by kind', async () => {
    const folders = await writeDatasets(root, SURVEY, CONTEXT)
    const { code, out } = await runCli(['check', ...folders])
    expect(code).toBe(0)
    expect(out).toContain(`alpha: ${SURVEY.nodes.length} nodes, ${SURVEY.statements?.length} statements`)
    expect(out).toMatch(/Challenge \d+, Model 1, /)
    const json = await runCli(['check', ...folders, '--format', 'json'])
    expect(JSON.parse(json.out)).toMatchObject({
      datasets: [
        { id: 'alpha', nodes: SURVEY.nodes.length, nodesByKind: { Model: 1 }, edgesByKind: { PART_OF: 1 } },
        { id: 'beta' },
      ],
    })
  })

  it('says in both ways where datasets differ and what waits', async () => {
    const folders = await writeDatasets(root, SURVEY, CONTEXT)
    const both = [...folders, '--format']
    const { problems } = JSON.parse((await runCli(['check', ...both, 'json'])).out) as { problems: Problem[] }
    expect(problems).toEqual([
      {
        file: join(folders[1] ?? '', 'facts.yaml'),
        line: expect.any(Number),
        column: expect.any(Number),
        field: 'label.en',
        severity: 'warning',
        message: expect.stringMatching(/^challenge:leak: beta and alpha differ in the label in en/u),
      },
    ])
    const [{ file, line, column, message } = {} as Problem] = problems
    // The very line.
    expect((await readFile(file, 'utf8')).split('\n')[line - 1]).toContain('Leaking data')
    const { code, err } = await runCli(['check', ...both, 'text'])
    expect({ code, err }).toEqual({ code: 0, err: `${file}:${line}:${column} label.en: warning: ${message}\n` })
  })

  it('lists every problem with file, line and column, and the counts of what is sound', async () => {
    const [good] = await writeDatasets(root, SURVEY)
    const [bad] = await writeDatasets(root, {
      id: 'bad',
      nodes: [PAPER, node('a:one', 'Chalenge'), node('a:two', 'Challenge', { label: 'no languages' })],
      statements: [statement('a:none', 'ADDRESSES', 'a:two'), statement('a:one', 'ADDRESSES', 'a:two', 'fact')],
    })
    const { code, out, err } = await runCli(['check', good ?? '', bad ?? ''])
    expect(code).toBe(4)
    expect(out).toContain('alpha: ')
    const problems = out.split('\n').filter((line) => line.startsWith(join(bad ?? '', 'facts.yaml')))
    expect(problems.length).toBeGreaterThanOrEqual(4)
    for (const problem of problems) expect(problem).toMatch(/facts\.yaml:[1-9]\d*:[1-9]\d* /)
    for (const word of ['Chalenge', 'a:none', 'label']) expect(problems.join('\n')).toContain(word)
    expect(err).toMatch(/^\d+ errors/)

    const json = await runCli(['check', bad ?? '', '--json'])
    expect(json.code).toBe(4)
    const listed = (JSON.parse(json.out) as { problems: { file: string; severity: string }[] }).problems
    expect(listed.filter(({ severity }) => severity === 'error')).toHaveLength(problems.length)
    expect(new Set(listed.flatMap(Object.keys))).toEqual(
      new Set(['file', 'line', 'column', 'field', 'severity', 'message']),
    )
    expect(errorOf(json)).toMatchObject({ error: { code: 'data', details: { problems: listed } } })
  })

  it('says that a folder is not there', async () => {
    expect(await runCli(['check', join(root, 'nowhere')])).toMatchObject({
      code: 4,
      out: expect.stringContaining('nowhere'),
    })
  })
})

describe('data with mistakes', () => {
  it('is told without what a terminal would obey', async () => {
    const folders = await writeDatasets(root, { id: 'bad', nodes: [node('a:one', 'Evil\u001b]0;x\u0007\u009b2J\r!')] })
    for (const args of [
      ['check', ...folders],
      ['gaps', '--data', ...folders],
      ['gaps', '--json', '--data', ...folders],
    ]) {
      const { code, out, err } = await runCli(args)
      expect(code).toBe(4)
      expect(out + err).toContain('Evil')
      expect(out + err).not.toMatch(/[^\P{Cc}\n\t]/u)
    }
  })

  it('answers nothing', async () => {
    const folders = await writeDatasets(root, { id: 'bad', nodes: [node('a:one', 'Chalenge')] })
    const { code, out, err } = await runCli(['gaps', '--data', ...folders])
    expect({ code, out }).toEqual({ code: 4, out: '' })
    expect(err).toMatch(/facts\.yaml:\d+:\d+ .*Chalenge/)
  })
})

describe('load', () => {
  it('wants a database', async () => {
    const folders = await writeDatasets(root, SURVEY)
    expect(await runCli(['load', ...folders])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--store neo4j'),
    })
  })

  it('as a dry run checks and tells, without any database', async () => {
    const folders = await writeDatasets(root, SURVEY, CONTEXT)
    const env = { NEO4J_URI: 'bolt://127.0.0.1:1' }
    const { code, out } = await runCli(['load', ...folders, '--store', 'neo4j', '--dry-run', '--json'], { env })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      dryRun: true,
      datasets: [{ id: 'alpha', nodes: SURVEY.nodes.length, edges: SURVEY.statements?.length }, { id: 'beta' }],
    })
  })

  it('of data with mistakes reaches for no database', async () => {
    const folders = await writeDatasets(root, { id: 'bad', nodes: [node('a:one', 'Chalenge')] })
    const env = { NEO4J_URI: 'bolt://127.0.0.1:1' }
    expect(await runCli(['load', ...folders, '--store', 'neo4j'], { env })).toMatchObject({ code: 4, out: '' })
  })
})

describe('export', () => {
  let data: string[]
  let out: string
  beforeEach(async () => {
    data = ['--data', ...(await writeDatasets(root, SURVEY, CONTEXT))]
    out = join(root, 'out')
    await mkdir(out)
  })

  it.each(formats.filter((format) => !format.tables).map(({ extension }) => [extension]))(
    'to x.%s tells the format by the name',
    async (extension) => {
      const file = join(out, `x.${extension}`)
      const { code, out: printed, err } = await runCli(['export', '--out', file, ...data])
      expect({ code, printed }).toEqual({ code: 0, printed: '' })
      expect(err).toContain(file)
      expect(fileText(await readFile(file))).toMatch(
        extension === 'bib' || extension === 'csl.json' || extension === 'ris'
          ? /@misc\{p,|paper:p/
          : /challenge:leak|Data leaks/,
      )
      expect(await readdir(out)).toEqual([`x.${extension}`])
    },
  )

  it('of CSV writes three tables beside each other, or one to standard output', async () => {
    await runCli(['export', '--out', join(out, 'x.csv'), ...data])
    expect((await readdir(out)).sort()).toEqual([
      'x.datapackage.json',
      'x.evidence.csv',
      'x.nodes.csv',
      'x.statements.csv',
    ])
    const { out: printed } = await runCli(['export', '--format', 'csv', ...data])
    expect(printed).toMatch(/^id,kind,from,fromLabel,to,toLabel,strength/u)
    // Excel reads a file as UTF-8 only where it says so.
    expect(await readFile(join(out, 'x.nodes.csv'), 'utf8')).toMatch(/^\ufeffid,/u)
  })

  it('as tables say which files they are, and stand in one archive where that is asked for', async () => {
    await runCli(['export', '--out', join(out, 'x.csv'), ...data])
    const described = JSON.parse(await readFile(join(out, 'x.datapackage.json'), 'utf8'))
    expect(described.resources.map(({ path }: { path: string }) => path)).toEqual([
      'x.nodes.csv',
      'x.statements.csv',
      'x.evidence.csv',
    ])
    await runCli(['export', '--format', 'csv', '--out', join(out, 'x.zip'), ...data])
    const inside = unzipSync(await readFile(join(out, 'x.zip')))
    expect(Object.keys(inside)).toEqual(['nodes.csv', 'statements.csv', 'evidence.csv', 'datapackage.json'])
    expect(Buffer.from(inside['nodes.csv'] ?? []).equals(await readFile(join(out, 'x.nodes.csv')))).toBe(true)
  })

  it('as an evidence pack tells the request that made it', async () => {
    const { code, err } = await runCli(['export', '--trace', 'challenge:cost', '--out', join(out, 'x.zip'), ...data])
    expect(code, err).toBe(0)
    const inside = unzipSync(await readFile(join(out, 'x.zip')))
    const made = JSON.parse(Buffer.from(inside['request.json'] ?? []).toString())
    expect(made.request).toMatchObject({ scope: 'trace', ids: ['challenge:cost'] })
    expect(made.on).toMatch(/^\d{4}-\d\d-\d\dT/u)
  })

  it('of a matrix and of a comparison holds that part; a picture has its title and colours', async () => {
    const matrix = JSON.parse((await runCli(['export', '--matrix', ...data])).out) as { edges: { kind: string }[] }
    expect(matrix.edges.some(({ kind }) => kind === 'ADDRESSES')).toBe(true)
    const compared = await runCli(['export', '--compare', 'alpha', 'beta', ...data])
    expect(compared.code, compared.err).toBe(0)
    expect(await runCli(['export', '--compare', 'alpha', ...data])).toMatchObject({ code: 2 })
    expect(await runCli(['export', '--matrix', '--all', ...data])).toMatchObject({ code: 2 })
    const { out: picture } = await runCli([
      ...['export', '--matrix', '--format', 'svg', '--look', 'dark', '--title', 'A picture & more', ...data],
    ])
    expect(picture).toContain('A picture &amp; more')
    expect(picture).toContain('#14171b')
  })

  it('of nothing is said, and nothing is written', async () => {
    const file = join(out, 'x.gexf')
    const { code, err } = await runCli(['export', '--kind', 'Venue', '--out', file, ...data])
    expect(code).toBe(2)
    expect(err).toContain('There is nothing in this part, so nothing is written')
    expect(await readdir(out)).toEqual([])
  })

  it('of a part holds that part', async () => {
    const { out: printed } = await runCli(['export', '--trace', 'challenge:cost', '--max-hops', '1', ...data])
    const { nodes } = JSON.parse(printed) as { nodes: { id: string }[] }
    expect(nodes.map(({ id }) => id)).toEqual(['challenge:cost', 'paper:p', 'technique:pruning'])
  })

  it('of a part opens here again', async () => {
    const file = join(out, 'x.json')
    await runCli(['export', '--trace', 'challenge:leak', '--out', file, ...data])
    expect(await runCli(['check', file])).toMatchObject({ code: 0 })
    const { code, out: printed } = await runCli(['trace', '--from', 'challenge:leak', '--data', file])
    expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining('Data leaks → Masking') })
  })

  it.each(['--ids', '--neighbors', '--trace'])('of an id that is not there by %s writes nothing', async (flag) => {
    const file = join(out, 'x.json')
    const { code, err } = await runCli(['export', flag, 'challenge:opaqe', '--out', file, ...data])
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('challenge:opaque') })
    expect(await readdir(out)).toEqual([])
  })

  it('as JSON opens here again as the same graph', async () => {
    const file = join(out, 'x.json')
    await runCli(['export', '--out', file, ...data])
    const again = await runCli(['export', '--data', file])
    expect(again.code).toBe(0)
    // What a dataset had said in vain of a node of another is gone, and so its revision is another.
    const withoutRevisions = (text: string): string => text.replace(/"revision": "[0-9a-f]+"/g, '')
    expect(withoutRevisions(again.out)).toBe(withoutRevisions(await readFile(file, 'utf8')))
  })

  it('refuses a file that is there, unless it is forced', async () => {
    const file = join(out, 'x.json')
    await writeFile(file, 'mine')
    const refused = await runCli(['export', '--out', file, ...data])
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--force') })
    expect(await readFile(file, 'utf8')).toBe('mine')
    expect(await runCli(['export', '--out', file, '--force', ...data])).toMatchObject({ code: 0 })
    expect(await readFile(file, 'utf8')).toContain('survey-graph')
  })

  it.each([
    ['two parts at once', ['--all', '--ids', 'challenge:leak']],
    ['an unknown format', ['--format', 'docx']],
    ['a name that tells no format', ['--out', 'x.docx']],
    ['a folder that is not there', ['--out', '/nowhere/at/all/x.json']],
  ])('refuses %s and leaves nothing behind', async (_name, args) => {
    expect(await runCli(['export', ...args, ...data])).toMatchObject({ code: 2, out: '' })
    expect(await readdir(out)).toEqual([])
  })

  it.each([
    [
      'a format that only a browser draws',
      ['--format', 'png'],
      /^--format: png is not written here: the explorer saves PNG/u,
    ],
    ['the name of such a file', ['--out', 'x.PNG'], /^--format: png is not written here: .* svg is a picture/iu],
    ['a name that is nearly one', ['--out', 'a/x.gexff'], /from the name x\.gexff; expected .* Did you mean gexf\?$/u],
    ['a place below a file', ['--out', `${import.meta.filename}/x.json`], /files\.test\.ts is not a folder$/u],
  ])('says what there is for %s', async (_name, args, message) => {
    const { code, err } = await runCli(['export', ...args, ...data])
    expect({ code, err: err.trimEnd() }).toEqual({ code: 2, err: expect.stringMatching(message) })
  })

  // A folder that is there, though the system says of everything new in it that it is not.
  it.runIf(process.platform === 'linux').each([
    ['export', '/proc/x.json'],
    ['site', '/proc/x'],
  ])('%s says that the system takes nothing there', async (command, place) => {
    const { code, err } = await runCli([command, '--out', place, ...(command === 'site' ? data.slice(1) : data)])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/\/proc.* cannot be .*ENOENT/u) })
  })

  it('of another format than its name says is written, with a remark', async () => {
    const told = async (...more: string[]) => (await runCli(['export', ...more, '--force', ...data])).err
    const file = join(out, 'x.gexf')
    expect(await told('--format', 'svg', '--out', file)).toMatch(
      /\nWhat is in it is svg, though its name says gexf\.\n$/u,
    )
    expect(await readFile(file, 'utf8')).toContain('<svg')
    for (const fine of ['gexf', 'graphml']) {
      expect(await told('--format', fine, '--out', join(out, `x.${fine}`))).not.toContain('though')
    }
    expect(await told('--format', 'csv', '--out', join(out, 'x.zip'))).not.toContain('though')
    expect(await told('--format', 'csl', '--out', join(out, 'x.json'))).not.toContain('though')
  })

  it('leaves nothing half written when it is interrupted', async () => {
    const interruption = new AbortController()
    let before: string[] = []
    const write = vi.spyOn(gexf, 'write').mockImplementation(function* () {
      yield 'one'
      before = readdirSync(out)
      interruption.abort()
      yield 'two'
    })
    const args = ['export', '--out', join(out, 'x.gexf'), ...data]
    const { code } = await runCli(args, { signal: interruption.signal })
    write.mockRestore()
    expect(before).toEqual([expect.stringMatching(/\.part$/)])
    expect(code).toBe(130)
    expect(await readdir(out)).toEqual([])
  })
})
