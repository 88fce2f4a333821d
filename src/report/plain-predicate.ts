/**
 * に対処するのは → に対処する: what a Japanese sentence says of its subject, from a relation as it is read towards that subject.
 * Undefined where it cannot be told, as of が-relations, whose object would become a second subject.
 */
export function plainPredicate(relation: string): string | undefined {
  if (relation.startsWith('が')) return undefined
  const noun = /^(.+)なのは$/u.exec(relation)?.[1]
  if (noun) return `${noun}である`
  // The verb ends in a letter of the row of う; の, or a noun without kana, stands for the subject.
  return /^(.*[うくぐすつぬぶむる])(?:の|\P{Script=Hiragana}+)は$/u.exec(relation)?.[1]
}
