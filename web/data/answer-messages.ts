import { StoreError } from '../../src/errors.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { openSurvey } from './open-survey.ts'
import { type Asked, type ExportRequest, type Port, plainError, type SurveySource } from './worker-messages.ts'

/**
 * The worker's half: opens a survey and answers the questions of the page at the other end of the port, each on its
 * own. What was opened last is what is asked.
 */
export function answerMessages(port: Port, open: typeof openSurvey = openSurvey): void {
  let opening: Promise<GraphReader> | undefined
  const wanted = new Map<number, AbortController>()
  const files = new Map<number, Generator<Uint8Array<ArrayBuffer>, void>>()

  const opened = (): Promise<GraphReader> => opening ?? Promise.reject(new StoreError('no survey has been opened'))
  const openSource = (source: SurveySource) => {
    const both = open(source)
    opening = both.then(({ reader }) => reader)
    // Whoever asks is told; that nobody has asked yet is no fault.
    opening.catch(() => {})
    return both.then((survey) => survey.opened)
  }
  const close = (file: number): void => {
    files.get(file)?.return()
    files.delete(file)
  }
  const answer = async (asked: Question, signal: AbortSignal): Promise<unknown> => {
    if (asked.ask === 'open') return openSource(asked.source)
    if (asked.ask === 'question') return askReader(await opened(), asked, signal)
    if (asked.ask === 'block') return files.get(asked.file)?.next().value
    const { blocks, ...file } = await beginFile(await opened(), asked.request, signal)
    signal.throwIfAborted()
    files.set(asked.file, blocks)
    return file
  }
  const serve = async (asked: Question): Promise<void> => {
    const controller = new AbortController()
    wanted.set(asked.id, controller)
    try {
      const answered = await answer(asked, controller.signal)
      if (controller.signal.aborted) return
      port.postMessage(
        { id: asked.id, answer: answered },
        answered instanceof Uint8Array ? [answered.buffer as ArrayBuffer] : [],
      )
    } catch (error) {
      if (!controller.signal.aborted) port.postMessage({ id: asked.id, ...plainError(error) }, [])
    } finally {
      wanted.delete(asked.id)
    }
  }
  port.addEventListener('message', ({ data }) => {
    const asked = data as Asked
    if (asked.ask === 'stop') wanted.get(asked.stopped)?.abort()
    else if (asked.ask === 'close') close(asked.file)
    else void serve(asked)
  })
}

/** What is answered. */
type Question = Exclude<Asked, { readonly ask: 'stop' | 'close' }>

/** What writes files is loaded when the first is wanted. */
async function beginFile(reader: GraphReader, asked: ExportRequest, signal: AbortSignal) {
  const { beginExport } = await import('../../src/export/begin-export.ts')
  const { name, mediaType, blocks } = await beginExport(reader, { ...asked, on: new Date().toISOString() }, { signal })
  return { name, mediaType, blocks }
}

type Method = (request: object, options: { readonly signal: AbortSignal }) => Promise<unknown>

function askReader(
  reader: GraphReader,
  { question, request }: Extract<Asked, { ask: 'question' }>,
  signal: AbortSignal,
): Promise<unknown> {
  if (question === 'summary' || question === 'schema') return reader[question]({ signal })
  return (reader[question] as Method)(request ?? {}, { signal })
}
