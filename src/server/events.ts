import type { GraphReader } from '../query/reader.ts'
import { HttpFault } from './fault.ts'

/** Tells a listener whenever what is served was replaced; what it gives takes the listener away again. */
export type OnReload = (listener: () => void) => () => void

export interface EventsOptions {
  readonly onReload?: OnReload | undefined
  /** Between comments that keep the connection from being taken for dead, in milliseconds. */
  readonly heartbeatMs?: number | undefined
  /** Told of what goes wrong while a stream is open. */
  readonly log: (error: unknown) => void
}

/** Streams open at once; each is a connection that stays. */
const MOST_STREAMS = 32

/** Chunks that a reader may be behind before it is taken for gone. */
const MOST_BEHIND = 16

/**
 * Answers with server-sent events: `reload`, with the datasets and their revisions, whenever what is served was
 * replaced. Where nothing ever is, the stream stays open and quiet. It ends when the request is aborted.
 */
export function createEvents(reader: GraphReader, options: EventsOptions): (signal: AbortSignal) => Response {
  const { onReload, heartbeatMs = 15_000, log } = options
  const encoder = new TextEncoder()
  let open = 0

  return (signal) => {
    if (open >= MOST_STREAMS) throw new HttpFault(503, 'busy', `${MOST_STREAMS} pages listen already`)
    open++
    let stop = (): void => {}
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        let stopped = false
        const send = (text: string): void => {
          if (stopped) return
          if ((controller.desiredSize ?? 0) < -MOST_BEHIND) stop()
          else controller.enqueue(encoder.encode(text))
        }
        const tell = (): void => {
          sayReload(reader, signal).then(send, (error: unknown) => {
            if (!stopped) log(error)
            // Whoever listens comes again, and reads anew then.
            stop()
          })
        }
        const beat = setInterval(() => send(': still here\n\n'), heartbeatMs)
        const forget = onReload?.(tell)
        stop = () => {
          if (stopped) return
          stopped = true
          open--
          clearInterval(beat)
          forget?.()
          signal.removeEventListener('abort', stop)
          // After a cancel it is closed already.
          try {
            controller.close()
          } catch {}
        }
        signal.addEventListener('abort', stop)
        if (signal.aborted) stop()
        else send(': listening\n\n')
      },
      cancel: () => stop(),
    })
    return new Response(stream, { headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' } })
  }
}

async function sayReload(reader: GraphReader, signal: AbortSignal): Promise<string> {
  const { datasets } = await reader.summary({ signal })
  const data = { datasets: datasets.map(({ id, revision }) => ({ id, revision })) }
  return `event: reload\ndata: ${JSON.stringify(data)}\n\n`
}
