import { StoreError } from '../../src/errors.ts'
import { startWorker } from './start-worker.ts'
import type { SurveyHost } from './survey-host.ts'
import type { Answers, SurveySource } from './worker-messages.ts'
import { createWorkerReader } from './worker-reader.ts'

export interface WorkerHost extends SurveyHost {
  /** What it opened; rejects with DataError (every problem) or StoreError. */
  readonly opened: Promise<Answers['open']>
  /** Ends the worker, and with it all that was asked. */
  close(): void
}

/** A survey in a worker of its own. */
export function workerHost(source: SurveySource): WorkerHost {
  const worker = startWorker()
  const survey = createWorkerReader(worker)
  worker.addEventListener('error', (event) => {
    survey.fail(
      new StoreError(`The survey cannot be read in this browser${event.message ? `: ${event.message}` : ''}.`),
    )
  })
  const opened = survey.open(source)
  // Whoever looks at it is told, and so is every question.
  opened.catch(() => {})
  return {
    reader: survey.reader,
    exportFile: survey.exportFile,
    opened,
    filePlaces: async () => (await opened).places,
    matchPlace: async () => undefined,
    decideMatch: async () => {
      throw new StoreError('Decisions are kept where survey-graph serves the data from a folder.')
    },
    close() {
      worker.terminate()
      survey.fail(new StoreError('The survey was closed.'))
    },
  }
}
