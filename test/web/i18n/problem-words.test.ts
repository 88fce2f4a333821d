import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../../../loaders/read-files.ts'
import type { Problem } from '../../../src/errors.ts'
import { said } from '../../../src/model/said.ts'
import { validate } from '../../../src/model/validate.ts'
import { problems as japanese } from '../../../web/i18n/ja/problems.ts'
import { sayProblemIn, saySentenceIn } from '../../../web/i18n/problem-words.ts'
import { filesUnder, formsIn } from '../../support/said-forms.ts'

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
const FIXTURES = 'test/fixtures/loaders/graph'

const problem = (of: Partial<Problem>): Problem => {
  return { file: 'a.json', line: 1, column: 1, field: '', severity: 'error', message: 'so', ...of }
}
const holes = (form: string) => (form.match(/\{\d\}/gu) ?? []).sort()

describe('every sentence about a file that the page can read', () => {
  const files = [
    ...new Set(['loaders/read-files.ts', 'src/model/validate.ts', 'src/model/fold.ts'].flatMap(filesUnder)),
  ]
  const forms = files.filter((file) => !file.endsWith('said.ts')).flatMap((file) => formsIn(readFileSync(file, 'utf8')))
  // What the shapes of records say, which Zod hands through.
  const shapes = [...readFileSync('src/model/record.ts', 'utf8').matchAll(/'((?:[^']*; )?expected [^']*)'/gu)]
  const all = new Set([...forms, ...shapes.map(([, form = '']) => form)])

  test('is found in the code', () => {
    expect(all.size).toBeGreaterThan(100)
    expect([...all]).toContain('unknown kind {0}; known are {1}')
    expect([...all]).toContain('expected Unicode form NFC')
  })

  test('has a Japanese one with the same values', () => {
    expect([...all].filter((form) => !Object.hasOwn(japanese, form))).toEqual([])
    const uneven = Object.entries(japanese).filter(([form, own]) => String(holes(form)) !== String(holes(own)))
    expect(uneven).toEqual([])
  })
})

const wrong = readdirSync(FIXTURES).sort()
test.each(wrong)('%s: all that is wrong in it is said in Japanese', async (name) => {
  const folder = join(FIXTURES, name)
  const inside = readdirSync(folder).filter((file) => file !== 'expected.json')
  const read = inside.map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, file))) }))
  const { problems } = validate(await readFiles(read))
  if (name.startsWith('bad-')) expect(problems).not.toEqual([])
  const told = problems.map((each) => ({ ...sayProblemIn(each, 'ja'), english: each.message }))
  expect(told.filter(({ message, lang }) => lang !== 'ja' || !JAPANESE.test(message))).toEqual([])
  for (const [at, each] of problems.entries()) {
    expect(told[at]?.message.startsWith('注意：')).toBe(each.severity === 'warning')
    expect(sayProblemIn(each, 'en').message.endsWith(each.message)).toBe(true)
  }
})

test('values stand where the language wants them, sentences within sentences too', () => {
  const within = said`${said`${'id'} stands here`}; expected ${said`a number`}`
  expect(sayProblemIn(problem({ said: within }), 'ja')).toEqual({
    message: '「id」があります。数値が必要です',
    lang: 'ja',
  })
})

test('a sentence that a language lacks stays English, and says that it is', () => {
  const unknown = problem({ said: said`nobody says ${'this'}`, message: 'nobody says this', severity: 'warning' })
  expect(sayProblemIn(unknown, 'ja')).toEqual({ message: 'warning: nobody says this', lang: 'en' })
  expect(sayProblemIn(problem({ message: 'plain' }), 'ja')).toEqual({ message: 'plain', lang: 'en' })
})

test('what datasets say against each other is said in Japanese', () => {
  const against = said`${'x:y'}: ${'beta'} and ${'alpha'} differ in the ${said`label in ${'en'}`}; that of ${'alpha'} is shown`
  expect(saySentenceIn(against, 'ja')).toEqual({
    message: 'x:y：betaとalphaでラベル（en）が異なります。alphaのものを表示します',
    lang: 'ja',
  })
  expect(saySentenceIn(against, 'en').message).toBe(
    'x:y: beta and alpha differ in the label in en; that of alpha is shown',
  )
  expect(saySentenceIn(said`nobody says ${'this'}`, 'ja')).toEqual({ message: 'nobody says this', lang: 'en' })
})
