import { Option } from 'commander'
import { didYouMean } from '../model/near.ts'

/**
 * A flag whose values are checked together with all the others, since Commander's own check ends at the first that is wrong:
 * `wrong` gives what is wrong with what was typed and what would be right, or undefined.
 */
export class CheckedOption extends Option {
  readonly wrong: (typed: readonly string[]) => string | undefined
  constructor(flags: string, description: string, wrong: CheckedOption['wrong']) {
    super(flags, description)
    this.wrong = wrong
  }
}

/** A flag that takes one of these words, or several where its value is `<word...>`. */
export function oneOf(flags: string, description: string, words: readonly string[]): Option {
  const option = new CheckedOption(flags, description, (typed) => {
    const unknown = typed.filter((word) => !words.includes(word))
    return unknown.length > 0 ? expectedOneOf(unknown, words) : undefined
  })
  // For the help alone: Commander's `choices` would check as well.
  option.argChoices = [...words]
  return option
}

/** That words are not known, which are, and which may have been meant. */
export function expectedOneOf(unknown: readonly string[], words: readonly string[]): string {
  const meant = didYouMean(unknown, words)
  return `unknown ${unknown.join(', ')}; expected one of ${words.join(', ')}${meant && `. ${meant}`}`
}

export function wrongPort([text = '']: readonly string[]): string | undefined {
  return /^\d+$/u.test(text) && Number(text) <= 65_535 ? undefined : `${text} is not a port; expected 0 to 65535`
}

export function wrongAddress([text = '']: readonly string[]): string | undefined {
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (address && /^https?:$/u.test(address.protocol) && address.search === '' && address.hash === '') return undefined
  return `${text} is not the address of a folder; expected such as https://example.org/survey/`
}
