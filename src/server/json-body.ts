import { InputError } from '../errors.ts'
import { HttpFault } from './fault.ts'

/** Of a body, in bytes; and of what stands in it, in brackets within brackets. */
export const MAX_BODY = 1024 * 1024
const MAX_DEPTH = 16

/** The JSON value in a request's body, bounded in depth. Throws InputError, or HttpFault for another content type. */
export async function jsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new HttpFault(415, 'content-type', 'Expected a body of content-type application/json')
  }
  const text = await request.text()
  if (depthOf(text) > MAX_DEPTH) throw new InputError(`The body nests deeper than ${MAX_DEPTH} levels`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(`The body is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** How deep brackets nest, before anything is built of them. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString && character === '\\') at++
    else if (character === '"') inString = !inString
    else if (!inString && (character === '{' || character === '[')) deepest = Math.max(deepest, ++depth)
    else if (!inString && (character === '}' || character === ']')) depth--
  }
  return deepest
}
