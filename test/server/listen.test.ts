import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Listening, listen, readWebFiles } from '../../src/server/listen.ts'
import { openApp } from './open.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function serve(options: Parameters<typeof listen>[1]): Promise<Listening> {
  const { app } = await openApp()
  const listening = await listen((request) => app.fetch(request), options)
  open.push(listening)
  return listening
}

/** A port that someone else has taken. */
async function takenPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  return (server.address() as AddressInfo).port
}

describe('listening', () => {
  it('answers on a port, until it is closed, twice if need be', async () => {
    const listening = await serve({ port: 0 })
    const response = await fetch(`${listening.url}api/v1/healthz`)
    expect(await response.json()).toEqual({ data: { ok: true } })
    await listening.close()
    await listening.close()
    await expect(fetch(`${listening.url}api/v1/healthz`)).rejects.toThrow()
  })

  it('refuses a port that is taken, and names a free one', async () => {
    const port = await takenPort()
    await expect(serve({ port })).rejects.toMatchObject({
      code: 'input',
      message: expect.stringMatching(new RegExp(`^Port ${port} is taken; (\\d+ is free: --port \\d+|name another)`)),
    })
  })

  it('goes on to the next free port when the usual one is taken', async () => {
    const first = await serve({})
    const second = await serve({})
    expect(second.port).toBeGreaterThan(first.port)
    expect((await fetch(`${second.url}api/v1/healthz`)).status).toBe(200)
  })

  it('refuses an address that is not of this machine', async () => {
    await expect(serve({ host: '203.0.113.9', port: 0 })).rejects.toMatchObject({ code: 'input' })
  })
})

describe('the built explorer on disk', () => {
  it('is every file by its path, and nothing where it is not built', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'web-'))
    try {
      await mkdir(join(folder, 'assets'))
      await writeFile(join(folder, 'index.html'), 'page')
      await writeFile(join(folder, 'assets', 'a.js'), 'code')
      expect([...(await readWebFiles(folder)).keys()].sort()).toEqual(['assets/a.js', 'index.html'])
      expect((await readWebFiles(join(folder, 'nowhere'))).size).toBe(0)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
