import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { build } from 'vite'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/** Builds the bare pages below `bench/pages` as the explorer is built, and serves them with what else is in the folder. */
export async function servePages(folder: string): Promise<{ readonly url: string; stop(): void }> {
  mkdirSync(folder, { recursive: true })
  for (const name of ['survey', 'peer', 'gexf']) {
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><meta charset="utf-8"><body><script type="module" src="${name}.js"></script>`,
    )
  }
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: { survey: 'bench/pages/survey.ts', peer: 'bench/pages/peer.ts', gexf: 'bench/pages/gexf.ts' },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://host').pathname.slice(1)
    try {
      const content = readFileSync(join(folder, name))
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
