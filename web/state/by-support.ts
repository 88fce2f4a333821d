import { SUPPORT_LEVELS, type Support } from '../../src/model/graph.ts'
import type { Answer } from './dossier.ts'

/** Answers whose best routes are supported alike. */
export interface AnswerGroup {
  readonly strength: Support
  readonly answers: readonly Answer[]
}

/** Strongest first; within a group the answers keep their order. */
export function bySupport(answers: readonly Answer[]): AnswerGroup[] {
  return [...SUPPORT_LEVELS].reverse().flatMap((strength) => {
    const alike = answers.filter((answer) => answer.route.strength === strength)
    return alike.length > 0 ? { strength, answers: alike } : []
  })
}
