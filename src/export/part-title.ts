import type { Role } from '../model/schema.ts'
import { nameAll } from '../report/name-all.ts'
import type { Language } from '../report/words.ts'
import type { PartRequest } from './answer.ts'
import { partWords } from './part-words.ts'
import { questionWords } from './question-words.ts'

/** Of so many nodes each is named. */
const FEW = 3

/**
 * The question that a part answers, or what it is of, in the language asked for or else in English; undefined where it is called as
 * its data is. `role`: of what it begins with.
 */
export function partTitle(
  { scope, to, a = '', b = '', ...request }: PartRequest,
  name: (id: string) => string,
  role: Role | undefined,
  asked: string,
): string | undefined {
  const lang: Language = asked in questionWords ? (asked as Language) : 'en'
  const words = questionWords[lang]
  const ids = [request.ids ?? []].flat()
  const names = nameAll(ids.map(name), lang)
  switch (scope ?? (request.ids ? 'ids' : 'all')) {
    case 'trace': {
      const ends = [to ?? []].flat()
      if (ends.length > 0) return words.between(names, nameAll(ends.map(name), lang))
      return role === 'challenge' ? words.toSolutions(names) : words.toChallenges(names)
    }
    case 'dossier':
      return words.dossier(names)
    case 'matrix':
      return words.matrix
    case 'compare':
      return words.compare(name(a), name(b))
    case 'neighbors':
      return partWords[lang].around(names)
    case 'ids':
      return ids.length > 0 && ids.length <= FEW ? names : undefined
    default:
      return undefined
  }
}
