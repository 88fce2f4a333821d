/** Pieces of well-formed XML 1.0. Characters that it cannot carry at all, escaped or not, are dropped. */

const UNCARRIED = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** The text as it stands in an element or in an attribute between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(UNCARRIED, '').replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? '')
}

/** ` name="value"` for each; names are ours. Undefined values are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}
