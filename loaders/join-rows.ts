import type { Problem } from '../src/errors.ts'
import type { Place, RawRecord } from '../src/model/batch.ts'
import { problemAt } from '../src/model/check-record.ts'

/** A row of a statements file: what loaders make of it before rows that say the same are joined. */
interface Row {
  readonly id?: string
  readonly kind?: string
  readonly from?: string
  readonly to?: string
  readonly statement?: Record<string, string>
  readonly evidence?: unknown
}

interface Joined {
  readonly file: string
  readonly value: { statement?: Record<string, string>; readonly evidence: unknown[] }
  readonly places: Record<string, Place>
}

/**
 * Rows of the same kind, ends and id as one statement, each giving a piece of evidence, in the order of the rows. Words
 * are taken, language by language, from the first row that has them; other words in a later row are a warning.
 */
export function joinRows(rows: readonly RawRecord[]): { records: RawRecord[]; problems: Problem[] } {
  const joined = new Map<string, Joined>()
  const problems: Problem[] = []
  rows.forEach((row, index) => {
    const { id, kind, from, to, statement, evidence } = row.value as Row
    // A row that lacks an end says nothing that another could say too.
    const key = JSON.stringify(kind && from && to ? [kind, from, to, id ?? ''] : index)
    const known = joined.get(key) ?? begin(row)
    joined.set(key, known)
    const position = known.value.evidence.length
    if (position > 0) addWords(known, statement ?? {}, row, problems)
    known.value.evidence.push(evidence ?? Object.create(null))
    known.places[`evidence[${position}]`] = row.places[''] ?? { line: 1, column: 1 }
    for (const [path, place] of Object.entries(row.places)) {
      if (path.startsWith('evidence.')) known.places[path.replace('evidence', `evidence[${position}]`)] = place
    }
  })
  return { records: [...joined.values()], problems }
}

/** The statement that the row is the first of, without its evidence. */
function begin(row: RawRecord): Joined {
  const places: Record<string, Place> = Object.create(null)
  for (const [path, place] of Object.entries(row.places)) if (!path.startsWith('evidence.')) places[path] = place
  const value = Object.assign(Object.create(null), row.value, { evidence: [] }) as Joined['value']
  return { file: row.file, value, places }
}

function addWords(known: Joined, words: Record<string, string>, row: RawRecord, problems: Problem[]): void {
  for (const [language, text] of Object.entries(words)) {
    known.value.statement ??= Object.create(null) as Record<string, string>
    const earlier = known.value.statement[language]
    if (earlier === undefined) {
      known.value.statement[language] = text
      const place = row.places[`statement.${language}`]
      if (place) known.places[`statement.${language}`] = place
    } else if (earlier !== text) {
      const line = known.places['']?.line ?? 1
      const message = `other words than in line ${line}, which says the same; those of line ${line} are kept`
      problems.push(problemAt(row, ['statement', language], message, 'warning'))
    }
  }
}
