/** What a command has to say to people, before it is known whether as plain text or as Markdown. */
export interface Line {
  readonly text: string
  /** A title; lines below it stand under it. */
  readonly heading?: boolean
  /** How deep it is indented; 0 by default. */
  readonly depth?: number
}

export type Page = readonly Line[]

export const heading = (text: string): Line => ({ text, heading: true })
export const line = (text: string, depth = 0): Line => ({ text, depth })

/** Plain text for a terminal. Control characters are left out, since a terminal would obey them. */
export function asText(page: Page, color: boolean): string {
  return ending(
    page.map(({ text, heading: isHeading, depth = 0 }, index) => {
      const plain = oneLine(text)
      if (!isHeading) return `${'  '.repeat(depth)}${plain}`
      return (index === 0 ? '' : '\n') + (color ? `\u001b[1m${plain}\u001b[22m` : plain)
    }),
  )
}

export function asMarkdown(page: Page): string {
  const lines = page.map(({ text, heading: isHeading, depth = 0 }) => {
    const escaped = oneLine(text).replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    return isHeading ? `\n## ${escaped}\n` : `${'  '.repeat(depth)}- ${escaped}`
  })
  return ending(lines)
    .replace(/\n{3,}/g, '\n\n')
    .trimStart()
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '')
}

function ending(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
