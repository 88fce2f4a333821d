import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type ViteDevServer } from 'vite'
import { NONCE_PLACEHOLDER } from './src/server/web-app.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * The explorer, served or published as files. With `--mode single` everything it needs in one chunk, from which
 * `survey-graph site --single-file` makes one page.
 */
export default defineConfig(({ mode }) => {
  const isSingle = mode === 'single'
  return {
    root: join(root, 'web'),
    // Relative, so that a published copy works under any address.
    base: './',
    plugins: [react(), devApi(), ourLanguages(), noJsonSchema()],
    html: { cspNonce: NONCE_PLACEHOLDER },
    build: {
      outDir: join(root, 'dist', isSingle ? 'web-single' : 'web'),
      emptyOutDir: true,
      // The page's policy lets nothing run or load that stands in the page itself.
      assetsInlineLimit: 0,
      target: 'es2023',
      // The few browsers that do not know it load the same a little later; all others need not carry code for them.
      modulePreload: isSingle ? false : { polyfill: false },
      ...(isSingle && {
        cssCodeSplit: false,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: { output: { codeSplitting: false } },
      }),
    },
    // A page opened from disk may start no worker of modules from a text of its own.
    worker: { format: isSingle ? 'iife' : 'es', plugins: () => [noJsonSchema()] },
    resolve: {
      alias: [
        // Their main builds want Node's buffers.
        { find: 'csv-stringify/sync', replacement: 'csv-stringify/browser/esm/sync' },
        { find: 'csv-parse/sync', replacement: 'csv-parse/browser/esm/sync' },
        // For older Reacts; ours has it.
        { find: 'use-sync-external-store/shim/index.js', replacement: 'react' },
        ...(isSingle
          ? [
              { find: './start-worker.ts', replacement: './start-inline-worker.ts' },
              { find: './layout/start-layout-worker.ts', replacement: './layout/start-inline-layout-worker.ts' },
            ]
          : []),
      ],
    },
    server: { fs: { allow: [root] } },
  }
})

/**
 * In development the API runs inside Vite's own server, from source: a change of the server's code or of a dataset is
 * there at the next question, and the page reloads.
 */
function devApi(): Plugin {
  return {
    name: 'survey-graph-api',
    apply: 'serve',
    configureServer(vite) {
      let listener: Promise<ReturnType<typeof getRequestListener>> | undefined
      vite.watcher.add(join(root, 'graph-data'))
      vite.watcher.on('all', (_event, path) => {
        if (!['graph-data', 'src', 'loaders'].some((room) => path.startsWith(join(root, room)))) return
        listener = undefined
        if (path.startsWith(join(root, 'graph-data'))) vite.ws.send({ type: 'full-reload' })
      })
      vite.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/api/')) return next()
        listener ??= open(vite)
        listener.then(
          (answer) => answer(request, response),
          (error: unknown) => {
            listener = undefined
            next(error)
          },
        )
      })
    },
  }
}

async function open(vite: ViteDevServer): Promise<ReturnType<typeof getRequestListener>> {
  const load = (path: string): Promise<unknown> => vite.ssrLoadModule(join(root, path))
  const { openStore } = (await load('src/compose.ts')) as typeof import('./src/compose.ts')
  const { createReader } = (await load('src/query/create-reader.ts')) as typeof import('./src/query/create-reader.ts')
  const { createApp } = (await load('src/server/app.ts')) as typeof import('./src/server/app.ts')
  const { store } = await openStore({ env: process.env })
  const app = createApp(createReader(store), { log: (error, where) => vite.config.logger.error(`${where}: ${error}`) })
  return getRequestListener((request) => app.fetch(request), { overrideGlobalObjects: false })
}

/** The words that react-aria brings in thirty languages: those that the app speaks stay. */
function ourLanguages(): Plugin {
  const id = /\/react-aria\/dist\/(?:.*\/)?intl\/[^/]+\/(?!en-US|ja-JP)[a-z]{2}-[A-Z]{2}\.m?js$/u
  return {
    name: 'our-languages',
    apply: 'build',
    load: { filter: { id }, handler: () => 'export default {}' },
  }
}

/** What zod writes JSON Schema with, a tenth of the worker: the page checks data and writes none. */
function noJsonSchema(): Plugin {
  const id = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/u
  return {
    name: 'no-json-schema',
    apply: 'build',
    load: {
      filter: { id },
      handler(file) {
        const names = readFileSync(file, 'utf8').matchAll(/^export (?:const|function|\{ \w+ as) (\w+)/gmu)
        const exported = [...names].map(([, name]) => `no as ${name}`).join(', ')
        return `function no() { throw new Error('The page writes no JSON Schema.') }\nexport { ${exported} }`
      },
    },
  }
}
