import { HttpFault } from './fault.ts'
import { SCRIPT_POLICY, servedPagePolicy } from './headers.ts'

/** The built explorer: by path within it (`index.html`, `assets/index-1a2b3c.js`), nothing but what was there at start. */
export type WebFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** Stands in the built page where each answer has a nonce of its own. */
export const NONCE_PLACEHOLDER = 'nonce-of-this-answer'

/** What the page asks first of all: the browser fetches it beside the scripts, not after them. */
const ASKED_FIRST = ['summary', 'schema', 'places'].map((question) => `api/v1/${question}`)

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  map: 'application/json',
  txt: 'text/plain; charset=utf-8',
}

/** Answers with the file at exactly this path (`/` is the page). Throws HttpFault where there is none. */
export function serveFile(files: WebFiles, path: string): Response {
  const name = path === '/' ? 'index.html' : path.slice(1)
  const file = files.get(name)
  if (!file) {
    if (path === '/') throw new HttpFault(404, 'not-built', 'The explorer is not built here: run npm run build')
    throw new HttpFault(404, 'not-found', 'There is nothing at this address')
  }
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  if (name.endsWith('.html')) return page(file, type)
  // The build puts a hash of the content into the names of these.
  const cache = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = new Headers({ 'content-type': type, 'cache-control': cache })
  if (name.endsWith('.js')) headers.set('content-security-policy', SCRIPT_POLICY)
  return new Response(file, { headers })
}

function page(file: Uint8Array, type: string): Response {
  const nonce = crypto.randomUUID()
  const text = new TextDecoder().decode(file).replaceAll(NONCE_PLACEHOLDER, nonce)
  return new Response(text, {
    headers: {
      'content-type': type,
      'cache-control': 'no-cache',
      'content-security-policy': servedPagePolicy(nonce),
      link: ASKED_FIRST.map((path) => `<${path}>; rel=preload; as=fetch; crossorigin`).join(', '),
    },
  })
}
