import SurveyWorker from './survey-worker.ts?worker&inline'

/** The worker as a part of the page, which may be a single file. Takes the place of start-worker.ts in that build. */
export function startWorker(): Worker {
  return new SurveyWorker()
}
