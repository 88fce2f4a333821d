import { StoreError } from '../../src/errors.ts'
import type { AskOptions } from '../../src/query/reader.ts'
import { errorOf, posted, reach } from './http-reader.ts'

export interface ExportOptions extends AskOptions {
  /** Told how much of the file is there, as it comes. */
  readonly onProgress?: (progress: { readonly bytes: number }) => void
}

/** A part of the graph as a file, made by the server. Throws what the server says is wrong, or why it was stopped. */
export async function exportFile(
  base: string,
  request: object,
  { signal, onProgress }: ExportOptions = {},
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
): Promise<{ name: string; content: Blob }> {
  const response = await reach(fetch, `${base}/export`, posted(request), { ...(signal && { signal }) })
  if (!response.ok) throw errorOf(response.status, await response.json().catch(() => undefined))
  const name = /filename="([^"]+)"/u.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const blocks: BlobPart[] = []
  try {
    let bytes = 0
    const reader = response.body?.getReader()
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      blocks.push(next.value)
      bytes += next.value.length
      onProgress?.({ bytes })
    }
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw new StoreError('The server broke off in the middle of the file.', error)
  }
  const type = response.headers.get('content-type') ?? ''
  return { name: name ?? 'survey-graph', content: new Blob(blocks, { type }) }
}
