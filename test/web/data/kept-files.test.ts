import { describe, expect, test } from 'vitest'
import { createKeptFiles, MOST_BYTES } from '../../../web/data/kept-files.ts'

/** What a browser keeps; `refuse` names the error that all ends in. */
function shelf(start: Record<string, unknown> = {}, refuse?: string) {
  const items = new Map(Object.entries(start))
  const orRefused = async <T>(work: () => T): Promise<T> => {
    if (refuse) throw Object.assign(new Error('no'), { name: refuse })
    return work()
  }
  const kept = createKeptFiles({
    all: () => orRefused(() => new Map(items)),
    put: (key, value) => orRefused(() => void items.set(key, value)),
    remove: (key) => orRefused(() => void items.delete(key)),
  })
  return { items, kept }
}

const file = (name: string, text = 'x', lastModified = 1) => new File([text], name, { lastModified })
/** One that says that it is of this size. */
const large = (name: string, size: number) => Object.defineProperty(file(name), 'size', { value: size })
const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`

describe('the files that the browser keeps', () => {
  test('come back, the last first, until they are forgotten', async () => {
    const { kept } = shelf()
    expect(await kept.put('a', [file('a.csv'), file('b.csv', 'yes')], on(1))).toBe('kept')
    expect(await kept.put('b', [file('mine.gexf')], on(2))).toBe('kept')
    expect(await kept.list()).toEqual({
      entries: [
        { key: 'b', name: 'mine.gexf', bytes: 1, on: on(2) },
        { key: 'a', name: 'a.csv, b.csv', bytes: 4, on: on(1) },
      ],
      isSetAside: false,
    })
    const files = await kept.files('a')
    expect(typeof files === 'object' && (await files[1]?.text())).toBe('yes')
    await kept.forget('a')
    expect(await kept.files('a')).toBe('gone')
  })

  test('the same files have the same key', async () => {
    const { kept } = shelf()
    const key = await kept.keyOf([file('a.csv')])
    await kept.put(key, [file('a.csv')], on(1))
    expect(await kept.keyOf([file('a.csv')])).toBe(key)
    expect(await kept.keyOf([file('a.csv', 'x', 2)])).not.toBe(key)
  })

  test('what was opened longest ago makes room, and what is too large is not kept', async () => {
    const { kept } = shelf()
    await kept.put('old', [large('old', MOST_BYTES / 2)], on(1))
    await kept.put('new', [large('new', MOST_BYTES / 2)], on(2))
    expect(await kept.put('next', [large('next', MOST_BYTES / 2)], on(3))).toBe('kept')
    expect((await kept.list()).entries.map(({ key }) => key)).toEqual(['next', 'new'])
    expect(await kept.put('huge', [large('huge', MOST_BYTES + 1)], on(4))).toBe('large')
    expect((await kept.list()).entries).toHaveLength(2)
  })

  test('what cannot be read is set aside once, and the rest stays', async () => {
    const torn = Object.assign(file('torn'), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('lost')) }),
    })
    const { items, kept } = shelf({ bad: { on: 3 }, torn: { on: on(1), files: [torn] } })
    await kept.put('good', [file('good')], on(2))
    expect(await kept.files('torn')).toBe('set-aside')
    const { entries, isSetAside } = await kept.list()
    expect([entries.map(({ key }) => key), isSetAside]).toEqual([['good'], true])
    expect([...items.keys()].sort()).toEqual(['good', 'set-aside:bad', 'set-aside:torn'])
    items.set('worse', 7)
    expect((await kept.list()).isSetAside).toBe(true)
    expect((await kept.list()).isSetAside).toBe(false)
  })

  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'denied'],
  ])('where the browser refuses (%s) nothing throws', async (name, said) => {
    const { kept } = shelf({}, name)
    expect(await kept.put('a', [file('a')], on(1))).toBe(said)
    expect(await kept.list()).toEqual({ entries: [], isSetAside: false })
    expect(await kept.files('a')).toBe('gone')
    expect(typeof (await kept.keyOf([file('a')]))).toBe('string')
    await kept.forget('a')
  })
})
