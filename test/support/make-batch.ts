import { DataError } from '../../src/errors.ts'
import type { GraphBatch, RawBatch, RawRecord } from '../../src/model/batch.ts'
import type { AssertedBy, Support } from '../../src/model/graph.ts'
import { validate } from '../../src/model/validate.ts'

/** A dataset in short hand, through the one door that real ones take. */
export interface DatasetSpec {
  readonly id: string
  readonly requires?: readonly string[]
  readonly schema?: unknown
  readonly languages?: readonly string[]
  /** Extra manifest fields. */
  readonly manifest?: Record<string, unknown>
  readonly nodes: readonly (Record<string, unknown> & { id: string; kind: string })[]
  readonly statements?: readonly Record<string, unknown>[]
}

export function rawBatchOf(spec: DatasetSpec): RawBatch {
  const record = (value: unknown, line: number): RawRecord => ({
    file: `${spec.id}.yaml`,
    value,
    places: { '': { line, column: 1 } },
  })
  const manifest = {
    id: spec.id,
    title: { en: `Dataset ${spec.id}` },
    citation: 'none',
    licence: 'CC0-1.0',
    languages: spec.languages ?? ['en'],
    requires: spec.requires ?? [],
    files: [{ file: 'facts.yaml', loader: 'yaml' }],
    ...(spec.schema ? { schema: spec.schema } : {}),
    ...spec.manifest,
  }
  return {
    manifest: record(manifest, 1),
    nodes: spec.nodes.map((node, index) => record(node, index + 1)),
    statements: (spec.statements ?? []).map((statement, index) => record(statement, index + 1001)),
    problems: [],
  }
}

/** The checked batches of these datasets. Throws DataError on any error, as loading would. */
export function batchesOf(...specs: readonly DatasetSpec[]): GraphBatch[] {
  const { batches, problems } = validate(specs.map(rawBatchOf))
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) throw new DataError(errors)
  return batches
}

/** A node whose label is its id unless given; every node cites `paper:p`. */
export function node(id: string, kind: string, more: Record<string, unknown> = {}) {
  return { id, kind, label: { en: id }, sources: [{ source: 'paper:p', locator: 'p. 1' }], ...more }
}

/** A statement with one piece of evidence from `paper:p`, unless `more` says otherwise. */
export function statement(
  from: string,
  kind: string,
  to: string,
  support: Support = 'proposed',
  more: Record<string, unknown> = {},
) {
  return {
    kind,
    from,
    to,
    statement: { en: `${from} ${kind} ${to}` },
    evidence: [evidence(support)],
    ...more,
  }
}

export function evidence(support: Support, source = 'paper:p', assertedBy: AssertedBy = 'source', locator = 'p. 1') {
  return { source, locator, support, assertedBy }
}

export const PAPER = node('paper:p', 'Paper', { label: { en: 'The paper' } })
