import { also as en } from './en/also.ts'
import { also as ja } from './ja/also.ts'
import type { languages } from './languages.ts'

/** For each language, the words that commands may be looked for by, besides their names. */
export const commandWords: Readonly<Record<(typeof languages)[number]['tag'], typeof en>> = { en, ja }
