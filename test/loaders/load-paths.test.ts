import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Disk } from '../../loaders/load-dataset.ts'
import { datasetFolders, loadPaths } from '../../loaders/load-paths.ts'

const MANIFEST = 'id: pots\ntitle: {en: Pots}\ncitation: none\nlicence: CC0-1.0\nlanguages: [en]\nfiles:\n'
const FACTS = 'nodes:\n  - id: a:1\n'

describe('on a real disk', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'survey-graph-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('refuses a file that a link leads out of the folder', async () => {
    await mkdir(join(folder, 'pots', 'inside'), { recursive: true })
    await writeFile(join(folder, 'secret.yaml'), FACTS)
    await writeFile(join(folder, 'pots', 'inside', 'own.yaml'), FACTS)
    await symlink(join(folder, 'secret.yaml'), join(folder, 'pots', 'out.yaml'))
    await symlink(folder, join(folder, 'pots', 'up'))
    await symlink(join(folder, 'pots', 'inside', 'own.yaml'), join(folder, 'pots', 'in.yaml'))
    const files = ['out.yaml', 'up/secret.yaml', 'in.yaml'].map((file) => `  - {file: ${file}, loader: yaml}\n`)
    await writeFile(join(folder, 'pots', 'dataset.yaml'), MANIFEST + files.join(''))

    const [batch, ...others] = await loadPaths([join(folder, 'pots')])

    expect(others).toEqual([])
    expect(batch?.nodes.map(({ file }) => file)).toEqual([join(folder, 'pots', 'in.yaml')])
    const at = batch?.problems.map(({ line, column, field, message }) => [line, column, field, message.slice(0, 33)])
    expect(at).toEqual([
      [7, 12, 'files[0].file', 'out.yaml is not inside the datase'],
      [8, 12, 'files[1].file', 'up/secret.yaml is not inside the '],
    ])
  })

  it('takes a folder once, however it is spelled', async () => {
    await mkdir(join(folder, 'pots'))
    await writeFile(join(folder, 'pots', 'dataset.yaml'), `${MANIFEST}  - {file: facts.yaml, loader: yaml}\n`)
    await writeFile(join(folder, 'pots', 'facts.yaml'), FACTS)
    await symlink(join(folder, 'pots'), join(folder, 'link'))
    const batches = await loadPaths([join(folder, 'link'), join(folder, 'pots'), `${folder}/./pots/`])
    expect(batches.map(({ manifest }) => manifest.file)).toEqual([join(folder, 'link', 'dataset.yaml')])
  })

  it('finds the folders with a manifest, by code point', async () => {
    for (const name of ['b', 'a', 'Z', 'schema', '😀', '\uFF21']) await mkdir(join(folder, name))
    for (const name of ['b', 'a', 'Z', '😀', '\uFF21']) await writeFile(join(folder, name, 'dataset.yaml'), '')
    await writeFile(join(folder, 'notes.txt'), '')
    const names = ['Z', 'a', 'b', '\uFF21', '😀']
    expect(await datasetFolders(folder)).toEqual(names.map((name) => join(folder, name)))
    expect(await datasetFolders(join(folder, 'nowhere'))).toEqual([])
    expect(await datasetFolders(join(folder, 'notes.txt'))).toEqual([])
  })
})

describe('on a disk that fails', () => {
  const fault = (code: string) => Object.assign(new Error(`${code}: no luck`), { code })
  const disk = (over: Partial<Disk> & { bytes?: number } = {}): Disk => ({
    stat: async (path) => {
      if (path === 'pots') return { isFolder: true, bytes: 0 }
      return { isFolder: false, bytes: path.endsWith('facts.yaml') ? (over.bytes ?? 10) : 10 }
    },
    readFile: async (path) =>
      new TextEncoder().encode(
        path.endsWith('dataset.yaml') ? `${MANIFEST}  - {file: facts.yaml, loader: yaml}` : FACTS,
      ),
    readFolder: async () => [],
    isInside: async () => true,
    realPath: async (path) => path,
    ...over,
  })

  it('reads what there is', async () => {
    const [batch] = await loadPaths(['pots'], disk())
    expect(batch?.problems).toEqual([])
    expect(batch?.nodes).toHaveLength(1)
  })

  it('names a file that may not be read', async () => {
    const readFile = async (path: string) => {
      if (path.endsWith('facts.yaml')) throw fault('EACCES')
      return disk().readFile(path)
    }
    const [batch] = await loadPaths(['pots'], disk({ readFile }))
    expect(batch?.problems).toEqual([
      {
        file: 'pots/facts.yaml',
        line: 1,
        column: 1,
        field: '',
        severity: 'error',
        message: 'the file cannot be read (EACCES)',
      },
    ])
  })

  it('refuses a file that is too large, and does not read it', async () => {
    const read: string[] = []
    const readFile = async (path: string) => {
      read.push(path)
      return disk().readFile(path)
    }
    const [batch] = await loadPaths(['pots'], disk({ bytes: 256 * 1024 * 1024 + 1, readFile }))
    expect(read).toEqual(['pots/dataset.yaml'])
    expect(batch?.problems).toMatchObject([{ file: 'pots/facts.yaml', line: 1, column: 1 }])
    expect(batch?.problems[0]?.message).toMatch(/has 268435457 bytes; expected at most 268435456/u)
  })

  it('passes on a fault that no user could mend', async () => {
    const readFile = async () => {
      throw new TypeError('a fault of ours')
    }
    await expect(loadPaths(['pots'], disk({ readFile }))).rejects.toThrow('a fault of ours')
  })
})
