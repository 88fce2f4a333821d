import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join, relative, sep } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { InputError } from '../errors.ts'
import type { WebFiles } from './web-app.ts'

const DEFAULT_PORT = 4870

export interface Listening {
  /** Where a browser on this machine finds it. */
  readonly url: string
  readonly port: number
  /** Ends every connection. Twice is fine. */
  close(): Promise<void>
}

/**
 * Opens a port and hands every request to `fetch`. Without `port` the usual one, or the next that is free; a given one
 * that is taken is an InputError that names a free one.
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host = '127.0.0.1', port }: { readonly host?: string; readonly port?: number } = {},
): Promise<Listening> {
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false })
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 }, listener)
  server.maxConnections = 256
  const opened = await openPort(server, host, port)
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  let closing: Promise<void> | undefined
  return {
    url: `http://${name}:${opened}/`,
    port: opened,
    close: () => {
      closing ??= new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      return closing
    },
  }
}

/** Every file under the folder; none where there is no such folder. */
export async function readWebFiles(folder: string): Promise<WebFiles> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const name = (path: string): string => relative(folder, path).split(sep).join('/')
    return new Map(
      await Promise.all(paths.map(async (path) => [name(path), new Uint8Array(await readFile(path))] as const)),
    )
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return new Map()
    throw error
  }
}

/** How many ports after the usual one to try. */
const TRIES = 20

async function openPort(server: Server, host: string, port: number | undefined): Promise<number> {
  const first = port ?? DEFAULT_PORT
  for (let at = first; ; at++) {
    try {
      return await tryPort(server, host, at)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EACCES')
        throw new InputError(`Port ${at} may not be used by this account; try --port ${DEFAULT_PORT}`)
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
        throw new InputError(`This machine has no address ${host}; --host takes one of its own, such as 127.0.0.1`)
      }
      if (code !== 'EADDRINUSE') throw error
      if (port !== undefined) throw new InputError(`Port ${port} is taken; ${await suggestion(host, port)}`)
      if (at >= first + TRIES) throw new InputError(`Ports ${first} to ${at} are taken; name another with --port`)
    }
  }
}

/** Names the next free port after one that is taken. */
async function suggestion(host: string, taken: number): Promise<string> {
  for (let at = taken + 1; at <= Math.min(taken + TRIES, 65_535); at++) {
    const probe = createServer()
    try {
      await tryPort(probe, host, at)
      await new Promise((resolve) => probe.close(resolve))
      return `${at} is free: --port ${at}`
    } catch {}
  }
  return 'name another with --port'
}

function tryPort(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
