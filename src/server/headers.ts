import type { MiddlewareHandler } from 'hono'
import { pagePolicy } from '../site/page-policy.ts'

/** Nothing that the API answers is a page. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** A script: as a worker, which has a policy of its own, it may load the rest of itself and ask nobody anything. */
export const SCRIPT_POLICY = `${API_POLICY}; script-src 'self'`

/** A file to be saved: even where a browser opens it, nothing in it runs. */
export const DOWNLOAD_POLICY = `sandbox; ${API_POLICY}`

/** The explorer's page, in nobody else's frame. `nonce` lets through the one style that a library writes. */
export function servedPagePolicy(nonce: string): string {
  const own = pagePolicy({
    script: "'self'",
    style: `'self' 'nonce-${nonce}'`,
    worker: "'self'",
    connect: "'self'",
  })
  return `${own}; frame-ancestors 'none'`
}

/** A page that is only read: its one style and nothing else. */
export function readingPolicy(nonce: string): string {
  return `${API_POLICY}; style-src 'nonce-${nonce}'`
}

/** Headers of every answer; what a route has set itself stays. */
export const safeHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  const set = (name: string, value: string): void => {
    if (!headers.has(name)) headers.set(name, value)
  }
  set('content-security-policy', API_POLICY)
  set('x-content-type-options', 'nosniff')
  set('referrer-policy', 'no-referrer')
  set('cross-origin-resource-policy', 'same-origin')
  set('cross-origin-opener-policy', 'same-origin')
  set('cache-control', 'no-store')
}
