import { dateSaid } from '../report/date-said.ts'
import { type Language, languageFor } from '../report/words.ts'
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

interface PackWords {
  readonly title: string
  readonly data: string
  readonly report: string
  readonly works: string
  readonly picture: string
  readonly licences: string
  readonly request: (on: string | undefined) => string
  readonly licence: string
  readonly cite: string
  readonly labelled: (name: string, text: string) => string
}

const WORDS: Readonly<Record<Language, PackWords>> = {
  en: {
    title: 'An evidence pack of survey-graph.',
    data: 'the data; survey-graph opens this whole archive, or this file',
    report: 'the same to read',
    works: 'the works that it cites',
    picture: 'the same as a picture',
    licences: 'whose work it is, and what may be done with it',
    request: (on) => `the request that made it${on ? ` on ${on}` : ''}, and of which revisions of the data`,
    licence: 'Licence',
    cite: 'Cite as',
    labelled: (name, text) => `${name}: ${text}`,
  },
  ja: {
    title: 'survey-graphの根拠パック。',
    data: 'データ。survey-graphで、このアーカイブ全体またはこのファイルを開ける',
    report: '同じ内容のレポート',
    works: '引用文献',
    picture: '同じ内容の図',
    licences: '誰によるものか、どのように利用できるか',
    request: (on) => `これを作った${on ? `${on}の` : ''}問い合わせと、データの改訂`,
    licence: 'ライセンス',
    cite: '引用表記',
    labelled: (name, text) => `${name}：${text}`,
  },
}

function* readme({ positions, made, lang }: ExportInput): Iterable<string> {
  const words = WORDS[languageFor(lang)]
  const files = [
    ['survey-graph.json', words.data],
    ['report.md', words.report],
    ['bibliography.bib', words.works],
    ['bibliography.csl.json', words.works],
    ...(positions ? [['picture.svg', words.picture]] : []),
    ['LICENCES.txt', words.licences],
    ['request.json', words.request(made && dateSaid(made.on, languageFor(lang)))],
  ]
  yield `${words.title}\n\n`
  for (const [path = '', text] of files) yield `${path.padEnd(23)}${text}\n`
}

function* licences({ datasets, lang }: ExportInput): Iterable<string> {
  const words = WORDS[languageFor(lang)]
  for (const { id, title, citation, licence, disclaimer } of datasets) {
    yield `${Object.values(title).join(' / ')} (${id})\n`
    yield `  ${words.labelled(words.licence, licence)}\n  ${words.labelled(words.cite, citation)}\n`
    for (const text of Object.values(disclaimer ?? {})) yield `  ${text}\n`
    yield '\n'
  }
}

function* request({ datasets, made, lang }: ExportInput): Iterable<string> {
  const revisions = datasets.map(({ id, revision }) => ({ id, revision }))
  yield `${JSON.stringify({ format: 'survey-graph-pack', version: 1, ...made, lang, datasets: revisions }, null, 2)}\n`
}
