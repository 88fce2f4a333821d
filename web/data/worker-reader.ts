import type { AskOptions, GraphReader } from '../../src/query/reader.ts'
import type { ExportOptions } from './export-file.ts'
import { errorOf } from './http-reader.ts'
import type { Answered, Answers, Asked, ExportRequest, Port, QuestionName, SurveySource } from './worker-messages.ts'

/** A survey that lives in a worker. */
export interface WorkerSurvey {
  readonly reader: GraphReader
  /** Opens a survey in place of the one before. Throws DataError with every problem, or StoreError. */
  open(source: SurveySource, options?: AskOptions): Promise<Answers['open']>
  exportFile(request: object, options?: ExportOptions): Promise<{ readonly name: string; readonly content: Blob }>
  /** Nobody is there to answer any more: all that waits, and all that is asked later, gets this error. */
  fail(error: Error): void
}

type Unnumbered = Asked extends infer A ? (A extends Asked ? Omit<A, 'id'> : never) : never

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
}

/** The page's half: asks over the port and waits; what is no longer wanted is taken back. */
export function createWorkerReader(port: Port): WorkerSurvey {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let files = 0
  let failure: Error | undefined

  port.addEventListener('message', ({ data }) => {
    const answered = data as Answered
    const asker = waiting.get(answered.id)
    waiting.delete(answered.id)
    if ('error' in answered) asker?.reject(errorOf(0, answered))
    else asker?.resolve(answered.answer)
  })

  const send = (asked: Unnumbered): number => {
    last++
    port.postMessage({ ...asked, id: last } as Asked, [])
    return last
  }
  const ask = async <T>(asked: Unnumbered, { signal }: AskOptions = {}): Promise<T> => {
    signal?.throwIfAborted()
    if (failure) throw failure
    const id = send(asked)
    return new Promise((resolve, reject) => {
      const takeBack = () => {
        waiting.delete(id)
        send({ ask: 'stop', stopped: id })
        reject(signal?.reason)
      }
      const done = () => signal?.removeEventListener('abort', takeBack)
      signal?.addEventListener('abort', takeBack, { once: true })
      waiting.set(id, {
        resolve: (answer) => {
          done()
          resolve(answer as T)
        },
        reject: (error) => {
          done()
          reject(error)
        },
      })
    })
  }
  const question = (name: QuestionName) => (request: object, options?: AskOptions) =>
    ask<never>({ ask: 'question', question: name, request }, options)

  return {
    reader: {
      summary: (options) => ask({ ask: 'question', question: 'summary' }, options),
      schema: (options) => ask({ ask: 'question', question: 'schema' }, options),
      search: question('search'),
      show: question('show'),
      neighbors: question('neighbors'),
      subgraph: question('subgraph'),
      trace: question('trace'),
      gaps: question('gaps'),
      matrix: question('matrix'),
      dossier: question('dossier'),
      reading: question('reading'),
      compare: question('compare'),
    },
    open: (source, options) => ask({ ask: 'open', source }, options),
    fail(error) {
      failure = error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    },
    async exportFile(request, options = {}) {
      // Named by the page, so that its blocks can be asked for and it can be stopped.
      const file = ++files
      const { name, mediaType } = await ask<Answers['export']>(
        { ask: 'export', file, request: request as ExportRequest },
        options,
      )
      try {
        const blocks: BlobPart[] = []
        let bytes = 0
        for (;;) {
          const block = await ask<Answers['block']>({ ask: 'block', file }, options)
          if (!block) return { name, content: new Blob(blocks, { type: mediaType }) }
          blocks.push(block)
          bytes += block.length
          options.onProgress?.({ bytes })
        }
      } finally {
        send({ ask: 'close', file })
      }
    },
  }
}
