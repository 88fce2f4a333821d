import type { Problem } from '../src/errors.ts'
import type { Place, RawRecord } from '../src/model/batch.ts'
import { problemAt } from '../src/model/check-record.ts'
import type { ListRecord } from '../src/model/list-record.ts'
import { inLanguage } from '../src/model/text.ts'
import { listNames } from './list-names.ts'
import { type Listed, type ListedNode, lookUp } from './list-nodes.ts'
import { listWorks } from './list-works.ts'
import type { ListSection } from './read-list.ts'
import type { Records } from './records.ts'

export interface MappedList {
  readonly list: ListRecord
  /** The mapping as it was read, for what is wrong in it. */
  readonly record: RawRecord
  readonly sections: readonly ListSection[]
  readonly languages: readonly string[]
}

/**
 * Headings, works and names as nodes; that a work (or a name alone) stands under a heading, and a heading under another,
 * as LISTED_UNDER; and what the mapping says of a work and its name. All are facts of the list, one piece of evidence for
 * every line that shows them.
 */
export function listRecords(file: string, { list, record, sections, languages }: MappedList): Records {
  const mapped = sections.filter(({ anchor }) => lookUp(list.headings, anchor))
  const listed = mapped.flatMap(({ anchor, entries }) => entries.map((entry): Listed => ({ ...entry, anchor })))
  const names = listNames(file, { list, record, listed, languages })
  const works = listWorks(file, { list, record, entries: names.entries, languages })
  const byId = new Map(names.nodes.map((node) => [node.id, node]))
  const statements = collect(file, list, record)

  for (const section of mapped) {
    const own = lookUp(list.headings, section.anchor)
    const above = section.parent && lookUp(list.headings, section.parent.anchor)
    if (own && above) statements.add('LISTED_UNDER', own, above, section.anchor, section.place)
  }
  const listUnder = (node: ListedNode, { anchor, place }: Listed) => {
    const heading = lookUp(list.headings, anchor)
    if (heading) statements.add('LISTED_UNDER', node, heading, anchor, place)
  }
  for (const node of names.nodes) {
    for (const entry of node.entries) if (entry.title === '') listUnder(node, entry)
  }
  for (const work of works.nodes) {
    for (const entry of work.entries) {
      listUnder(work, entry)
      const named = entry.named && byId.get(entry.named.id)
      if (entry.named && named) statements.add(entry.named.statement, work, named, entry.anchor, entry.place)
    }
  }
  return {
    nodes: [
      ...mapped.map((section) => headingRecord(section, list, record)),
      ...[...works.nodes, ...names.nodes].map((node) => nodeRecord(file, node, list)),
    ],
    statements: statements.records,
    problems: [...names.problems, ...works.problems, ...statements.problems],
  }
}

function nodeRecord(file: string, { entries, sameAs, ...node }: ListedNode, list: ListRecord): RawRecord {
  const sources = entries.map(({ anchor, place }) => ({ source: list.source, locator: locatorOf(list, anchor, place) }))
  const [first] = entries
  return { file, value: { ...node, ...(sameAs && { sameAs }), sources }, places: first ? { '': first.place } : {} }
}

/** The node of a heading is written in the mapping, so that is where its problems are. */
function headingRecord({ anchor, place }: ListSection, list: ListRecord, record: RawRecord): RawRecord {
  const { names: _names, ...node } = lookUp(list.headings, anchor) ?? {}
  const start = `headings.${anchor}`
  const places: Record<string, Place> = Object.create(null)
  for (const [path, at] of Object.entries(record.places)) {
    if (path === start) places[''] = at
    else if (path.startsWith(`${start}.`)) places[path.slice(start.length + 1)] = at
  }
  const sources = [{ source: list.source, locator: locatorOf(list, anchor, place) }]
  return { file: record.file, value: { ...node, sources }, places }
}

function locatorOf({ place: start }: ListRecord, anchor: string, { line }: Place): string {
  return `${start}#${anchor}, line ${line}`
}

type End = Pick<ListedNode, 'id' | 'label'>

/** Statements under way: what several lines say of the same two ends is one. */
function collect(file: string, list: ListRecord, record: RawRecord) {
  const held = new Map<string, RawRecord & { readonly value: { readonly evidence: object[] } }>()
  const problems: Problem[] = []
  const silent = new Set<string>()
  const add = (kind: string, from: End, to: End, anchor: string, place: Place): void => {
    const words = lookUp(list.sentences, kind)
    if (!words) {
      const message = `there are no words for ${kind}; expected a sentence with {from} and {to}`
      if (!silent.has(kind)) problems.push(problemAt(record, ['sentences', kind], message))
      silent.add(kind)
      return
    }
    const key = JSON.stringify([kind, from.id, to.id])
    const evidence = {
      source: list.source,
      locator: locatorOf(list, anchor, place),
      support: 'fact',
      assertedBy: 'loader',
    }
    const known = held.get(key)
    if (known) {
      known.value.evidence.push(evidence)
      return
    }
    const statement = Object.fromEntries(
      Object.entries(words).map(([language, template]) => [
        language,
        template.replace(/\{(from|to)\}/gu, (_, end) => inLanguage((end === 'from' ? from : to).label, language)),
      ]),
    )
    const value = { kind, from: from.id, to: to.id, statement, evidence: [evidence] }
    held.set(key, { file, value, places: { '': place } })
  }
  return {
    add,
    problems,
    get records(): RawRecord[] {
      return [...held.values()]
    },
  }
}
