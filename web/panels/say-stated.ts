import { NOT_STATED } from '../../src/model/not-stated.ts'
import type { Words } from '../i18n/text.ts'

/** A citation or licence as the data gives it; that it gives none, in the language of the words. */
export function sayStated(text: string, { t }: Words): string {
  return text === NOT_STATED ? t('overview.not-stated') : text
}
