/** Why there is no row: no cell holds the text, all of it is hidden on the map, or there is nothing. */
export type WhyEmpty = 'text' | 'hidden' | 'none'

/** `visible`: rows before the text narrowed them. */
export function whyEmpty(visible: number, total: number): WhyEmpty {
  if (visible > 0) return 'text'
  return total > 0 ? 'hidden' : 'none'
}
