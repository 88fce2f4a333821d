/** The address, if it is one that a link of data may lead to: http and https alone. */
export function safeLink(text: string): string | undefined {
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) return undefined
  return new URL(text).href
}

const RESOLVERS: Readonly<Record<string, string>> = { doi: 'https://doi.org/', arxiv: 'https://arxiv.org/abs/' }

/** Where a field of a node leads: a DOI, an arXiv number, or a plain web address; undefined for any other value. */
export function fieldLink(field: string, value: string): string | undefined {
  const resolver = RESOLVERS[field.toLowerCase()]
  if (resolver && /^[\w.()/:;<>-]+$/u.test(value)) return safeLink(resolver + encodeURI(value))
  return safeLink(value)
}
