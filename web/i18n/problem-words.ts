import type { Problem, Sentence } from '../../src/errors.ts'
import { filled, inEnglish } from '../../src/model/said.ts'
import { problems as ja } from './ja/problems.ts'

type Forms = Readonly<Record<string, string>>

/** How each language has the sentences that are made in English. */
const forms: Readonly<Record<string, Forms>> = { ja }

/** What is wrong in a file, in this language; in English where the language lacks the sentence. `lang` is what it is in. */
export function sayProblemIn(problem: Problem, lang: string): { readonly message: string; readonly lang: string } {
  const { said, message, severity } = problem
  const isWarning = severity === 'warning'
  const own = forms[lang]
  const sentence = said && isWarning ? { form: 'warning: {0}', values: [said] } : said
  if (sentence && said && own && Object.hasOwn(own, said.form)) return { message: translated(sentence, own), lang }
  return { message: isWarning ? `warning: ${message}` : message, lang: 'en' }
}

/** A sentence of its own, as between datasets that differ; in English where the language lacks it. */
export function saySentenceIn(sentence: Sentence, lang: string): { readonly message: string; readonly lang: string } {
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
