import { describe, expect, it, vi } from 'vitest'
import type { AppOptions } from '../../src/server/app.ts'
import { listen } from '../../src/server/listen.ts'
import { bodyOf, openApp } from './open.ts'

const EVENTS = '/api/v1/events'

/** Something that can be replaced, and who listens for it. */
function replaceable(): { options: AppOptions; listeners: Set<() => void>; replace(): void } {
  const listeners = new Set<() => void>()
  const onReload = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    options: { onReload },
    listeners,
    replace: () => {
      for (const listener of listeners) listener()
    },
  }
}

function textOf(response: Response): ReadableStreamDefaultReader<string> {
  if (!response.body) throw new Error('no stream')
  return response.body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
}

describe('the stream of events', () => {
  it('tells the datasets and their revisions whenever they were replaced', async () => {
    const { options, replace } = replaceable()
    const { app, reader } = await openApp(options)
    const response = await app.request(EVENTS)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = textOf(response)
    expect((await text.read()).value).toBe(': listening\n\n')
    const { datasets } = await reader.summary()
    for (let times = 0; times < 2; times++) {
      replace()
      const [event, data, ...rest] = ((await text.read()).value ?? '').split('\n')
      expect(event).toBe('event: reload')
      expect(JSON.parse(data?.replace(/^data: /, '') ?? '')).toEqual({
        datasets: datasets.map(({ id, revision }) => ({ id, revision })),
      })
      expect(rest).toEqual(['', ''])
    }
    await text.cancel()
  })

  it('shows that it is there, even where nothing is ever replaced', async () => {
    const { app } = await openApp({ heartbeatMs: 5 })
    const text = textOf(await app.request(EVENTS))
    for (let times = 0; times < 3; times++) expect((await text.read()).value).toMatch(/^: .*\n\n$/)
    await text.cancel()
  })

  it('ends when the request is aborted, and listens no more', async () => {
    const { options, listeners } = replaceable()
    const { app } = await openApp(options)
    const caller = new AbortController()
    const text = textOf(await app.request(EVENTS, { signal: caller.signal }))
    await text.read()
    expect(listeners.size).toBe(1)
    caller.abort()
    expect(await text.read()).toMatchObject({ done: true })
    expect(listeners.size).toBe(0)
  })

  it('is refused to more than 32 at once, until one goes', async () => {
    const { options, listeners } = replaceable()
    const { app } = await openApp(options)
    const texts = await Promise.all(Array.from({ length: 32 }, async () => textOf(await app.request(EVENTS))))
    const refused = await app.request(EVENTS)
    expect(refused.status).toBe(503)
    expect(await bodyOf(refused)).toMatchObject({ error: { code: 'busy' } })
    await texts.pop()?.cancel()
    await vi.waitFor(() => expect(listeners.size).toBe(31))
    const again = textOf(await app.request(EVENTS))
    expect(listeners.size).toBe(32)
    for (const text of [...texts, again]) await text.cancel()
    await vi.waitFor(() => expect(listeners.size).toBe(0))
  })

  it('drops who no longer reads', async () => {
    const { options, listeners, replace } = replaceable()
    const { app } = await openApp(options)
    const response = await app.request(EVENTS)
    for (let times = 0; times < 100 && listeners.size > 0; times++) {
      replace()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect(listeners.size).toBe(0)
    await response.body?.cancel()
  })

  it('goes over a real connection at once, and ends with it', async () => {
    const { options, listeners, replace } = replaceable()
    const { app } = await openApp(options)
    const server = await listen((request) => app.fetch(request), { port: 0 })
    const caller = new AbortController()
    const text = textOf(await fetch(`${server.url}api/v1/events`, { signal: caller.signal }))
    expect((await text.read()).value).toMatch(/^: /)
    replace()
    expect((await text.read()).value).toMatch(/^event: reload\n/)
    caller.abort()
    await vi.waitFor(() => expect(listeners.size).toBe(0))
    await server.close()
  })
})
