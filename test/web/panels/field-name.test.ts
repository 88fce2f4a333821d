import { beforeAll, expect, test } from 'vitest'
import { learn, wordsOf } from '../../../web/i18n/text.ts'
import { fieldName } from '../../../web/panels/field-name.ts'

beforeAll(async () => {
  await learn('en')
  await learn('ja')
})

test('a usual field is called in the language of the page, any other as the data calls it, made readable', () => {
  expect(fieldName('first_author', wordsOf('ja'))).toBe('筆頭著者')
  expect(fieldName('first_author', wordsOf('en'))).toBe('first author')
  expect(fieldName('shoeSize', wordsOf('ja'))).toBe('shoe size')
  expect(fieldName('made_of', wordsOf('en'))).toBe('made of')
})
