import { createReader } from '../../src/query/create-reader.ts'
import { createApp } from '../../src/server/app.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { createHttpReader } from '../../web/data/http-reader.ts'
import { describeReader } from '../support/contract-questions.ts'

/** Both ends together: the browser's reader against the server, with nothing but the socket left out. */
describeReader('the HTTP reader', async (batches) => {
  const store = createEmbeddedStore()
  await store.write(batches)
  const app = createApp(createReader(store))
  const fetch = async (url: string | URL | Request, init?: RequestInit) => app.request(url, init)
  return { reader: createHttpReader('http://127.0.0.1/api/v1', fetch), close: () => store.close() }
})
