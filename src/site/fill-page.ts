import { html } from './html.ts'
import type { Site } from './site.ts'

/** The places of the built page that are filled; a build that lacks one cannot be published. */
const LANG = '<html lang="en">'
const CHARSET = '<meta charset="utf-8" />'
const TITLE = '<title>survey-graph</title>'
const ROOT = '<div id="root"></div>'

/** The built page with a policy, a head and a body of this site. */
export function fillPage(
  page: string,
  { title, lang }: Pick<Site, 'title' | 'lang'>,
  { policy, head, body }: { readonly policy: string; readonly head: string; readonly body: string },
): string {
  const meta = `<meta http-equiv="content-security-policy" content="${html(policy)}" />`
  return [
    [LANG, `<html lang="${lang}">`],
    // First of all, since it holds from where it stands.
    [CHARSET, `${CHARSET}\n    ${meta}`],
    [TITLE, `<title>${html(title)}</title>\n    ${head}`],
    [ROOT, `${ROOT}\n    ${body}`],
  ].reduce((text, [place = '', filled = '']) => replaceOnce(text, place, filled), page)
}

/** Replaces the one place where `place` stands. Not by a pattern: the text may hold `$&`. */
export function replaceOnce(text: string, place: string, filled: string): string {
  const at = text.indexOf(place)
  if (at < 0 || text.indexOf(place, at + 1) >= 0) throw new Error(`The built page must hold ${place} once`)
  return text.slice(0, at) + filled + text.slice(at + place.length)
}
