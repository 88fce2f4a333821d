import { bibtex } from './bibtex.ts'
import { csl } from './csl.ts'
import type { ExportFormat, ExportInput } from './format.ts'
import { json } from './json.ts'
import { md } from './md.ts'
import { svg } from './svg.ts'
import { prepareZip, type ZippedFile, zipInPieces } from './zip-in-pieces.ts'

/**
 * All that somebody needs who is shown a finding: the data, which opens here again, a report to read, the bibliography,
 * a picture, whose work it is and under which licence, and which request made it of which revisions.
 */
export const pack: ExportFormat = {
  name: 'pack',
  title: 'Evidence pack (opens here again)',
  mediaType: 'application/zip',
  extension: 'zip',
  positions: true,
  tellsAnswer: true,
  opensAgain: 'whole',
  withWorks: true,
  async prepare() {
    await Promise.all([prepareZip(), bibtex.prepare?.()])
  },
  *write(input) {
    yield* zipInPieces(filesOf(input))
  },
}

function filesOf(input: ExportInput): ZippedFile[] {
  const works = { ...input, ...(input.works ?? { nodes: [], edges: [] }) }
  return [
    { path: 'README.txt', chunks: readme(input) },
    { path: 'survey-graph.json', chunks: json.write(input) },
    { path: 'report.md', chunks: md.write(input) },
    { path: 'bibliography.bib', chunks: bibtex.write(works) },
    { path: 'bibliography.csl.json', chunks: csl.write(works) },
    ...(input.positions ? [{ path: 'picture.svg', chunks: svg.write(input) }] : []),
    { path: 'LICENCES.txt', chunks: licences(input) },
    { path: 'request.json', chunks: request(input) },
  ]
}

function* readme({ positions, made }: ExportInput): Iterable<string> {
  yield 'An evidence pack of survey-graph.\n\n'
  yield 'survey-graph.json      the data; survey-graph opens this whole archive, or this file\n'
  yield 'report.md              the same to read\n'
  yield 'bibliography.bib, .csl.json   the works that it cites\n'
  if (positions) yield 'picture.svg            the same as a picture\n'
  yield 'LICENCES.txt           whose work it is, and what may be done with it\n'
  yield `request.json           the request that made it${made ? ` on ${made.on}` : ''}, and of which revisions of the data\n`
}

function* licences({ datasets }: ExportInput): Iterable<string> {
  for (const { id, title, citation, licence, disclaimer } of datasets) {
    yield `${Object.values(title).join(' / ')} (${id})\n  Licence: ${licence}\n  Cite as: ${citation}\n`
    for (const text of Object.values(disclaimer ?? {})) yield `  ${text}\n`
    yield '\n'
  }
}

function* request({ datasets, made, lang }: ExportInput): Iterable<string> {
  const revisions = datasets.map(({ id, revision }) => ({ id, revision }))
  yield `${JSON.stringify({ format: 'survey-graph-pack', version: 1, ...made, lang, datasets: revisions }, null, 2)}\n`
}
