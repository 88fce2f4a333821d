import { readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { first } from '../../../web/i18n/en/first.ts'
import { messages } from '../../../web/i18n/en/messages.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** What is loaded with the page: all that its main file imports at once, and so on. */
function loadedAtOnce(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !/\.tsx?$/u.test(file)) return seen
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, from = ''] of text.matchAll(/^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gmu)) {
    loadedAtOnce(normalize(join(dirname(file), from)), seen)
  }
  return seen
}

/** Keys that a file asks for and that are not there at once; of one that is put together, all that it may be. */
function lateKeys(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const late = Object.keys(messages).filter((key) => !(key in first))
  const whole = [...text.matchAll(/'([a-z]+\.[\w.-]+)'/gu)].map(([, key = '']) => key)
  const begun = [...text.matchAll(/`([a-z]+\.[\w.-]*)\$\{/gu)].map(([, start = '']) => start)
  return late
    .filter((key) => whole.includes(key.replace(/_(one|other)$/u, '')) || begun.some((start) => key.startsWith(start)))
    .map((key) => `${relative(ROOT, file)} asks for ${key}`)
}

test('what is loaded with the page asks for no words that come later', () => {
  const files = [...loadedAtOnce(join(ROOT, 'web/main.tsx'))].filter((file) => !file.includes('/i18n/'))
  expect(files.map((file) => relative(ROOT, file))).toContain('web/panels/Challenges.tsx')
  expect(files.map((file) => relative(ROOT, file))).not.toContain('web/panels/Compare.tsx')
  expect(files.flatMap(lateKeys)).toEqual([])
  expect(lateKeys(join(ROOT, 'web/panels/Compare.tsx'))).not.toEqual([])
})
