/** "addresses" → "address", "is part of" → "be part of": the form that follows "to". */
export function plainVerb(relation: string): string {
  const words = relation.split(' ')
  const at = words.findIndex((word) => word.length > 2 && word.endsWith('s'))
  if (words[0] === 'is') return ['be', ...words.slice(1)].join(' ')
  if (at < 0) return relation
  const verb = words[at] ?? ''
  const bare = verb.endsWith('ies')
    ? `${verb.slice(0, -3)}y`
    : /(ss|sh|ch|x|z|o)es$/u.test(verb)
      ? verb.slice(0, -2)
      : verb.slice(0, -1)
  return [...words.slice(0, at), bare, ...words.slice(at + 1)].join(' ')
}
