import { dossier } from './ja/dossier.ts'
import { evidence } from './ja/evidence.ts'
import { frame } from './ja/frame.ts'
import { gaps } from './ja/gaps.ts'
import { notices } from './ja/notices.ts'
import { saving } from './ja/saving.ts'
import { trace } from './ja/trace.ts'
import type { Messages } from './languages.ts'

export const messages: Messages = { ...frame, ...evidence, ...dossier, ...trace, ...gaps, ...saving, ...notices }

/** Japanese joins names and relations as they are. */
export function plainVerb(relation: string): string {
  return relation
}

export const isLatin = false
export const listStyle = 'narrow'
