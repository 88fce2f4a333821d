/** The worker as a file of its own. */
export function startWorker(): Worker {
  return new Worker(new URL('./survey-worker.ts', import.meta.url), { type: 'module' })
}
