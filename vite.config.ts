import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type ViteDevServer } from 'vite'
import { NONCE_PLACEHOLDER } from './src/server/web-app.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: join(root, 'web'),
  // Relative, so that a published copy works under any address.
  base: './',
  plugins: [react(), devApi()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  // The page's policy lets nothing run or load that stands in the page itself.
  build: { outDir: join(root, 'dist', 'web'), emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023' },
  worker: { format: 'es' },
  // Its main build wants Node's buffers.
  resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
  server: { fs: { allow: [root] } },
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
