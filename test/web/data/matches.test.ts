import { expect, test } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { decideMatch, matchPlace } from '../../../web/data/matches.ts'

const answering = (status: number, body: unknown, asked: { url: string; init?: RequestInit }[] = []) =>
  (async (url: string, init?: RequestInit) => {
    asked.push({ url, ...(init && { init }) })
    return new Response(JSON.stringify(body), { status })
  }) as typeof globalThis.fetch

const { signal } = new AbortController()

test('where decisions are kept, or that they are not', async () => {
  expect(await matchPlace('api', signal, answering(200, { data: { file: 'm.yaml' } }))).toBe('m.yaml')
  expect(await matchPlace('api', signal, answering(200, { data: {} }))).toBeUndefined()
})

test('a decision is posted as it is, and refusals are thrown', async () => {
  const asked: { url: string; init?: RequestInit }[] = []
  const request = { a: 'x', b: 'y', decision: 'accept', reason: 'r', by: 'me' } as const
  const kept = { file: 'm.yaml', statement: 's' }
  expect(await decideMatch('api', request, answering(200, { data: kept }, asked))).toEqual(kept)
  expect(asked[0]?.url).toBe('api/matches')
  expect(JSON.parse(String(asked[0]?.init?.body))).toEqual(request)
  const refused = answering(400, { error: { code: 'input', message: 'reason: expected why' } })
  await expect(decideMatch('api', request, refused)).rejects.toThrow(InputError)
  const readOnly = answering(409, { error: { code: 'read-only', message: 'keeps no decisions' } })
  await expect(decideMatch('api', request, readOnly)).rejects.toThrow('keeps no decisions')
})
