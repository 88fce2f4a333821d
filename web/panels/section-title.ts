import type { Role } from '../../src/model/schema.ts'
import type { Words } from '../i18n/text.ts'
import type { SectionName } from '../state/dossier.ts'

/** What a part of a dossier is called: costs and limits are seen from the other side where it is of a solution. */
export function sectionTitle(name: SectionName, role: Role, words: Words): string {
  const isMirrored = role === 'solution' && (name === 'costs' || name === 'limits')
  return words.t(isMirrored ? `dossier.solution-${name}` : `dossier.${name}`)
}
