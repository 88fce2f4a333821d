import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CompareAnswer } from '../../src/query/answers.ts'
import { type DatasetSpec, node } from '../support/make-batch.ts'
import { makeFolder, runCli, writeDatasets } from './run-cli.ts'

const survey = (id: string, challenge: string, label: string): DatasetSpec => ({
  id,
  nodes: [
    node(challenge, 'Challenge', { label: { en: label }, sources: [{ source: `paper:${id}`, locator: 'p. 1' }] }),
    node(`paper:${id}`, 'Paper', { sources: [{ source: `paper:${id}`, locator: 'p. 1' }] }),
  ],
  statements: [],
})

let root: string
let folders: string[]
let url: string
let stop: () => Promise<void>

beforeEach(async () => {
  root = await makeFolder()
  folders = await writeDatasets(
    root,
    survey('one', 'challenge:leaks', 'Leaking private records'),
    survey('two', 'challenge:spills', 'Private records spill'),
  )
  const interruption = new AbortController()
  let out = ''
  const ran = runCli(['serve', ...folders, '--port', '0'], {
    signal: interruption.signal,
    out: async (text) => {
      out += text
    },
  })
  await vi.waitFor(() => expect(out).toMatch(/http:\S+/), { timeout: 20_000 })
  url = /http:\S+/.exec(out)?.[0] ?? ''
  stop = async () => {
    interruption.abort()
    await ran
  }
})
afterEach(async () => {
  await stop()
  await rm(root, { recursive: true })
})

const file = () => join(root, 'match-decisions', 'matches.yaml')
const compare = async (): Promise<CompareAnswer> => {
  const response = await fetch(`${url}api/v1/compare?a=one&b=two`)
  return ((await response.json()) as { data: CompareAnswer }).data
}
const decide = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${url}api/v1/matches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const PAIR = { a: 'challenge:leaks', b: 'challenge:spills' }
const ACCEPT = { ...PAIR, decision: 'accept', reason: 'Both are about records that get out.', by: 'Ada' }

describe('decisions on matches', () => {
  it('an accepted proposal becomes a statement in a file beside the datasets, and holds at once', async () => {
    expect((await compare()).proposals).toMatchObject([PAIR])
    const response = await decide(ACCEPT)
    expect(response.status).toBe(200)
    const after = await compare()
    expect(after.proposals).toEqual([])
    expect(after.challenges).toMatchObject([{ ids: [PAIR.a, PAIR.b], matchedBy: 'CLOSE_MATCH' }])
    expect(after.challenges[0]?.matches[0]?.evidence[0]).toMatchObject({
      assertedBy: 'curator',
      support: 'inferred',
      summary: { en: ACCEPT.reason },
      reviewed: { by: 'Ada' },
    })
    expect(await readFile(file(), 'utf8')).toContain('Both are about records that get out.')
    const { code, out } = await runCli(['check', ...folders, join(root, 'match-decisions')])
    expect([code, out]).toEqual([0, expect.stringContaining('match-decisions')])
  })

  it('the later decision takes the place of the earlier; a withdrawn one leaves none; comments stay', async () => {
    await decide(ACCEPT)
    await writeFile(file(), `# mine\n${await readFile(file(), 'utf8')}`)
    await decide({ ...ACCEPT, decision: 'reject', reason: 'Not the same.' })
    const rejected = await compare()
    expect(rejected.proposals).toEqual([])
    expect(rejected.apart).toHaveLength(1)
    expect(rejected.challenges.map(({ matchedBy }) => matchedBy)).toEqual(['none', 'none'])
    expect(await readFile(file(), 'utf8')).not.toContain('CLOSE_MATCH')
    await decide({ a: PAIR.b, b: PAIR.a, decision: 'withdraw' })
    expect((await compare()).proposals).toMatchObject([PAIR])
    expect(await readFile(file(), 'utf8')).toMatch(/^# mine\n/)
  })

  it('many at once are kept one after the other', async () => {
    await Promise.all(Array.from({ length: 6 }, (_, at) => decide({ ...ACCEPT, reason: `Reason ${at}` })))
    const text = await readFile(file(), 'utf8')
    expect(text.match(/kind: CLOSE_MATCH/g)).toHaveLength(1)
  })

  it.each([
    ['a reason', { ...ACCEPT, reason: ' ' }, 'reason: expected why'],
    ['a name', { ...ACCEPT, by: '' }, 'by: expected who'],
    ['two challenges', { ...ACCEPT, b: PAIR.a }, 'another challenge'],
    ['known ids', { ...ACCEPT, b: 'challenge:nowhere' }, 'challenge:nowhere'],
    ['ends of one role', { ...ACCEPT, b: 'paper:two' }, 'not sound'],
  ])('wants %s, and writes nothing otherwise', async (_, body, message) => {
    const response = await decide(body)
    expect([400, 404]).toContain(response.status)
    expect(await response.text()).toContain(message)
    expect((await readdir(root)).sort()).toEqual(['one', 'two'])
  })

  it('a file that is no list of statements is left alone', async () => {
    await decide(ACCEPT)
    await writeFile(file(), 'statements: nothing\n')
    const response = await decide({ ...ACCEPT, decision: 'reject' })
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('no list of statements')])
    expect(await readFile(file(), 'utf8')).toBe('statements: nothing\n')
  })

  it('refuses pages of other sites', async () => {
    const response = await decide(ACCEPT, { origin: 'http://elsewhere.example' })
    expect(response.status).toBe(403)
    expect((await readdir(root)).sort()).toEqual(['one', 'two'])
  })

  it('says where decisions are kept', async () => {
    const response = await fetch(`${url}api/v1/matches`)
    expect(await response.json()).toEqual({ data: { file: file() } })
  })
})
