import type { fields } from '../i18n/en/fields.ts'
import type { Words } from '../i18n/text.ts'

const KNOWN = [
  'article',
  'arxiv',
  'authors',
  'commit',
  'date',
  'doi',
  'first_author',
  'grant',
  'hashtag',
  'journal',
  'language',
  'licence',
  'links',
  'number',
  'pages',
  'publisher',
  'reference',
  'title',
  'untitled',
  'url',
  'venue',
  'volume',
  'year',
] as const satisfies (keyof typeof fields extends `called.${infer Name}` ? Name : never)[]

/** What a field is called in the language of the words, where it is a usual one; else as the data calls it, made readable. */
export function fieldName(field: string, { t }: Words): string {
  const known = KNOWN.find((each) => each === field)
  if (known) return t(`called.${known}`)
  return field
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll('_', ' ')
}
