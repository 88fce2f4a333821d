import { describe, expect, test } from 'vitest'
import { createKeptFiles, keyOf, MOST_BYTES } from '../../../web/data/kept-files.ts'

/** What a browser keeps; `refuse` names the error that all ends in, `refuseWrites` the one of what changes anything. */
function shelf(start: Record<string, unknown> = {}, refuse?: string, refuseWrites = refuse) {
  const items = new Map(Object.entries(start))
  const orRefused = async <T>(error: string | undefined, work: () => T): Promise<T> => {
    if (error) throw Object.assign(new Error('no'), { name: error })
    return work()
  }
  const kept = createKeptFiles({
    all: () => orRefused(refuse, () => new Map(items)),
    change: (decide) =>
      orRefused(refuseWrites, () => {
        for (const [key, value] of decide(new Map(items))) {
          if (value === undefined) items.delete(key)
          else items.set(key, value)
        }
      }),
  })
  return { items, kept }
}

const NONE = { count: 0, bytes: 0 }
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
      aside: NONE,
    })
    const files = await kept.files('a')
    expect(typeof files === 'object' && (await files[1]?.text())).toBe('yes')
    await kept.forget('a')
    expect(await kept.files('a')).toBe('gone')
  })

  test('the same files have the same key', () => {
    const key = keyOf([file('a.csv')])
    expect(keyOf([file('a.csv')])).toBe(key)
    expect(keyOf([file('a.csv', 'x', 2)])).not.toBe(key)
    expect(keyOf([file('a.csv'), file('b.csv')])).not.toBe(key)
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

  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'denied'],
  ])('where files cannot be kept (%s) none that are make room', async (name, said) => {
    const old = { on: on(1), files: [large('old', MOST_BYTES)] }
    const { items, kept } = shelf({ old }, undefined, name)
    expect(await kept.put('next', [large('next', MOST_BYTES)], on(2))).toBe(said)
    expect([...items.keys()]).toEqual(['old'])
  })

  test('what cannot be read is set aside until it is forgotten, and the rest stays', async () => {
    const torn = Object.assign(file('torn', 'three'), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('lost')) }),
    })
    const { items, kept } = shelf({ bad: { on: 3 }, torn: { on: on(1), files: [torn] } })
    await kept.put('good', [file('good')], on(2))
    expect(await kept.files('torn')).toBe('set-aside')
    for (let times = 0; times < 2; times++) {
      const { entries, aside } = await kept.list()
      expect([entries.map(({ key }) => key), aside]).toEqual([['good'], { count: 2, bytes: 5 }])
      expect([...items.keys()].sort()).toEqual(['good', 'set-aside:bad', 'set-aside:torn'])
    }
    await kept.forgetAside()
    expect(await kept.list()).toMatchObject({ entries: [{ key: 'good' }], aside: NONE })
    expect([...items.keys()]).toEqual(['good'])
  })

  test('what was set aside counts, makes room first, and is there again with the same files', async () => {
    const aside = (size: number) => ({ on: on(9), files: [large('torn', size)] })
    const { items, kept } = shelf({ 'set-aside:a': aside(MOST_BYTES / 2), 'set-aside:b': aside(1) })
    await kept.put('old', [large('old', MOST_BYTES / 2 - 1)], on(1))
    expect([...items.keys()].sort()).toEqual(['old', 'set-aside:a', 'set-aside:b'])
    await kept.put('b', [large('b', MOST_BYTES / 2)], on(2))
    expect([...items.keys()].sort()).toEqual(['b', 'old'])
  })

  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'denied'],
  ])('where the browser refuses (%s) nothing throws', async (name, said) => {
    const { kept } = shelf({}, name)
    expect(await kept.put('a', [file('a')], on(1))).toBe(said)
    expect(await kept.list()).toEqual({ entries: [], aside: NONE })
    expect(await kept.files('a')).toBe('gone')
    await kept.forget('a')
    await kept.forgetAside()
  })
})
