import { describe, expect, test, vi } from 'vitest'
import type { LayoutJob } from '../../../src/layout/lay-out.ts'
import { layOut as layOutAtOnce } from '../../../src/layout/lay-out.ts'
import { createLayouts, type LayoutPort } from '../../../web/layout/create-layouts.ts'
import { layOutInSlices } from '../../../web/layout/in-slices.ts'
import { type AnsweredLayout, type AskedLayout, packPlaces } from '../../../web/layout/messages.ts'

const job: LayoutJob = {
  arrangement: 'force',
  nodes: ['a', 'b', 'c'].map((id) => ({ id, size: 8, group: 'g' })),
  edges: [{ from: 'a', to: 'b' }],
}
const positions = layOutAtOnce(job)
const unwanted = () => Promise.reject(new Error('A worker is there'))
const whole = () => new AbortController().signal

/** A worker that answers when it is told to. */
function fakeWorker() {
  const listeners = { message: [] as ((event: { data: AnsweredLayout }) => void)[], error: [] as (() => void)[] }
  const asked: AskedLayout[] = []
  const port = {
    postMessage: (message: AskedLayout) => void asked.push(message),
    addEventListener: (type: 'message' | 'error', listener: never) => void listeners[type].push(listener),
    terminate: vi.fn(),
  } as LayoutPort & { terminate: ReturnType<typeof vi.fn> }
  const answer = ({ id, job }: AskedLayout) => {
    for (const listener of listeners.message) listener({ data: { id, places: packPlaces(job, layOutAtOnce(job)) } })
  }
  const fail = () => {
    for (const listener of listeners.error) listener()
  }
  return { port, asked, answer, fail, answerAll: () => asked.splice(0).forEach(answer) }
}

describe('layouts', () => {
  test('come from a worker that is started before any is asked for, each its own', async () => {
    const worker = fakeWorker()
    const start = vi.fn(() => worker.port)
    const layOut = createLayouts(start, unwanted)
    expect(start).toHaveBeenCalledTimes(1)
    const circle: LayoutJob = { ...job, arrangement: 'circular' }
    const both = [layOut(job, whole()), layOut(circle, whole())]
    await vi.waitFor(() => expect(worker.asked).toHaveLength(2))
    worker.asked.splice(0).reverse().forEach(worker.answer)
    expect(await Promise.all(both)).toEqual([positions, layOutAtOnce(circle)])
    expect(start).toHaveBeenCalledTimes(1)
  })

  test('what nobody wants any more is ended, and the next has a worker again', async () => {
    const [first, second] = [fakeWorker(), fakeWorker()]
    const workers = [first, second]
    const layOut = createLayouts(() => (workers.shift() ?? second).port, unwanted)
    const control = new AbortController()
    const dropped = layOut(job, control.signal)
    control.abort()
    await expect(dropped).rejects.toThrow('aborted')
    expect(first.port.terminate).toHaveBeenCalledTimes(1)
    const next = layOut(job, whole())
    await vi.waitFor(() => expect(second.asked).toHaveLength(1))
    second.answerAll()
    expect(await next).toEqual(positions)
  })

  test('one that somebody still waits for is not ended with another', async () => {
    const worker = fakeWorker()
    const layOut = createLayouts(() => worker.port, unwanted)
    const control = new AbortController()
    const dropped = layOut(job, control.signal)
    const kept = layOut(job, whole())
    control.abort()
    await expect(dropped).rejects.toThrow('aborted')
    expect(worker.port.terminate).not.toHaveBeenCalled()
    worker.answerAll()
    expect(await kept).toEqual(positions)
  })

  test('the page lays out itself where no worker may start, or one breaks', async () => {
    const refused = createLayouts(() => {
      throw new Error('Refused by the policy')
    }, layOutInSlices)
    expect(await refused(job, whole())).toEqual(positions)

    const worker = fakeWorker()
    const broken = createLayouts(() => worker.port, layOutInSlices)
    const asked = broken(job, whole())
    await vi.waitFor(() => expect(worker.asked).toHaveLength(1))
    worker.fail()
    expect(await asked).toEqual(positions)
    expect(await broken(job, whole())).toEqual(positions)
  })
})

test('in slices the page has its turn, and may say that nobody waits any more', async () => {
  const nodes = Array.from({ length: 400 }, (_, index) => ({ id: `n${index}`, size: 8, group: 'g' }))
  const edges = nodes.slice(1).map(({ id }, index) => ({ from: id, to: `n${index >> 1}` }))
  const large: LayoutJob = { arrangement: 'force', nodes, edges }
  let turns = 0
  const counting = setInterval(() => turns++)
  expect(await layOutInSlices(large, whole())).toEqual(layOutAtOnce(large))
  clearInterval(counting)
  expect(turns).toBeGreaterThan(1)

  const control = new AbortController()
  const dropped = layOutInSlices(large, control.signal)
  control.abort()
  await expect(dropped).rejects.toThrow('aborted')
})
