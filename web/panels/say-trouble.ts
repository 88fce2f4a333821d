import type { Words } from '../i18n/text.ts'
import type { Trouble } from '../state/trouble.ts'

/** Why there is no answer, in the person's language as far as its code allows. */
export function sayTrouble(trouble: Trouble, words: Words): string {
  if (trouble.code === 'missing') return words.t('trouble.missing', { ids: words.list(trouble.ids) })
  return words.t(`trouble.${trouble.code}`, { message: trouble.message })
}
