import { detailsOf, isKnownError } from '../errors.ts'

/** What goes wrong in HTTP alone: no such path, a body too large, a request from elsewhere. */
export class HttpFault extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'HttpFault'
    this.status = status
    this.code = code
  }
}

export interface FaultBody {
  readonly error: { readonly code: string; readonly message: string; readonly details?: unknown }
}

/**
 * The answer to an error: its own status and words where it has a meaning outside, else 500 without any detail.
 * `accept` is the request's header; who names application/problem+json there gets the shape of RFC 9457.
 */
export function faultResponse(error: unknown, accept = ''): Response {
  const { status, code, message, details } = tell(error)
  if (accept.includes('application/problem+json')) {
    const problem = { type: 'about:blank', title: code, status, detail: message, details }
    return new Response(JSON.stringify(problem), { status, headers: { 'content-type': 'application/problem+json' } })
  }
  const body: FaultBody = { error: { code, message, ...(details !== undefined && { details }) } }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

/** Whether the error is ours to mend, so that it must be logged. */
export function isUnexpected(error: unknown): boolean {
  return !isKnownError(error) && !(error instanceof HttpFault)
}

function tell(error: unknown): { status: number; code: string; message: string; details?: unknown } {
  if (isKnownError(error)) {
    const { status, code, message } = error
    return { status, code, message, details: detailsOf(error) }
  }
  if (error instanceof HttpFault) return { status: error.status, code: error.code, message: error.message }
  return { status: 500, code: 'internal', message: 'Internal error' }
}
