import { expect, it } from 'vitest'
import { bodyOf, openApp, posted } from './open.ts'

it('a server without a place for decisions says so and refuses them', async () => {
  const { app } = await openApp()
  expect(await bodyOf(await app.request('/api/v1/matches'))).toEqual({ data: {} })
  const response = await app.request(
    '/api/v1/matches',
    posted({ a: 'challenge:leak', b: 'challenge:cost', decision: 'reject', reason: 'no', by: 'me' }),
  )
  expect(response.status).toBe(409)
  expect(await bodyOf(response)).toMatchObject({ error: { code: 'read-only' } })
})
