import type { Problem } from '../errors.ts'
import type { RawBatch, RawRecord } from '../model/batch.ts'
import { problemAt } from '../model/check-record.ts'
import type { Warning } from '../model/fold.ts'
import { inEnglish } from '../model/said.ts'

/** What datasets say against each other, as problems where the record stands that is not followed; without a file where no record is to blame. */
export function placeWarnings(warnings: readonly Warning[], raws: readonly RawBatch[]): Problem[] {
  const records = new Map(raws.flatMap((raw) => recordsOf(raw)))
  return warnings.map(({ at, ...sentence }) => {
    const record = at && (records.get(key(at.dataset, at.id)) ?? records.get(key(at.dataset, unnumbered(at.id))))
    if (!record) {
      return { file: '', line: 1, column: 1, field: '', severity: 'warning', message: inEnglish(sentence) }
    }
    return problemAt(record, at.path ?? [], sentence, 'warning')
  })
}

function recordsOf({ manifest, nodes, statements }: RawBatch): [string, RawRecord][] {
  const dataset = String(fieldsOf(manifest).id)
  // Of several under one id the first stays.
  return [...statements.toReversed(), ...nodes.toReversed()].map((record) => {
    const { id, kind, from, to } = fieldsOf(record)
    return [key(dataset, String(id ?? `${kind}:${from}--${to}`)), record]
  })
}

function fieldsOf({ value }: RawRecord): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function key(dataset: string, id: string): string {
  return JSON.stringify([dataset, id])
}

/** The second statement of a kind between two nodes is called `…~2`. */
function unnumbered(id: string): string {
  return id.replace(/~\d+$/u, '')
}
