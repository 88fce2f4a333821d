import { InvalidArgumentError, Option } from 'commander'
import { didYouMean } from '../model/near.ts'

/** A flag that takes one of these words, or several where its value is `<word...>`; a word that is near is offered for a mistyped one. */
export function oneOf(flags: string, description: string, words: readonly string[]): Option {
  const option = new Option(flags, description).choices(words)
  const take = option.parseArg
  return option.argParser((typed: string, before: unknown): unknown => {
    if (words.includes(typed)) return take?.(typed, before as never)
    throw new InvalidArgumentError(
      [didYouMean(typed, words), `Allowed choices are ${words.join(', ')}.`].join(' ').trim(),
    )
  })
}
