import { dataNotes } from './data-notes.ts'
import { fillPage } from './fill-page.ts'
import { pageBody } from './page-body.ts'
import { pageHead } from './page-head.ts'
import { pagePolicy } from './page-policy.ts'
import type { Site } from './site.ts'

/** The built explorer, by path within it. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

const DATA = 'data/survey.json'

/**
 * Every file of a site of many files, by path. `nonce` stands in the built page as `placeholder`, and lets through the
 * one style that a library writes.
 */
export function folderSite(
  built: BuiltFiles,
  site: Site,
  { nonce, placeholder, preview }: { readonly nonce: string; readonly placeholder: string; readonly preview?: string },
): ReadonlyMap<string, string | Uint8Array<ArrayBuffer>> {
  const page = new TextDecoder().decode(built.get('index.html')).replaceAll(placeholder, nonce)
  const policy = pagePolicy({
    script: "'self'",
    style: `'self' 'nonce-${nonce}'`,
    worker: "'self'",
    connect: "'self'",
  })
  const head = pageHead(site, { dataFile: DATA, ...(preview !== undefined && { preview: 'preview.svg' }) })
  return new Map<string, string | Uint8Array<ArrayBuffer>>([
    ...built,
    ['index.html', fillPage(page, site, { policy, head, body: pageBody(site) })],
    [DATA, site.json],
    ['data/README.txt', dataNotes(site)],
    // Some hosts leave out folders and files whose names begin with an underscore, unless told not to.
    ['.nojekyll', ''],
    ...(preview !== undefined ? [['preview.svg', preview] as const] : []),
  ])
}
