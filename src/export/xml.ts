/** Pieces of well-formed XML 1.0. Characters that it cannot carry at all, escaped or not, are dropped. */

const UNCARRIED = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

// Files have millions of texts, and nearly all may stand as they are: one look at each tells. Halves of surrogate pairs
// get the second look too, since only there it shows whether they are pairs.
const ODD_IN_QUOTES = /[^ !#-%'-;=?-\ud7ff\ue000-\ufffd]/
const ODD_IN_APOSTROPHES = /[^ -%(-;=?-\ud7ff\ue000-\ufffd]/
const ODD_IN_ELEMENT = /[^\t\n -%'-;=?-\ud7ff\ue000-\ufffd]/

/** The text as it stands in an element or in an attribute between double quotes. */
export function escapeXml(text: string): string {
  return ODD_IN_QUOTES.test(text) ? escaped(text, /[&<>"\t\n\r]/g) : text
}

/** The text as it stands in an element, where quotes, tabs and line feeds may stay: JSON is hardly longer there. */
export function elementText(text: string): string {
  return ODD_IN_ELEMENT.test(text) ? escaped(text, /[&<>\r]/g) : text
}

/** The text as the value of an attribute, quotes included; apostrophes around text with quotes, so that JSON stays short. */
export function quotedXml(text: string): string {
  if (!ODD_IN_QUOTES.test(text)) return `"${text}"`
  if (!ODD_IN_APOSTROPHES.test(text)) return `'${text}'`
  return text.includes('"') ? `'${escaped(text, /[&<>'\t\n\r]/g)}'` : `"${escaped(text, /[&<>\t\n\r]/g)}"`
}

/** JSON text whose every character XML can carry; without `>`, so that nothing in it ends a processing instruction. */
export function jsonForXml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[>\ufffe\uffff]/g,
    (odd) => `\\u${odd.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** ` name="value"` for each; names are ours. Undefined values are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

/** The text without the characters that XML 1.0 cannot carry. */
export function carriedByXml(text: string): string {
  return text.replace(UNCARRIED, '')
}

function escaped(text: string, odd: RegExp): string {
  return carriedByXml(text).replace(odd, (character) => ENTITIES[character] ?? '')
}
