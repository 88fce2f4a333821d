const EMBED = /([?&])embed(?:=[^&]*)?(?:&|$)/u

/** Whether the address asks for the picture alone, as a part of somebody else's page. */
export function isEmbedded(query: string): boolean {
  return EMBED.test(query)
}

/** The query of the same view in the whole explorer. */
export function withoutEmbed(query: string): string {
  const rest = query.replace(EMBED, '$1').replace(/[?&]$/u, '')
  return EMBED.test(rest) ? withoutEmbed(rest) : rest
}

/** The query of the same view as part of another page. */
export function withEmbed(query: string): string {
  const rest = withoutEmbed(query)
  return `${rest === '' ? '?' : `${rest}&`}embed`
}
