import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { RunningApp } from './app.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** The plainest of hosts: the files of a folder under `/a/sub/path/`, and nothing else. */
export async function startStaticHost(folder: string): Promise<RunningApp> {
  const base = '/a/sub/path/'
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname))
    const name = path === base ? 'index.html' : path.slice(base.length)
    const content = path.startsWith(base) ? readFile(join(folder, name)) : Promise.reject(new Error('outside'))
    content.then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.'),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
