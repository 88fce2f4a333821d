import type { Problem } from '../src/errors.ts'
import type { RawRecord } from '../src/model/batch.ts'
import { problemAt } from '../src/model/check-record.ts'
import type { ListRecord } from '../src/model/list-record.ts'
import { aliasesOf, idOf, inAll, type Listed, type ListedNode, lookUp, titleOf } from './list-nodes.ts'
import { problemIn } from './records.ts'

/** An entry whose name is settled: `title` is empty where it is nothing but the name of a node. */
export interface NamedEntry extends Listed {
  readonly named?: { readonly id: string; readonly statement: string }
}

/**
 * Names as nodes, where they mean something under their headings; elsewhere they are other names of the works. A name is
 * recognised as it is printed, or by the aliases that the mapping gives it. Two names that would share an id are a problem,
 * and so is one in the mapping that the list does not print.
 */
export function listNames(
  file: string,
  {
    list,
    record,
    listed,
    languages,
  }: {
    readonly list: ListRecord
    /** The mapping as it was read, for what is wrong in it. */
    readonly record: RawRecord
    readonly listed: readonly Listed[]
    readonly languages: readonly string[]
  },
): { entries: NamedEntry[]; nodes: ListedNode<NamedEntry>[]; problems: Problem[] } {
  const problems: Problem[] = []
  const held = new Map<string, Held>()
  const met = new Set<string>()
  const entries = listed.map((entry): NamedEntry => {
    const { name: printed, ...rest } = entry
    if (printed === undefined) return entry
    const [name, known] = recognise(printed, list)
    met.add(name)
    if (known?.isTitle) return { ...rest, title: rest.title ? `${printed}: ${rest.title}` : printed }
    const meaning = lookUp(list.headings, entry.anchor)?.names
    if (!meaning) return rest.title ? entry : { ...rest, title: printed }
    const kind = known?.kind ?? meaning.kind
    const label = known?.label ?? inAll(languages, name)
    const id = known?.id ?? idOf(kind, titleOf(label), list)
    const own = held.get(id) ?? { name, kind, label, printed: [], known, entries: [] }
    held.set(id, own)
    if (own.name !== name) {
      const message = `${name} and ${own.name} have one id, ${id}; expected names to say that they are one, or an id each`
      problems.push(problemIn(file, entry.place, '', message))
    }
    const settled = { ...entry, named: { id, statement: meaning.statement } }
    own.printed.push(printed)
    own.entries.push(settled)
    return settled
  })
  for (const name of Object.keys(list.names ?? {})) {
    if (met.has(name)) continue
    problems.push(problemAt(record, ['names', name], `no entry in ${file} has this name; expected it as it is printed`))
  }
  const nodes = [...held].map(
    ([id, { kind, label, known, printed, entries: own }]): ListedNode<NamedEntry> => ({
      id,
      kind,
      label,
      aliases: aliasesOf(label, [...printed, ...(known?.aliases ?? [])]),
      fields: linksOf(own),
      sameAs: known?.sameAs,
      entries: own,
    }),
  )
  return { entries, nodes, problems }
}

type Known = NonNullable<ListRecord['names']>[string]

interface Held extends Pick<ListedNode, 'kind' | 'label'> {
  readonly name: string
  readonly known: Known | undefined
  readonly printed: string[]
  readonly entries: NamedEntry[]
}

function recognise(printed: string, { names }: ListRecord): [string, Known | undefined] {
  const own = lookUp(names, printed)
  if (own) return [printed, own]
  return Object.entries(names ?? {}).find(([, { aliases }]) => aliases?.includes(printed)) ?? [printed, undefined]
}

/** Links of entries that are a name alone; those of others lead to their works. */
function linksOf(entries: readonly Listed[]): Record<string, string> {
  const [first] = entries.filter(({ title }) => title === '').flatMap(({ links }) => links)
  return first ? { url: first.url } : {}
}
