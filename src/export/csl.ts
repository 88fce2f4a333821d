import { cslItems } from './csl-items.ts'
import type { TextFormat } from './format.ts'

/** CSL-JSON, which Zotero, Pandoc and citation processors read: the works of the part. */
export const csl: TextFormat = {
  name: 'csl',
  title: 'CSL-JSON (Zotero, Pandoc)',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'csl.json',
  positions: false,
  bibliography: true,
  *write(input) {
    yield `${JSON.stringify(cslItems(input), null, 2)}\n`
  },
}
