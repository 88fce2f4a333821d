import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CONTEXT, SURVEY } from '../support/sample.ts'
import { makeFolder, runCli, writeDatasets } from './run-cli.ts'

const NONCE = 'nonce-of-this-answer'
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>survey-graph</title>
    <link rel="icon" href="./assets/icon-1.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="./assets/index-1.js" nonce="${NONCE}"></script>
    <link rel="stylesheet" crossorigin href="./assets/style-1.css" nonce="${NONCE}">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`
const SCRIPT = 'const a = "</script><script>$& </SCRIPT>"'
const STYLE = 'body { color: red }'

/** Stands in for what `npm run build` makes. */
let built: string
vi.mock('../../src/compose.ts', async (original) => ({
  ...(await original<typeof import('../../src/compose.ts')>()),
  webFolder: () => built,
}))

let root: string
let folders: string[]
beforeEach(async () => {
  root = await makeFolder()
  built = join(root, 'built')
  await mkdir(join(built, 'assets'), { recursive: true })
  await writeFile(join(built, 'index.html'), PAGE)
  await writeFile(join(built, 'assets/index-1.js'), SCRIPT)
  await writeFile(join(built, 'assets/style-1.css'), STYLE)
  await writeFile(join(built, 'assets/icon-1.svg'), '<svg/>')
  folders = await writeDatasets(root, SURVEY, CONTEXT)
})
afterEach(() => rm(root, { recursive: true }))

const at = (...names: string[]) => join(root, ...names)
const textOf = (...names: string[]) => readFile(at(...names), 'utf8')
const site = (...args: string[]) => runCli(['site', ...folders, ...args])
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
/** The page's policy, by directive. */
const policyOf = (page: string) => {
  const [, text = ''] = /http-equiv="content-security-policy" content="([^"]*)"/u.exec(page) ?? []
  const parts = text.replaceAll('&#39;', "'").split('; ')
  return new Map(parts.map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]))
}

describe('site', () => {
  it('writes explorer, data, and whose it is, and tells how much', async () => {
    const { code, out, err } = await site('--out', at('out'))
    expect(code).toBe(0)
    expect(err).toMatch(/^Warning: challenge:leak: beta and alpha differ in the label/u)
    expect(out).toMatch(/^Wrote \d+ nodes and \d+ statements of alpha, beta to .*out: 8 files, \d+ kB\.\n$/u)
    const all = (await readdir(at('out'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    expect(all.map(({ name }) => name).sort()).toEqual([
      '.nojekyll',
      'README.txt',
      'icon-1.svg',
      'index-1.js',
      'index.html',
      'preview.svg',
      'style-1.css',
      'survey.json',
    ])
    expect(JSON.parse(await textOf('out', 'data', 'survey.json'))).toMatchObject({ format: 'survey-graph', version: 1 })
    expect(await textOf('out', 'data', 'README.txt')).toContain('Licence: CC0-1.0')
    expect((await readdir(root)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('what it writes opens again, whole', async () => {
    await site('--out', at('out'))
    const before = await runCli(['export', '--data', ...folders])
    const after = await runCli(['export', '--data', at('out', 'data', 'survey.json')])
    // What datasets say against each other is settled in the file, so that the revision of one may be another.
    const settled = (text: string) => text.replace(/"revision": "[0-9a-f]+"/gu, '')
    expect(settled(after.out)).toBe(settled(before.out))
  })

  it('keeps where a file shows its nodes', async () => {
    await writeFile(
      at('drawn.gexf'),
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph><nodes>' +
        '<node id="a"><viz:position x="0" y="0"/></node><node id="b"><viz:position x="0" y="9"/></node></nodes></graph></gexf>',
    )
    await runCli(['site', at('drawn.gexf'), '--out', at('out')])
    const { positions } = JSON.parse(await textOf('out', 'data', 'survey.json'))
    expect(positions).toEqual({ a: [0, -0.5], b: [0, 0.5] })
  })

  it('the page names its data and lets nothing run but its own files', async () => {
    await site('--out', at('out'))
    const page = await textOf('out', 'index.html')
    expect(page).toContain('<meta name="survey-graph-data" content="data/survey.json" />')
    expect(page).not.toContain(NONCE)
    const policy = policyOf(page)
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('worker-src')).toBe("'self'")
    expect(policy.get('connect-src')).toBe("'self'")
    expect(policy.get('style-src')).toMatch(/^'self' 'nonce-[A-Za-z0-9]{22}'$/u)
    // Of no effect in a page, and the browser complains of it.
    expect(policy.has('frame-ancestors')).toBe(false)
    // Nothing that is not data stands in the page.
    const inline = [...page.matchAll(/<script(?![^>]* src=)([^>]*)>/gu)].map(([, attributes]) => attributes?.trim())
    expect(inline).toEqual(['type="application/ld+json"'])
  })

  it('the page says what it is: title, description, language, the datasets for search engines', async () => {
    await site('--out', at('out'), '--title', '"A" <b> & $&', '--lang', 'ja', '--base-url', 'https://example.org/x')
    const page = await textOf('out', 'index.html')
    const said = '&quot;A&quot; &lt;b&gt; &amp; $&amp;'
    expect(page).toContain('<html lang="ja">')
    expect(page).toContain(`<title>${said}</title>`)
    expect(page).toContain(`<meta property="og:title" content="${said}" />`)
    expect(page).toContain('<meta property="og:url" content="https://example.org/x/" />')
    expect(page).toContain('<meta property="og:image" content="https://example.org/x/preview.svg" />')
    expect(await textOf('out', 'preview.svg')).toContain('&lt;b&gt; &amp; $&amp;')
    expect(page).toMatch(/<noscript>[\s\S]*記述\d+件[\s\S]*<\/noscript>/u)
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(page) ?? []
    expect(JSON.parse(json)['@graph'][0]).toMatchObject({
      '@type': 'Dataset',
      identifier: 'alpha',
      license: 'https://spdx.org/licenses/CC0-1.0.html',
      citation: 'none',
      inLanguage: ['en'],
      distribution: { contentUrl: 'https://example.org/x/data/survey.json' },
    })
  })

  it('of several datasets it names all, and what each says of its limits once', async () => {
    await site('--out', at('out'))
    const page = await textOf('out', 'index.html')
    expect(page).toMatch(/<title>Alpha survey and [^<]+<\/title>/u)
    expect(page.match(/<p>Made up\.<\/p>/gu)).toHaveLength(1)
  })

  it('as one file: script and style by hash, data that cannot end its place, nothing beside it', async () => {
    const { code, out } = await site('--single-file', '--out', at('one.html'))
    expect(code).toBe(0)
    expect(out).toContain('one.html: 1 file,')
    const page = await textOf('one.html')
    const [, script = ''] = /<script type="module">([\s\S]*?)<\/script>/u.exec(page) ?? []
    expect(new Function(`${script}; return a`)()).toBe('</script><script>$& </SCRIPT>')
    const policy = policyOf(page)
    expect(policy.get('script-src')).toBe(hashOf(script))
    expect(policy.get('style-src')?.split(' ')[0]).toBe(hashOf(STYLE))
    expect(policy.get('worker-src')).toBe('blob:')
    expect(policy.get('connect-src')).toBe("'none'")
    expect(page).not.toMatch(/(?:src|href)="\.\//u)
    const [, data = ''] = /id="survey-graph-data">([\s\S]*?)<\/script>/u.exec(page) ?? []
    expect(JSON.parse(data)).toMatchObject({ format: 'survey-graph' })
    expect(data).not.toContain('<')
  })

  it('as one file in a folder', async () => {
    expect((await site('--single-file', '--out', at('folder'))).code).toBe(0)
    expect(await readdir(at('folder'))).toEqual(['index.html'])
  })
})

describe('a place that is taken', () => {
  it.each([[], ['--single-file']])('a folder that holds something is left alone %s', async (...flags) => {
    await mkdir(at('out'))
    await writeFile(at('out', 'mine.txt'), 'mine')
    const { code, err } = await site('--out', at('out'), ...flags)
    expect(code).toBe(2)
    expect(err).toContain('--force')
    expect(await readdir(at('out'))).toEqual(['mine.txt'])
  })

  it('--force writes over it; what is not part of the site stays, but for files of an earlier one', async () => {
    await mkdir(at('out', 'data'), { recursive: true })
    await writeFile(at('out', 'CNAME'), 'example.org')
    await writeFile(at('out', 'data', 'mine.txt'), 'mine')
    await writeFile(at('out', 'index.html'), 'old')
    expect((await site('--out', at('out'), '--force')).code).toBe(0)
    await writeFile(at('out', 'assets', 'index-0.js'), 'old')
    expect((await site('--out', at('out'), '--force')).code).toBe(0)
    expect(await textOf('out', 'CNAME')).toBe('example.org')
    expect(await textOf('out', 'data', 'mine.txt')).toBe('mine')
    expect(await textOf('out', 'index.html')).toContain('survey-graph-data')
    expect(await readdir(at('out', 'assets'))).not.toContain('index-0.js')
    expect((await readdir(root)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('a file is no folder, and one page is replaced only with --force', async () => {
    await writeFile(at('one.html'), 'mine')
    expect(await site('--out', at('one.html'))).toMatchObject({ code: 2 })
    expect(await site('--single-file', '--out', at('one.html'))).toMatchObject({ code: 2 })
    expect(await textOf('one.html')).toBe('mine')
    expect((await site('--single-file', '--out', at('one.html'), '--force')).code).toBe(0)
    expect(await textOf('one.html')).toContain('<!doctype html>')
  })

  it('an empty folder is as good as none', async () => {
    await mkdir(at('out'))
    expect((await site('--out', at('out'))).code).toBe(0)
  })
})

describe('what is wrong', () => {
  it('with the data is said with places, and nothing is written', async () => {
    await writeFile(join(folders[0] ?? '', 'facts.yaml'), 'nodes: [')
    const { code, err } = await site('--out', at('out'))
    expect(code).toBe(4)
    expect(err).toMatch(/facts\.yaml:\d+:\d+/u)
    await expect(readdir(at('out'))).rejects.toThrow('ENOENT')
  })

  it('with the address', async () => {
    const { code, err } = await site('--out', at('out'), '--base-url', 'example.org')
    expect([code, err]).toEqual([2, expect.stringContaining('--base-url')])
  })

  it('with the build', async () => {
    await rm(join(built, 'index.html'))
    const { code, err } = await site('--out', at('out'))
    expect([code, err]).toEqual([2, expect.stringContaining('npm run build')])
  })

  it('an interruption leaves nothing behind', async () => {
    const signal = AbortSignal.abort()
    expect((await runCli(['site', ...folders, '--out', at('out')], { signal })).code).toBe(130)
    expect((await readdir(root)).filter((name) => name === 'out' || name.startsWith('.'))).toEqual([])
  })
})
