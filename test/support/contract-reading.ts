import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NotFoundError } from '../../src/errors.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import type { MakeReader } from './contract.ts'
import { HEIST } from './heist.ts'
import { batchesOf } from './make-batch.ts'

/** What every reader gives to read. */
export function describeReading(name: string, make: MakeReader): void {
  describe(`${name} makes reading lists`, () => {
    let reader: GraphReader
    let close = async () => {}
    beforeEach(async () => {
      const made = await make(batchesOf(HEIST))
      reader = made.reader
      close = made.close
    })
    afterEach(async () => close())

    test('of everything: works that together cover every statement, the most telling first', async () => {
      const list = await reader.reading({})
      expect(list.items.map(({ id, covers, total }) => [id, covers.length, total])).toEqual([
        ['paper:p', 21, 21],
        ['paper:r', 2, 2],
      ])
      expect(list).toMatchObject({ statements: 23, total: 2, truncated: false, uncovered: [], notes: [] })
      expect(list.items[1]?.node).toMatchObject({ id: 'paper:r', fields: { year: 2023 } })
    })

    test('of a scope: single ids mean the statements at them, several those among them', async () => {
      const statements = async (request: Parameters<GraphReader['reading']>[0]) =>
        (await reader.reading(request)).items.flatMap(({ covers }) => covers).sort()
      expect(await statements({ ids: 'model:guard' })).toEqual([
        'COMBINED_WITH:model:toy--model:guard',
        'USES_TECHNIQUE:model:guard--technique:lock',
      ])
      expect(await statements({ ids: ['model:guard', 'technique:lock'] })).toEqual([
        'USES_TECHNIQUE:model:guard--technique:lock',
      ])
      expect(await statements({ scope: 'trace', ids: ['challenge:delay'] })).toEqual([
        'ADDRESSES:technique:alarm--challenge:delay',
      ])
      const { edges } = await reader.dossier({ id: 'challenge:theft' })
      expect(await statements({ scope: 'dossier', ids: ['challenge:theft'] })).toEqual(edges.map(({ id }) => id).sort())
    })

    test('limits, filters and what is not there are told', async () => {
      const cut = await reader.reading({ limit: 1 })
      expect(cut).toMatchObject({ total: 2, truncated: true, notes: [{ code: 'cut-by-limit' }] })
      const hidden = await reader.reading({ assertedBy: ['loader'] })
      expect(hidden).toMatchObject({ items: [], statements: 0, notes: [{ code: 'filtered' }] })
      const hiddenAt = await reader.reading({ ids: 'model:guard', assertedBy: ['loader'] })
      expect(hiddenAt).toMatchObject({ items: [], statements: 0, notes: [{ code: 'filtered' }] })
      const none = await reader.reading({ ids: ['challenge:alone', 'model:toy'] })
      expect(none).toMatchObject({ items: [], notes: [{ code: 'not-in-datasets' }] })
      await expect(reader.reading({ ids: 'nobody' })).rejects.toBeInstanceOf(NotFoundError)
    })
  })
}
