import type { Problem } from '../src/errors.ts'
import type { RawRecord } from '../src/model/batch.ts'
import { checkRecord, problemAt } from '../src/model/check-record.ts'
import { type ListRecord, listRecord } from '../src/model/list-record.ts'
import { lookUp } from './list-nodes.ts'
import { listRecords } from './list-records.ts'
import { isMap, recordOf } from './located.ts'
import { type ListSection, readList } from './read-list.ts'
import { readYaml } from './read-yaml.ts'
import { FILE_START, type Mapping, problemIn, type Records } from './records.ts'

/**
 * A list of works under headings, as many fields keep one in a README: headings, works, what the works are listed for,
 * and that each stands where it stands. The mapping beside it says what all of that means; what cannot be read by it is
 * a problem, so that no entry is lost in silence.
 */
export function fromMarkdown(file: string, text: string, mapping: Mapping): Records {
  const read = readMapping(mapping)
  if (!read.list || !read.record) return { nodes: [], statements: [], problems: read.problems }
  const { list, record } = read
  const sections = readList(file, text)
  const problems: Problem[] = []
  for (const anchor of Object.keys(list.headings)) {
    if (sections.some((section) => section.anchor === anchor)) continue
    problems.push(problemAt(record, ['headings', anchor], `there is no such heading in ${file}; expected its anchor`))
  }
  for (const section of sections) {
    if (lookUp(list.headings, section.anchor)) problems.push(...section.problems)
    else if (section.entries.length > 0 && isWithin(section, list)) {
      const message = `no meaning is given to this heading; expected ${section.anchor} among headings in ${record.file}`
      problems.push(problemIn(file, section.place, '', message))
    }
  }
  const records = listRecords(file, { list, record, sections, languages: languagesOf(mapping) })
  return { ...records, problems: [...problems, ...records.problems] }
}

function readMapping({ beside, manifest, path }: Mapping): {
  list?: ListRecord
  record?: RawRecord
  problems: Problem[]
} {
  if (!beside) {
    const message = 'missing; expected the path of a YAML file that says what headings, entries and names mean'
    return { problems: [problemAt(manifest, [...path, 'mapping'], message)] }
  }
  const { root, problems } = readYaml(beside.file, beside.text)
  if (!root || !isMap(root.value)) {
    const message = 'this is no map; expected source, place, works, sentences and headings'
    if (problems.length === 0) problems.push(problemIn(beside.file, root?.place ?? FILE_START, '', message))
    return { problems }
  }
  const record = recordOf(beside.file, root)
  const list = checkRecord(listRecord, record, problems)
  return { ...(list && problems.length === 0 && { list, record }), problems }
}

/** Whether a heading above has a meaning: then this one was forgotten, and not left out on purpose. */
function isWithin({ parent }: ListSection, list: ListRecord): boolean {
  return parent !== undefined && (lookUp(list.headings, parent.anchor) !== undefined || isWithin(parent, list))
}

/** What the list prints has no language of its own: a title is the same in all that the manifest promises. */
function languagesOf({ manifest }: Mapping): readonly string[] {
  const languages: unknown = (manifest.value as { languages?: unknown }).languages
  const texts = Array.isArray(languages) ? languages.filter((each) => typeof each === 'string') : []
  return texts.length > 0 ? texts : ['en']
}
