import { layOut } from '../../src/layout/lay-out.ts'
import { type AskedLayout, packPlaces } from './messages.ts'

/** The worker that lays out the map, so that the page stays at hand meanwhile. */
const port = globalThis as unknown as {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: AskedLayout }) => void): void
}
port.addEventListener('message', ({ data: { id, job } }) => {
  const places = packPlaces(job, layOut(job))
  port.postMessage({ id, places }, [places.buffer])
})
