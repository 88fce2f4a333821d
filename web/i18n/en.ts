import { compare } from './en/compare.ts'
import { dossier } from './en/dossier.ts'
import { embed } from './en/embed.ts'
import { evidence } from './en/evidence.ts'
import { filters } from './en/filters.ts'
import { finding } from './en/finding.ts'
import { frame } from './en/frame.ts'
import { gaps } from './en/gaps.ts'
import { layout } from './en/layout.ts'
import { notices } from './en/notices.ts'
import { opening } from './en/opening.ts'
import { reading } from './en/reading.ts'
import { saving } from './en/saving.ts'
import { share } from './en/share.ts'
import { table } from './en/table.ts'
import { trace } from './en/trace.ts'
import { welcome } from './en/welcome.ts'

/** The words of the interface. Their keys are the shape that every language fills. */
export const messages = {
  ...frame,
  ...finding,
  ...filters,
  ...evidence,
  ...dossier,
  ...reading,
  ...trace,
  ...gaps,
  ...compare,
  ...saving,
  ...share,
  ...opening,
  ...embed,
  ...layout,
  ...table,
  ...notices,
  ...welcome,
}

/** "addresses" → "address", "is part of" → "be part of": the form that follows "to". */
export function plainVerb(relation: string): string {
  const words = relation.split(' ')
  const at = words.findIndex((word) => word.length > 2 && word.endsWith('s'))
  if (words[0] === 'is') return ['be', ...words.slice(1)].join(' ')
  if (at < 0) return relation
  const verb = words[at] ?? ''
  const bare = verb.endsWith('ies')
    ? `${verb.slice(0, -3)}y`
    : /(ss|sh|ch|x|z|o)es$/u.test(verb)
      ? verb.slice(0, -2)
      : verb.slice(0, -1)
  return [...words.slice(0, at), bare, ...words.slice(at + 1)].join(' ')
}

export const isLatin = true
export const listStyle = 'long'
