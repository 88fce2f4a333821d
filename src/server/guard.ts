import type { MiddlewareHandler } from 'hono'
import { HttpFault } from './fault.ts'

/**
 * Keeps other web pages out. A page elsewhere can make a browser send us requests, and can point its own name at this
 * machine; but it cannot choose the Host that the browser then sends, nor hide the Origin of a POST, nor that a request
 * to the API is made for another site. The page itself may be linked to from anywhere.
 */

export interface GuardOptions {
  /** Names that this machine may be asked by, beside the loopback ones. */
  readonly hosts?: readonly string[]
  /** Whether any bare IP address will do: a page can only pose as us under a name. For a server on all interfaces. */
  readonly anyAddress?: boolean
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** Longer queries belong in a POST. In characters. */
const MAX_URL = 8192

export function guard({ hosts = [], anyAddress = false }: GuardOptions): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK, ...hosts.map((host) => host.toLowerCase())])
  return async (context, next) => {
    const { req } = context
    if (req.url.length > MAX_URL)
      throw new HttpFault(414, 'too-long', `The address is longer than ${MAX_URL} characters`)
    const host = (req.header('host') ?? new URL(req.url).host).toLowerCase()
    // The port is left out of it: a forwarded one differs from ours, and a page elsewhere gains nothing by it.
    const name = host.replace(/:\d+$/, '')
    if (!allowed.has(name) && !(anyAddress && isAddress(name))) {
      throw new HttpFault(403, 'forbidden', 'This server does not answer to that Host; see --host')
    }
    const site = req.header('sec-fetch-site')
    const isRead = req.method === 'GET' || req.method === 'HEAD'
    const isForAnother = /^\/api(\/|$)/.test(req.path) && site !== undefined && !OURS.has(site)
    if (isForAnother || (!isRead && !isFromHere(host, req.header('origin'), site))) {
      throw new HttpFault(403, 'forbidden', 'Requests from other sites are refused')
    }
    await next()
  }
}

/** What a browser says of requests by our own page, and by the person at the address bar. */
const OURS: ReadonlySet<string> = new Set(['same-origin', 'none'])

function isFromHere(host: string, origin: string | undefined, site: string | undefined): boolean {
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === withoutUsualPort(host, origin)
  return site === undefined || OURS.has(site)
}

function withoutUsualPort(host: string, origin: string): string {
  return host.replace(origin.startsWith('https:') ? /:443$/ : /:80$/, '')
}

function isAddress(name: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(name) || /^\[[0-9a-f:.]+\]$/.test(name)
}
