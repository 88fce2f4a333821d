import type { MiddlewareHandler } from 'hono'

/** Nothing that the API answers is a page. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** A file to be saved: even where a browser opens it, nothing in it runs. */
export const DOWNLOAD_POLICY = `sandbox; ${API_POLICY}`

/** The explorer's page: its own files and nothing else. `nonce` lets through the one style that a library writes. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
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
