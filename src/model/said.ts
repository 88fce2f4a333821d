import type { Sentence } from '../errors.ts'

/** A tag for a sentence in English, so that it can be said in another language too: said`there is no node ${id}`. */
export function said(parts: readonly string[], ...values: Sentence['values']): Sentence {
  return { form: parts.reduce((form, part, at) => `${form}{${at - 1}}${part}`), values }
}

/** Words that stand within a sentence. */
export function word(form: string): Sentence {
  return { form, values: [] }
}

export function inEnglish({ form, values }: Sentence): string {
  return filled(
    form,
    values.map((value) => (typeof value === 'object' ? inEnglish(value) : value)),
  )
}

/** One after the other, any of which would be right. */
export function anyOf(names: readonly string[]): Sentence | string {
  const [first = '', ...others] = names
  return others.reduce<Sentence | string>((all, each) => said`${all} or ${each}`, first)
}

/** The form with its values in their places. */
export function filled(form: string, values: readonly (string | number)[]): string {
  return form.replace(/\{(\d+)\}/gu, (place, at) => String(values[Number(at)] ?? place))
}
