import { reach } from './http-reader.ts'

/** Where the files of the server show the nodes; undefined where they show too few. */
export async function filePlaces(
  base: string,
  signal: AbortSignal,
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
): Promise<ReadonlyMap<string, { readonly x: number; readonly y: number }> | undefined> {
  const response = await reach(fetch, `${base}/places`, { method: 'GET' }, { signal })
  const { data } = (await response.json()) as { data: { positions: Record<string, { x: number; y: number }> } }
  const places = new Map(Object.entries(data.positions))
  return places.size > 0 ? places : undefined
}
