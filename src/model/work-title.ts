import type { GraphNode } from './graph.ts'
import { inLanguage } from './text.ts'

type Work = Pick<GraphNode, 'label' | 'fields'>

/** A work by its title, and how a reader calls it, where that differs. */
export interface WorkTitle {
  readonly title: string
  /** Stands beside the title, never in its place: a translation, or a name that the data has for the work. */
  readonly called?: { readonly name: string; readonly as: 'translation' | 'name' }
}

/**
 * The title that a work was published under, whatever language is spoken of it: a reference finds it by no other. That is its
 * field `title`, else its label in the language of the work. A work that is `untitled` is described by its label, to each
 * reader in their language. Empty where it has no label.
 */
export function workTitle(work: Work, lang: string): WorkTitle {
  const name = inLanguage(work.label, lang)
  if (work.fields.untitled === true) return { title: name }
  const printed = languageOfWork(work)
  const { title: given } = work.fields
  const title = typeof given === 'string' && given !== '' ? given : inLanguage(work.label, printed)
  return name === title ? { title } : { title, called: { name, as: title === given ? 'name' : 'translation' } }
}

/** The language of the work: its field `language`; English where it is silent, or else the only language that there is. */
export function languageOfWork({ fields }: Work): string {
  return typeof fields.language === 'string' ? fields.language : 'en'
}
