import type { GraphNode } from './graph.ts'
import { inLanguage } from './text.ts'

type Work = Pick<GraphNode, 'label' | 'fields'>

/** A work by its title, and how a reader of another language calls it, where that differs. */
export interface WorkTitle {
  readonly title: string
  /** Stands beside the title, never in its place. */
  readonly translation?: string
}

/**
 * The title that a work was published under, whatever language is spoken of it: a reference finds it by no other. A work
 * that is `untitled` is described by its label, to each reader in their language. Empty where it has no label.
 */
export function workTitle(work: Work, lang: string): WorkTitle {
  const own = inLanguage(work.label, lang)
  if (work.fields.untitled === true) return { title: own }
  const title = inLanguage(work.label, languageOfWork(work))
  return own === title ? { title } : { title, translation: own }
}

/** The language of the work: its field `language`; English where it is silent, or else the only language that there is. */
export function languageOfWork({ fields }: Work): string {
  return typeof fields.language === 'string' ? fields.language : 'en'
}
