import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPaths } from '../../loaders/load-paths.ts'
import { validate } from '../../src/model/validate.ts'
import type { CompareAnswer } from '../../src/query/answers.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'

/** The two surveys side by side, held against what a reader finds in their files by hand. */

const ZHENG = 'llm-medicine-zheng-2024'
const ZHOU = 'llm-medicine-zhou-2023'

let answer: CompareAnswer

beforeAll(async () => {
  const folders = [ZHENG, ZHOU, 'llm-medicine-context'].map((id) => join(import.meta.dirname, '../../graph-data', id))
  const store = createEmbeddedStore()
  await store.write(validate(await loadPaths(folders)).batches)
  answer = await createReader(store).compare({ a: ZHENG, b: ZHOU })
})

/** Counted in the list itself: bullets from a heading to the next. */
function entriesUnder(heading: string): number {
  const list = readFileSync(join(import.meta.dirname, `../../graph-data/${ZHOU}/companion-list.md`), 'utf8')
  const [, after = ''] = list.split(`### ${heading}`)
  const [section = ''] = after.split(/^#/mu)
  return section.split('\n').filter((line) => /^[*-] /u.test(line)).length
}

const groupOf = (id: string) => answer.challenges.find(({ ids }) => ids.includes(id))

describe('Zheng et al. beside Zhou et al.', () => {
  it('matches five of the six headings of challenges, each by statements that a curator gives a reason for', () => {
    const matched = answer.challenges.filter(({ matchedBy }) => matchedBy === 'CLOSE_MATCH')
    expect(matched.map(({ inA, inB }) => [inB.join(), ...inA])).toEqual([
      ['challenge:zhou-new-knowledge', 'challenge:continual-update'],
      ['challenge:zhou-ethics-law-safety', 'challenge:ethics-privacy'],
      // The digest's own match joins misinformation to wrong information, and so to the heading.
      ['challenge:zhou-hallucination', 'challenge:misinformation', 'challenge:wrong-information'],
      ['challenge:zhou-domain-data', 'challenge:label-scarcity'],
      ['challenge:zhou-benchmarks', 'challenge:no-overall-evaluation'],
    ])
    const matches = matched.flatMap(({ matches }) => matches)
    expect(matches.filter(({ from }) => from.startsWith('challenge:zhou-'))).toHaveLength(6)
    for (const { from, statement, evidence } of matches) {
      expect(Object.keys(statement)).toEqual(['en', 'ja'])
      expect(evidence.every(({ assertedBy, locator }) => assertedBy === 'curator' && locator !== '')).toBe(true)
      if (from.startsWith('challenge:zhou-')) expect(evidence.every(({ summary }) => summary?.en)).toBe(true)
    }
    expect(groupOf('challenge:zhou-alignment')).toMatchObject({ inA: [], matchedBy: 'none' })
    expect(answer.challenges.some(({ matchedBy }) => matchedBy === 'node')).toBe(false)
  })

  it('has no solution from the list: its works stand as listed only, as many as its headings have works', () => {
    for (const { both, onlyB, listedA } of answer.challenges) expect([both, onlyB, listedA]).toEqual([[], [], []])
    const headings = {
      'challenge:zhou-new-knowledge': 'New Knowledge Adaptation',
      'challenge:zhou-ethics-law-safety': 'Ethical, Legal, and Safety Concerns',
      'challenge:zhou-hallucination': 'Hallucination',
      'challenge:zhou-domain-data': 'Domain Data Limitations',
      'challenge:zhou-benchmarks': 'Lack of Evaluation Benchmarks and Metrics',
      'challenge:zhou-alignment': 'Behavior Alignment',
    }
    expect(answer.challenges.flatMap(({ inB }) => inB).sort()).toEqual(Object.keys(headings).sort())
    for (const [id, heading] of Object.entries(headings)) {
      expect([heading, groupOf(id)?.listedB.length]).toEqual([heading, entriesUnder(heading)])
    }
    expect(groupOf('challenge:zhou-hallucination')?.listedB).toContain('paper:dhuliawala-cove-2023')
  })

  it('finds two challenges that both call one and neither has a solution for', () => {
    const open = answer.challenges.filter(
      ({ matchedBy, both, onlyA, onlyB }) => matchedBy !== 'none' && both.length + onlyA.length + onlyB.length === 0,
    )
    expect(open.map(({ inB }) => inB)).toEqual([['challenge:zhou-new-knowledge'], ['challenge:zhou-hallucination']])
    expect(answer.notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'gap: Both name 5 challenges; for 2 of them neither names a solution: challenge:continual-update, challenge:hallucination',
    ])
    expect(groupOf('challenge:ethics-privacy')?.onlyA).toEqual([
      { id: 'mitigation:academic-guidelines', strength: 'inferred' },
      { id: 'technique:blockchain', strength: 'proposed' },
      { id: 'technique:metaverse', strength: 'proposed' },
    ])
  })
})
