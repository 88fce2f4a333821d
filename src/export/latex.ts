const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // As commands, for BibTeX counts braces even where a backslash stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

/** Text in which nothing is a command of TeX; without control characters. */
export function latex(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\\~^<>{}&%$#_]/g, (character) => COMMANDS[character] ?? `\\${character}`)
}
