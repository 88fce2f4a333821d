import type { Problem } from '../src/errors.ts'
import type { RawRecord } from '../src/model/batch.ts'
import { problemAt } from '../src/model/check-record.ts'
import type { ListRecord } from '../src/model/list-record.ts'
import { joinWorks, type Work } from './join-works.ts'
import type { NamedEntry } from './list-names.ts'
import { aliasesOf, idOf, inAll, type ListedNode, lookUp, titleOf } from './list-nodes.ts'
import { problemIn } from './records.ts'

/**
 * The works that entries with a title mean. The first entry of a work gives its title; other titles are other names of
 * it. Two arXiv numbers in one work are a warning, since a wrong link joins what is apart.
 */
export function listWorks(
  file: string,
  {
    list,
    record,
    entries,
    languages,
  }: {
    readonly list: ListRecord
    /** The mapping as it was read, for what is wrong in it. */
    readonly record: RawRecord
    readonly entries: readonly NamedEntry[]
    readonly languages: readonly string[]
  },
): { nodes: ListedNode<NamedEntry>[]; problems: Problem[] } {
  const problems: Problem[] = []
  const titled = entries.filter(({ title }) => title !== '')
  const works = joinWorks(titled, Object.keys(list.works.linked), new Set(list.apart))
  const met = new Set(works.flatMap(({ keys }) => [...keys]))
  for (const key of Object.keys(list.known ?? {})) {
    if (met.has(key)) continue
    problems.push(
      problemAt(record, ['known', key], `no work in ${file} has it; expected arxiv:…, doi:…, url:… or title:…`),
    )
  }
  const times = new Map<string, number>()
  const nodes = works.map((work): ListedNode<NamedEntry> => {
    const [first] = work.entries
    const titles = work.entries.map(({ title }) => title)
    const known = [...work.keys].map((key) => lookUp(list.known, key)).find((each) => each !== undefined)
    const numbers = keysWith('arxiv:', work)
    if (first && numbers.length > 1) {
      const message = `this work has several arXiv numbers, ${numbers.join(' and ')}; expected one, or a wrong one in apart`
      problems.push({ ...problemIn(file, first.place, '', message), severity: 'warning' })
    }
    const kind = kindOf(work, list)
    const label = known?.label ?? inAll(languages, titles[0] ?? '')
    const names = work.entries.flatMap(({ name, named }) => (name === undefined || named ? [] : [name]))
    return {
      id: known?.id ?? numbered(idOf(kind, titles[0] ?? titleOf(label), list), times),
      kind,
      label,
      aliases: aliasesOf(label, [...titles, ...names, ...(known?.aliases ?? [])]),
      fields: fieldsOf(work),
      sameAs: known?.sameAs,
      entries: work.entries,
    }
  })
  return { nodes, problems }
}

function kindOf({ entries }: Work<NamedEntry>, { works }: ListRecord): string {
  const labels = entries.flatMap(({ links }) => links.map(({ label }) => label))
  return labels.map((label) => lookUp(works.linked, label)).find((kind) => kind !== undefined) ?? works.otherwise
}

function fieldsOf(work: Work<NamedEntry>): ListedNode['fields'] {
  const { entries } = work
  const dated = entries.find(({ year }) => year !== undefined)
  const venue = entries.find((entry) => entry.venue !== undefined)?.venue
  const [arxiv] = keysWith('arxiv:', work)
  const [doi] = keysWith('doi:', work)
  const [url, ...links] = new Set(entries.flatMap((entry) => entry.links.map((link) => link.url)))
  return {
    ...(dated?.year !== undefined && { year: dated.year }),
    ...(dated?.date !== undefined && dated.date !== String(dated.year) && { date: dated.date }),
    ...(venue !== undefined && { venue }),
    ...(arxiv !== undefined && { arxiv }),
    ...(doi !== undefined && { doi }),
    ...(url !== undefined && { url }),
    ...(links.length > 0 && { links }),
  }
}

function keysWith(start: string, { keys }: Work<NamedEntry>): string[] {
  return [...keys].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
}

function numbered(id: string, times: Map<string, number>): string {
  const time = (times.get(id) ?? 0) + 1
  times.set(id, time)
  return time === 1 ? id : `${id}-${time}`
}
