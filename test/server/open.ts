import type { Hono } from 'hono'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { type AppOptions, createApp } from '../../src/server/app.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf } from '../support/make-batch.ts'
import { CONTEXT, ODD, SURVEY } from '../support/sample.ts'

/** The app over a store that holds the sample datasets. */
export async function openApp(options: AppOptions = {}): Promise<{ app: Hono; reader: GraphReader }> {
  const store = createEmbeddedStore()
  await store.write(batchesOf(SURVEY, CONTEXT, ODD))
  const reader = createReader(store)
  return { app: createApp(reader, options), reader }
}

/** A POST of JSON, as the app's own page sends it. */
export function posted(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
}

export const bodyOf = async (response: Response): Promise<unknown> => (await response.json()) as unknown
