import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SURVEY } from '../support/sample.ts'
import { makeFolder, runCli, writeDatasets } from './run-cli.ts'
import { serving } from './serving.ts'

let root: string
let folder: string
beforeEach(async () => {
  root = await makeFolder()
  ;[folder = ''] = await writeDatasets(root, SURVEY)
})
afterEach(() => rm(root, { recursive: true }))

describe('serve', () => {
  it('answers until it is interrupted, in two lines', async () => {
    let url = ''
    const { code, out } = await serving(['serve', folder, '--port', '0'], async (at) => {
      url = at
      const { data } = (await (await fetch(`${url}api/v1/summary`)).json()) as { data: { datasets: { id: string }[] } }
      expect(data.datasets.map(({ id }) => id)).toEqual(['alpha'])
    })
    expect(code).toBe(130)
    expect(out).toMatch(/^survey-graph \S+: 10 statements from 2 sources\nhttp:\/\/127\.0\.0\.1:\d+\/\n$/)
    await expect(fetch(url)).rejects.toThrow()
  })

  it('tells where a file shows its nodes, anew when it is saved anew, and of a dataset nothing', async () => {
    const placesAt = async (url: string): Promise<unknown> => {
      const { data } = (await (await fetch(`${url}api/v1/places`)).json()) as { data: { positions: unknown } }
      return data.positions
    }
    const file = join(root, 'drawn.gexf')
    const drawn = (x: number) =>
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph><nodes>' +
      `<node id="a"><viz:position x="${x}" y="0"/></node><node id="b"><viz:position x="5" y="0"/></node></nodes></graph></gexf>`
    await writeFile(file, drawn(0))
    await serving(['serve', file, '--port', '0', '--watch'], async (url) => {
      expect(await placesAt(url)).toEqual({ a: { x: -0.65, y: 0 }, b: { x: 0.65, y: 0 } })
      await writeFile(file, drawn(10))
      await vi.waitFor(async () => expect(await placesAt(url)).toMatchObject({ a: { x: 0.65 } }), { timeout: 20_000 })
    })
    await serving(['serve', folder, '--port', '0'], async (url) => expect(await placesAt(url)).toEqual({}))
  })

  it('is meant by a dataset without a command', async () => {
    await serving([folder, '--port', '0'], async (url) => {
      expect((await fetch(`${url}api/v1/healthz`)).status).toBe(200)
    })
  })

  it('opens the browser at its address where it is asked to, and goes on where there is none', async () => {
    const opened: string[] = []
    const openBrowser = async (url: string): Promise<void> => {
      opened.push(url)
      throw new Error('no display')
    }
    const { err } = await serving(
      ['serve', folder, '--port', '0', '--open'],
      async (url) => {
        await vi.waitFor(() => expect(opened).toEqual([url]))
        expect((await fetch(`${url}api/v1/healthz`)).status).toBe(200)
      },
      { openBrowser },
    )
    expect(err).toContain('No browser')
  })

  it('refuses a port that is taken or none', async () => {
    await serving(['serve', folder, '--port', '0'], async (url) => {
      const taken = await runCli(['serve', folder, '--port', new URL(url).port])
      expect(taken).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/is taken; .*--port/) })
    })
    expect(await runCli(['serve', folder, '--port', 'x'])).toMatchObject({ code: 2, out: '' })
  })

  it('reads data again when it changes, and keeps the earlier while it is wrong', async () => {
    const file = join(folder, 'facts.yaml')
    const before = await readFile(file, 'utf8')
    const labelAt = async (url: string): Promise<unknown> => {
      const { data } = (await (await fetch(`${url}api/v1/nodes/challenge:leak`)).json()) as {
        data: { node: { label: { en: string } } }
      }
      return data.node.label.en
    }
    await serving(['serve', folder, '--port', '0', '--watch'], async (url, err) => {
      expect(await labelAt(url)).toBe('Data leaks')
      const events = (await fetch(`${url}api/v1/events`)).body?.pipeThrough(new TextDecoderStream()).getReader()
      if (!events) throw new Error('no stream')
      expect((await events.read()).value).toMatch(/^:/)
      await writeFile(file, before.replace('Data leaks', 'Data gets out'))
      await vi.waitFor(async () => expect(await labelAt(url)).toBe('Data gets out'), { timeout: 20_000, interval: 100 })
      expect((await events.read()).value).toMatch(
        /^event: reload\ndata: \{"datasets":\[\{"id":"alpha","revision":"\w+"\}\]\}\n\n$/,
      )
      await writeFile(file, before.replace('kind: Challenge', 'kind: Chalenge'))
      await vi.waitFor(() => expect(err()).toContain('Chalenge'), { timeout: 20_000, interval: 100 })
      expect(err()).toMatch(/facts\.yaml:\d+:\d+ /)
      expect(await labelAt(url)).toBe('Data gets out')
    })
  })
})
