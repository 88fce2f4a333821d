import type { Support } from '../model/graph.ts'
import type { MatrixWords, Words } from './words.ts'

type Key = keyof MatrixWords
/** A plural by its stem, with `count`. */
type MatrixKey =
  | Exclude<Key, `${string}_one` | `${string}_other`>
  | (Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never)
  | `support.${Support}`
  | 'join.names'

/** Says a word of the matrix, as the explorer's own words do. */
export type SayMatrix = (key: MatrixKey, values?: Readonly<Record<string, string | number>>) => string

export function matrixSpeech(words: Words): SayMatrix {
  const templates: Readonly<Record<string, string>> = {
    ...words.matrix,
    ...Object.fromEntries(Object.entries(words.support).map(([level, word]) => [`support.${level}`, word])),
    'join.names': words.comma,
  }
  return (key, values = {}) => {
    const template = templates[key] ?? templates[`${key}_${values.count === 1 ? 'one' : 'other'}`] ?? key
    return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ''))
  }
}
