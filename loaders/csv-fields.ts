import type { FileRecord } from '../src/model/record.ts'

export type RowKind = NonNullable<FileRecord['records']>

/** What the text of a cell is: one text, items, `source @ locator` items, or a typed field (text or whole number). */
type CellShape = 'text' | 'items' | 'citations' | 'value'

export interface CsvField {
  /** As the manifest spells it: `label.en`, `evidence.source`. */
  readonly path: string
  readonly shape: CellShape
  /** From the record to the value. Everything after `fields.` is one key, whatever it holds. */
  readonly keys: readonly string[]
}

const fieldsOf: Record<RowKind, readonly [RegExp, CellShape][]> = {
  nodes: [
    [/^(id|kind)$/u, 'text'],
    [/^(label|description)\.([^.]+)$/u, 'text'],
    [/^(aliases|sameAs)$/u, 'items'],
    [/^(sources)$/u, 'citations'],
    [/^(fields)\.(.+)$/u, 'value'],
  ],
  statements: [
    [/^(id|kind|from|to)$/u, 'text'],
    [/^(statement)\.([^.]+)$/u, 'text'],
    [/^(evidence)\.(source|locator|support|assertedBy)$/u, 'text'],
    [/^(evidence)\.(summary)\.([^.]+)$/u, 'text'],
    [/^(evidence)\.(reviewed)\.(by|on)$/u, 'text'],
  ],
}

/** What a row can hold, for people. */
export const knownFields: Record<RowKind, string> = {
  nodes: 'id, kind, label.en, description.en, aliases, sameAs, sources or fields.name',
  statements:
    'id, kind, from, to, statement.en, evidence.source, evidence.locator, evidence.support, evidence.assertedBy, ' +
    'evidence.summary.en, evidence.reviewed.by or evidence.reviewed.on',
}

/** The field of that path; undefined where records of the kind have none. */
export function csvField(records: RowKind, path: string): CsvField | undefined {
  for (const [pattern, shape] of fieldsOf[records]) {
    const keys = pattern.exec(path)?.slice(1)
    if (keys && !keys.includes('__proto__')) return { path, shape, keys }
  }
  return undefined
}

/** What a cell's text means. `separator` stands between items; the last ` @ ` of one parts source and locator. */
export function cellValue(shape: CellShape, text: string, separator: string, meaning: (text: string) => string) {
  if (shape === 'text') return meaning(text)
  if (shape === 'value') return wholeNumber(meaning(text))
  const items = text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map(meaning)
  return shape === 'items' ? items : items.map(citation)
}

/** `1990` and `-5` are numbers; `007`, `1.50` and what is too long to be exact stay text. */
function wholeNumber(text: string): string | number {
  return /^(0|-?[1-9]\d*)$/u.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text
}

function citation(item: string): { source: string; locator?: string } {
  const at = item.lastIndexOf(' @ ')
  return at < 0 ? { source: item } : { source: item.slice(0, at).trim(), locator: item.slice(at + 3).trim() }
}
