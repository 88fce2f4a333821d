import { carriedByXml } from './xml.ts'

/**
 * Quoted texts of DOT. The printer of `@ts-graphviz/ast` leaves backslashes as they are, so a text that ends with one
 * would take the closing quote along, and `C:\new` would break its line; hence our own few lines.
 */

/** Any text as an id. DOT has no way to write every backslash as one, so each reads as two: ids stay apart. */
export function dotId(text: string): string {
  return `"${escaped(text)}"`
}

/**
 * Any text as a label that shows it. Graphviz reads escapes and entities in labels, so what looks like one is written
 * such that it is shown as it stands.
 */
export function dotLabel(text: string): string {
  const label = escaped(text)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/&(?=#?\w+;)/g, '&amp;')
  return `"${label}"`
}

/** Without what the pictures that Graphviz draws could not carry, which are XML. */
function escaped(text: string): string {
  return carriedByXml(text).replace(/[\\"]/g, '\\$&')
}
