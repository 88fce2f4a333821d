import { expect, test } from 'vitest'
import { openApp } from './open.ts'

const CHROME = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

test.each([
  ['ja-JP,en;q=0.8', 'ja', 'このアドレスには何もありません'],
  ['fr,ja;q=0.5,en;q=0.3', 'ja', 'エクスプローラーを開く'],
  ['en-GB,ja;q=0.9', 'en', 'There is nothing at this address'],
  ['fr', 'en', 'Open the explorer'],
])('a mistyped page is told where the explorer is, asked in %s', async (asked, lang, said) => {
  const { app } = await openApp()
  const answer = await app.request('/chalenges', { headers: { accept: CHROME, 'accept-language': asked } })
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/u)
  const text = await answer.text()
  expect(text).toContain(`<html lang="${lang}">`)
  expect(text).toContain(said)
  expect(text).toContain('<a href="/">')
  expect(text).toContain('<code>/chalenges</code>')
  const nonce = /nonce="([^"]+)"/u.exec(text)?.[1]
  expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
})

test('nothing of the address is taken for markup', async () => {
  const { app } = await openApp()
  const answer = await app.request('/<script>alert(1)</script>', { headers: { accept: CHROME } })
  expect(await answer.text()).not.toContain('<script>')
})

test.each([
  ['/chalenges', '*/*'],
  ['/chalenges', 'application/json'],
  ['/api/v1/chalenges', CHROME],
])('programs, and the API, are told in JSON: %s, %s', async (path, accept) => {
  const { app } = await openApp()
  const answer = await app.request(path, { headers: { accept } })
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } })
})
