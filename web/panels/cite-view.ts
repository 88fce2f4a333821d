import { latex } from '../../src/export/latex.ts'
import { revisionOf } from '../state/revision.ts'
import { datasetsShown } from '../state/state.ts'
import type { Explored } from './explored.ts'
import { partOf, usualScope } from './export-part.ts'
import { titleOf } from './title-of.ts'

/** How to cite what is on the screen: as a line of text, and as BibTeX. `on`: the day it was looked at, as an ISO date. */
export function citeView(
  seen: Pick<Explored, 'state' | 'derived' | 'words'>,
  link: string,
  on: string,
): { readonly text: string; readonly bibtex: string } {
  const { state, words } = seen
  const { t } = words
  const datasets = datasetsShown(state)
  const titles = titleOf(datasets, words)
  const title = partOf(usualScope(seen), seen)?.title
  const named = title === undefined ? titles : t('share.view-of', { title, datasets: titles })
  const revision = revisionOf(state) ?? ''
  const licences = [...new Set(datasets.flatMap(({ licence }) => licence.split(/\s*;\s*/u)))].join('; ')
  const said = { title: named, revision, date: words.date(on), link, licence: licences }
  const fields = {
    title: `{${latex(named)}}`,
    howpublished: `\\url{${link}}`,
    note: latex(t('share.bibtex-note', { revision, date: on, licence: licences })),
    year: on.slice(0, 4),
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`)
  const key = `survey-graph-${revision.split('.')[0] ?? ''}-${shortly(link)}`
  return {
    text: [t('share.citation', said), ...datasets.map(({ citation }) => citation)].join('\n'),
    bibtex: `@misc{${key},\n${lines.join(',\n')}\n}`,
  }
}

/** A few letters and digits that differ where addresses do, FNV-1a as it is known: two views of one revision are two entries. */
function shortly(address: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(address)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(36)
}
