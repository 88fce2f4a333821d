import { expect, test } from 'vitest'
import { authorName } from '../../src/export/author-name.ts'

test.each([
  ['Jin K. Kim', 'Kim', 'Jin K.'],
  ['M. R. Smith', 'Smith', 'M. R.'],
  ['Ming-Wei Chang', 'Chang', 'Ming-Wei'],
  ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig'],
  ['Ana de la Cruz', 'de la Cruz', 'Ana'],
  ['Ada McDonald', 'McDonald', 'Ada'],
  ['van der Berg, Jan', 'van der Berg', 'Jan'],
  ['Kim, Jin K.', 'Kim', 'Jin K.'],
  ['山田 太郎', '山田', '太郎'],
  ['Иван Петров', 'Петров', 'Иван'],
])('%s is a person', (name, family, given) => {
  expect(authorName(name)).toEqual({ family, given })
})

test.each(['John Smith Jr.', 'John Smith, Jr.'])('%s keeps what stands behind the family', (name) => {
  expect(authorName(name)).toEqual({ family: 'Smith', given: 'John', suffix: 'Jr.' })
})

test.each([
  'OpenAI',
  'Google DeepMind',
  'NVIDIA Corporation',
  'World Health Organization',
  'Ministry of Health',
  'The BigScience Workshop',
  'Bo & Sons',
  'Things, Inc.',
  'ATLAS Collaboration',
  'Friends of the Lake',
  '山田太郎',
  'Plato',
  '',
])('%s stays whole', (name) => {
  expect(authorName(name)).toEqual({ literal: name })
})
