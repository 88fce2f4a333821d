import { describe, expect, test } from 'vitest'
import { followReloads, type Stream } from '../../../web/data/follow-reloads.ts'

function world() {
  const streams: (Stream & { readyState: number; say(type: string): void })[] = []
  const told: string[] = []
  const watchers = new Set<() => void>()
  const page = {
    hidden: false,
    addEventListener: (_: string, listener: () => void) => void watchers.add(listener),
    removeEventListener: (_: string, listener: () => void) => void watchers.delete(listener),
  }
  const open = () => {
    const listeners: [string, () => void][] = []
    const stream = {
      readyState: 0,
      addEventListener: (type: string, listener: () => void) => void listeners.push([type, listener]),
      close: () => {
        stream.readyState = 2
      },
      say: (type: string) => {
        for (const [each, listener] of listeners) if (each === type) listener()
      },
    }
    streams.push(stream)
    return stream
  }
  const stop = followReloads(
    open,
    page,
    () => told.push('reload'),
    () => told.push('return'),
  )
  const show = (shown: boolean) => {
    page.hidden = !shown
    for (const watcher of [...watchers]) watcher()
  }
  return { streams, told, stop, show }
}

describe('following reloads', () => {
  test('tells of each', () => {
    const { streams, told } = world()
    streams[0]?.say('open')
    streams[0]?.say('reload')
    streams[0]?.say('reload')
    expect(told).toEqual(['reload', 'reload'])
  })

  test('holds one stream, and none while the page is hidden', () => {
    const { streams, told, show } = world()
    streams[0]?.say('open')
    show(true)
    expect(streams).toHaveLength(1)
    show(false)
    expect(streams[0]?.readyState).toBe(2)
    streams[0]?.say('reload')
    expect(told).toEqual([])
    show(true)
    expect(streams).toHaveLength(2)
    streams[1]?.say('open')
    expect(told).toEqual(['return'])
  })

  test('leaves a lost connection to the browser, and a refusal for good', () => {
    const { streams, told, show } = world()
    const [stream] = streams
    if (!stream) throw new Error('No stream was opened')
    stream.say('open')
    stream.say('error')
    stream.say('open')
    expect(told).toEqual(['return'])
    stream.readyState = 2
    stream.say('error')
    show(false)
    show(true)
    expect(streams).toHaveLength(1)
  })

  test('ends with the page', () => {
    const { streams, stop, show } = world()
    stop()
    show(true)
    expect(streams.map(({ readyState }) => readyState)).toEqual([2])
  })
})
