import LayoutWorker from './layout-worker.ts?worker&inline'

/** The worker as a part of the page, which may be a single file. Takes the place of start-layout-worker.ts in that build. */
export function startLayoutWorker(): Worker {
  return new LayoutWorker()
}
