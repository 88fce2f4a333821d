import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import type { MakeReader } from './contract.ts'
import { batchesOf, type DatasetSpec, evidence, node, PAPER, statement } from './make-batch.ts'

const challenge = (id: string, label: string) => node(`challenge:${id}`, 'Challenge', { label: { en: label } })

export const EAST: DatasetSpec = {
  id: 'east',
  nodes: [
    PAPER,
    challenge('shared', 'What both call by one name'),
    challenge('noise', 'Noisy measurements'),
    challenge('drift', 'Drifting sensors'),
    challenge('cost', 'Cost of hardware'),
    challenge('heat', 'Overheating boards'),
    node('technique:filter', 'Technique'),
    node('technique:median', 'Technique'),
    node('technique:cooling', 'Technique'),
    node('technique:fan', 'Technique'),
  ],
  statements: [
    statement('technique:filter', 'ADDRESSES', 'challenge:noise', 'demonstrated'),
    statement('technique:median', 'ADDRESSES', 'challenge:noise', 'proposed'),
    statement('technique:cooling', 'ADDRESSES', 'challenge:heat', 'deployed'),
  ],
}

export const WEST: DatasetSpec = {
  id: 'west',
  requires: ['east'],
  nodes: [
    PAPER,
    node('paper:w', 'Paper'),
    challenge('shared', 'What both call by one name'),
    challenge('jitter', 'Jitter'),
    challenge('wobble', 'Wobble'),
    challenge('price', 'Price of hardware'),
    challenge('warmth', 'Warm rooms'),
    node('technique:smoothing', 'Technique'),
    node('technique:damping', 'Technique'),
  ],
  statements: [
    statement('challenge:jitter', 'CLOSE_MATCH', 'challenge:noise', 'inferred', {
      evidence: [evidence('inferred', 'paper:w', 'curator')],
    }),
    statement('challenge:wobble', 'CLOSE_MATCH', 'challenge:drift', 'proposed'),
    statement('challenge:warmth', 'CLOSE_MATCH', 'challenge:heat', 'proposed'),
    statement('challenge:warmth', 'DIFFERS_FROM', 'challenge:heat', 'proposed'),
    statement('technique:smoothing', 'CLOSE_MATCH', 'technique:filter', 'proposed'),
    statement('technique:smoothing', 'ADDRESSES', 'challenge:jitter', 'proposed'),
    statement('technique:damping', 'ADDRESSES', 'challenge:jitter', 'clinical'),
    statement('technique:fan', 'ADDRESSES', 'challenge:heat', 'proposed'),
    statement('paper:w', 'LISTED_UNDER', 'challenge:wobble', 'fact'),
  ],
}

const EMPTY: DatasetSpec = { id: 'void', nodes: [PAPER] }

/** How every reader holds two datasets side by side. */
export function describeCompare(name: string, make: MakeReader): void {
  describe(`${name} compares datasets`, () => {
    let reader: GraphReader
    let close = async () => {}
    beforeEach(async () => {
      const made = await make(batchesOf(EAST, WEST, EMPTY))
      reader = made.reader
      close = made.close
    })
    afterEach(async () => close())

    const told = async (request: Partial<Parameters<GraphReader['compare']>[0]> = {}) => {
      const answer = await reader.compare({ a: 'east', b: 'west', ...request })
      return { answer, byId: new Map(answer.challenges.map((each) => [each.ids.join(' '), each])) }
    }

    test('challenges: the same node or a close match, those of both first, then of A, then of B', async () => {
      const { answer } = await told()
      expect(
        answer.challenges.map(({ ids, inA, inB, matchedBy }) => [ids.join(' '), inA.length, inB.length, matchedBy]),
      ).toEqual([
        ['challenge:drift challenge:wobble', 1, 1, 'CLOSE_MATCH'],
        ['challenge:jitter challenge:noise', 1, 1, 'CLOSE_MATCH'],
        ['challenge:shared', 1, 1, 'node'],
        ['challenge:cost', 1, 0, 'none'],
        ['challenge:heat', 1, 0, 'none'],
        ['challenge:price', 0, 1, 'none'],
        ['challenge:warmth', 0, 1, 'none'],
      ])
      expect(answer.challenges.map(({ matches }) => matches.map(({ id }) => id))).toEqual([
        ['CLOSE_MATCH:challenge:wobble--challenge:drift'],
        ['CLOSE_MATCH:challenge:jitter--challenge:noise'],
        [],
        [],
        [],
        [],
        [],
      ])
      expect(answer.challenges[1]?.matches[0]?.evidence[0]).toMatchObject({ source: 'paper:w', assertedBy: 'curator' })
    })

    test('solutions: what each side names by its own evidence, with its strength; a match of two nodes says which', async () => {
      const { byId } = await told()
      const { both, onlyA, onlyB } = byId.get('challenge:jitter challenge:noise') ?? {}
      expect(both).toEqual([{ id: 'technique:filter', also: 'technique:smoothing', a: 'demonstrated', b: 'proposed' }])
      expect(onlyA).toEqual([{ id: 'technique:median', strength: 'proposed' }])
      expect(onlyB).toEqual([{ id: 'technique:damping', strength: 'clinical' }])
    })

    test("a solution that B names for A's own challenge is told there", async () => {
      const { byId } = await told()
      expect(byId.get('challenge:heat')).toMatchObject({
        both: [],
        onlyA: [{ id: 'technique:cooling', strength: 'deployed' }],
        onlyB: [{ id: 'technique:fan', strength: 'proposed' }],
      })
    })

    test('works that are only listed stand apart from solutions', async () => {
      const { byId } = await told()
      expect(byId.get('challenge:drift challenge:wobble')).toMatchObject({
        both: [],
        onlyA: [],
        onlyB: [],
        listedA: [],
        listedB: ['paper:w'],
      })
    })

    test('a match that someone refused holds apart; like names are proposed, but not what is settled', async () => {
      const { answer } = await told()
      expect(answer.apart.map(({ id }) => id)).toEqual(['DIFFERS_FROM:challenge:warmth--challenge:heat'])
      expect(answer.proposals).toEqual([
        { a: 'challenge:cost', b: 'challenge:price', shared: ['hardware'], likeness: 0.5 },
      ])
    })

    test('the finding is said: what both name and neither has a solution for', async () => {
      const { answer } = await told()
      expect(answer.notes).toEqual([
        {
          code: 'gap',
          message: 'Both name 3 challenges; for 2 of them neither names a solution: challenge:drift, challenge:shared',
        },
      ])
    })

    test('a challenge that only a filter or the hops leave without a solution is no gap', async () => {
      const codes = async (request: Partial<Parameters<GraphReader['compare']>[0]>) =>
        (await told(request)).answer.notes.map(({ code, message }) => `${code}: ${message}`)
      expect(await codes({ support: 'proposed' })).toEqual([
        'gap: Both name 2 challenges; for 2 of them neither names a solution: challenge:drift, challenge:shared',
      ])
      // The match of jitter and noise is the curator's; the matches by the source are only proposed.
      expect(await codes({ assertedBy: ['curator'] })).toEqual([
        'gap: Both name 2 challenges; for 1 of them neither names a solution: challenge:shared',
        'filtered: There are solutions for 1 of the challenges of both, hidden by the filter assertedBy curator',
      ])
      const whole = challenge('whole', 'Whole')
      const near: DatasetSpec = {
        id: 'near',
        nodes: [PAPER, whole, challenge('part', 'Part'), node('technique:t', 'Technique')],
        statements: [
          statement('challenge:part', 'PART_OF', 'challenge:whole', 'fact'),
          statement('technique:t', 'ADDRESSES', 'challenge:part'),
        ],
      }
      const made = await make(batchesOf(near, { id: 'far', nodes: [PAPER, whole] }))
      const { notes } = await made.reader.compare({ a: 'near', b: 'far', maxHops: 1 })
      await made.close()
      expect(notes.map(({ code }) => code)).toEqual(['cut-by-hops'])
    })

    test('filters act on evidence: of matches, of solutions; the mirrored question mirrors the answer', async () => {
      const { answer, byId } = await told({ assertedBy: ['source'], support: 'demonstrated' })
      expect(answer.challenges.filter(({ matchedBy }) => matchedBy !== 'none').map(({ ids }) => ids)).toEqual([
        ['challenge:shared'],
      ])
      expect(answer.apart).toEqual([])
      expect(byId.get('challenge:noise')?.onlyA).toEqual([{ id: 'technique:filter', strength: 'demonstrated' }])
      // What a filter hides is settled all the same.
      expect(answer.proposals.map(({ a, b }) => [a, b])).toEqual([['challenge:cost', 'challenge:price']])
      const back = await reader.compare({ a: 'west', b: 'east' })
      const [first] = back.challenges.filter(({ ids }) => ids.includes('challenge:noise'))
      expect(first).toMatchObject({
        inA: ['challenge:jitter'],
        both: [{ id: 'technique:smoothing', also: 'technique:filter', a: 'proposed', b: 'demonstrated' }],
        onlyA: [{ id: 'technique:damping', strength: 'clinical' }],
      })
    })

    test('a dataset without challenges is named; unknown ones and one twice are refused', async () => {
      const { answer } = await told({ b: 'void' })
      expect(answer.notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
        'not-in-datasets: void holds no challenge',
      ])
      await expect(reader.compare({ a: 'east', b: 'north' })).rejects.toThrow(
        /^b: there is no dataset north; loaded are east, void, west$/u,
      )
      await expect(reader.compare({ a: 'east', b: 'east' })).rejects.toBeInstanceOf(InputError)
    })
  })
}
