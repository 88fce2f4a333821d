/** Text as it must stand in HTML, also within a quoted attribute. */
export function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** JSON as the text of a script that is data: nothing in it can end the script. */
export function scriptJson(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

/** A hash as a content security policy names it. `base64` is that of the SHA-256 of exactly the text between the tags. */
export function hashSource(base64: string): string {
  return `'sha256-${base64}'`
}
