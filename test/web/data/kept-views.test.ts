import { describe, expect, test } from 'vitest'
import { createKeptViews } from '../../../web/data/kept-views.ts'

/** A browser's storage; `refuse` names the error that writing ends in. */
function storage(start: Record<string, string> = {}, refuse?: string) {
  const items = new Map(Object.entries(start))
  const fake = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (refuse) throw Object.assign(new Error('no'), { name: refuse })
      items.set(key, value)
    },
    removeItem: (key: string) => void items.delete(key),
  }
  return { items, kept: createKeptViews(() => fake as unknown as Storage) }
}

const view = { id: 'a', name: 'Gaps', query: '?screen=gaps', on: '2026-11-23T10:00:00.000Z' }
const last = { query: '?node=x', on: '2026-11-23T10:00:00.000Z', revision: 'abc' }

describe('what the browser keeps', () => {
  test('comes back, for the data it is of alone', () => {
    const { kept } = storage()
    expect(kept.putViews('one', [view])).toBe('kept')
    expect(kept.putLast('one', last)).toBe('kept')
    expect(kept.views('one')).toEqual({ value: [view], isSetAside: false })
    expect(kept.last('one')).toEqual({ value: last, isSetAside: false })
    expect(kept.views('two')).toEqual({ value: [], isSetAside: false })
    expect(kept.last('two')).toEqual({ value: undefined, isSetAside: false })
  })

  test('what cannot be read is set aside once, and what can be read stays', () => {
    const wrong = [view, { ...view, id: 'b', query: 'javascript:alert(1)' }, 7, { ...view, on: 'yesterday' }]
    const { items, kept } = storage({ 'survey-graph:views:one': JSON.stringify(wrong) })
    expect(kept.views('one')).toEqual({ value: [view], isSetAside: true })
    expect(kept.views('one')).toEqual({ value: [view], isSetAside: false })
    expect(JSON.parse(items.get('survey-graph:views:one:set-aside') ?? '')).toEqual(wrong)
  })

  test.each(['{"query": 3}', 'not json', '[]'])('so is a last view that reads %s', (text) => {
    const { items, kept } = storage({ 'survey-graph:last:one': text })
    expect(kept.last('one')).toEqual({ value: undefined, isSetAside: true })
    expect(kept.last('one')).toEqual({ value: undefined, isSetAside: false })
    expect(items.get('survey-graph:last:one:set-aside')).toBe(text)
  })

  test('a full and a forbidden storage are told apart, and nothing throws', () => {
    expect(storage({}, 'QuotaExceededError').kept.putViews('one', [view])).toBe('full')
    expect(storage({}, 'SecurityError').kept.putLast('one', last)).toBe('denied')
    const none = createKeptViews(() => {
      throw new Error('The operation is insecure.')
    })
    expect(none.views('one')).toEqual({ value: [], isSetAside: false })
    expect(none.last('one')).toEqual({ value: undefined, isSetAside: false })
    expect(none.putViews('one', [])).toBe('denied')
    const sealed = storage({ 'survey-graph:last:one': 'x' }, 'SecurityError')
    expect(sealed.kept.last('one')).toEqual({ value: undefined, isSetAside: true })
  })
})
