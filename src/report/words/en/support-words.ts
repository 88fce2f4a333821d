import type { Words } from '../../words.ts'

/** How far evidence bears something out and who asserts it: all that a first screen says of it. */
export const supportWords: Pick<Words, 'support' | 'meaning' | 'assertedBy'> = {
  support: {
    inferred: 'inferred',
    proposed: 'proposed',
    demonstrated: 'demonstrated',
    clinical: 'tested clinically',
    deployed: 'in use',
    fact: 'stated',
  },
  meaning: {
    inferred: 'a reader’s conclusion; no source says so',
    proposed: 'a source suggests it, expects it or designs for it',
    demonstrated: 'shown on a benchmark or in an experiment',
    clinical: 'tested with the people it is for',
    deployed: 'in routine use',
    fact: 'simply what the source says there is',
  },
  assertedBy: {
    source: 'said by the source',
    machine: 'a generated text’s own guess',
    curator: 'a curator’s reading',
    loader: 'read from a list by the program',
  },
}
