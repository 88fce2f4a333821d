import type { Language } from '../report/words.ts'

/** The question that a part answers, in words. */
export interface QuestionWords {
  readonly toSolutions: (starts: string) => string
  readonly toChallenges: (starts: string) => string
  readonly between: (starts: string, ends: string) => string
  readonly dossier: (names: string) => string
  readonly matrix: string
  readonly compare: (a: string, b: string) => string
}

export const questionWords: Readonly<Record<Language, QuestionWords>> = {
  en: {
    toSolutions: (starts) => `What addresses ${starts}?`,
    toChallenges: (starts) => `What does ${starts} address?`,
    between: (starts, ends) => `What leads from ${starts} to ${ends}?`,
    dossier: (names) => `What is known of ${names}?`,
    matrix: 'Which solutions address which challenges, and where is a gap?',
    compare: (a, b) => `What do ${a} and ${b} both name for a challenge, and what only one of them?`,
  },
  ja: {
    toSolutions: (starts) => `${starts}に対処するものは何か`,
    toChallenges: (starts) => `${starts}は何に対処するか`,
    between: (starts, ends) => `${starts}から${ends}へはどう至るか`,
    dossier: (names) => `${names}について何が分かっているか`,
    matrix: 'どの解決策がどの課題に対処し、どこが空白か',
    compare: (a, b) => `課題ごとに、${a}と${b}の双方が挙げるものと、一方だけが挙げるものは何か`,
  },
}
