import type { Problem, Sentence } from '../../src/errors.ts'
import { filled, inEnglish } from '../../src/model/said.ts'
import { byLanguage } from './by-language.ts'

type Forms = Readonly<Record<string, string>>

/** How each language has the sentences that are made in English. */
const forms = byLanguage<Forms>(import.meta.glob('./*/problems.ts', { eager: true, import: 'problems' }))

interface Said {
  readonly message: string
  /** The language that it is in. */
  readonly lang: string
}

/** What is wrong in a file, in this language; in English where the language lacks the sentence. */
export function sayProblemIn({ said, message, severity }: Problem, lang: string): Said {
  const told = said ? saySentenceIn(said, lang) : { message, lang: 'en' }
  if (severity !== 'warning') return told
  const warning = forms[told.lang]?.['warning: {0}'] ?? 'warning: {0}'
  return { ...told, message: filled(warning, [told.message]) }
}

/** A sentence of its own, as between datasets that differ; in English where the language lacks it. */
export function saySentenceIn(sentence: Sentence, lang: string): Said {
  const own = forms[lang]
  if (own && Object.hasOwn(own, sentence.form)) return { message: translated(sentence, own), lang }
  return { message: inEnglish(sentence), lang: 'en' }
}

/** Words within a sentence that the language lacks stay English. */
function translated(sentence: Sentence, own: Forms): string {
  const form = Object.hasOwn(own, sentence.form) ? own[sentence.form] : undefined
  if (form === undefined) return inEnglish(sentence)
  return filled(
    form,
    sentence.values.map((value) => (typeof value === 'object' ? translated(value, own) : value)),
  )
}
