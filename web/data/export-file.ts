import { errorOf, posted, reach } from './http-reader.ts'

/** A part of the graph as a file, made by the server. Throws what the server says is wrong. */
export async function exportFile(
  base: string,
  request: object,
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
): Promise<{ name: string; content: Blob }> {
  const response = await reach(fetch, `${base}/export`, posted(request))
  if (!response.ok) throw errorOf(response.status, await response.json().catch(() => undefined))
  const name = /filename="([^"]+)"/u.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { name: name ?? 'survey-graph', content: await response.blob() }
}
