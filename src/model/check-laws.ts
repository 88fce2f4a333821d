import type { Problem, Sentence } from '../errors.ts'
import type { DatasetEdge, DatasetNode, RawRecord } from './batch.ts'
import { problemAt } from './check-record.ts'
import { anyOf, said } from './said.ts'
import { edgeKindOf, mayJoin, nodeKindOf, type Schema } from './schema.ts'
import type { Text } from './text.ts'

/** What a record can only be judged by with its neighbours in view. */
export interface Surroundings {
  readonly schema: Schema
  /** Every node that this dataset may refer to: its own and those of the datasets it requires. */
  readonly nodes: ReadonlyMap<string, Pick<DatasetNode, 'kind'>>
  /** Languages that the manifest promises. */
  readonly languages: readonly string[]
}

/** Adds the problems of one node that its shape does not show. */
export function checkNode(node: DatasetNode, record: RawRecord, around: Surroundings, problems: Problem[]): void {
  if (!nodeKindOf(around.schema, node.kind)) {
    problems.push(
      problemAt(record, ['kind'], said`unknown kind ${node.kind}; known are ${known(around.schema.nodeKinds)}`),
    )
  }
  node.sources.forEach((citation, index) => {
    checkSource(citation.source, record, ['sources', index, 'source'], around, problems)
  })
  node.sameAs.forEach((id, index) => {
    const other = around.nodes.get(id)
    if (!other) problems.push(problemAt(record, ['sameAs', index], sayMissing(id)))
    else if (other.kind !== node.kind) {
      problems.push(
        problemAt(record, ['sameAs', index], said`${id} is a ${other.kind}; expected a ${node.kind} as this is`),
      )
    }
  })
  checkLanguages('label', node.label, record, around, problems)
  checkLanguages('description', node.description, record, around, problems)
}

/** Adds the problems of one statement that its shape does not show. */
export function checkEdge(edge: DatasetEdge, record: RawRecord, around: Surroundings, problems: Problem[]): void {
  const kind = edgeKindOf(around.schema, edge.kind)
  if (!kind)
    problems.push(
      problemAt(record, ['kind'], said`unknown kind ${edge.kind}; known are ${known(around.schema.edgeKinds)}`),
    )
  const from = around.nodes.get(edge.from)
  const to = around.nodes.get(edge.to)
  if (!from) problems.push(problemAt(record, ['from'], sayMissing(edge.from)))
  if (!to) problems.push(problemAt(record, ['to'], sayMissing(edge.to)))
  if (kind && from && to && !mayJoin(around.schema, edge.kind, from.kind, to.kind)) {
    const allowed = kind.ends
      .map((ends) => said`${anyOf(ends.from)} to ${anyOf(ends.to)}`)
      .reduce((all, each) => said`${all}; ${each}`)
    problems.push(
      problemAt(record, ['kind'], said`${edge.kind} cannot join ${from.kind} to ${to.kind}; expected ${allowed}`),
    )
  }
  if (edge.from === edge.to)
    problems.push(problemAt(record, ['to'], said`joins a node to itself; expected another node`))
  edge.evidence.forEach((piece, index) => {
    checkSource(piece.source, record, ['evidence', index, 'source'], around, problems)
    if (kind?.claim && piece.support === 'fact') {
      const message = said`${edge.kind} is a claim, never a fact; expected inferred, proposed, demonstrated, clinical or deployed`
      problems.push(problemAt(record, ['evidence', index, 'support'], message))
    }
    if (piece.summary) checkLanguages(`evidence[${index}].summary`, piece.summary, record, around, problems)
  })
  checkLanguages('statement', edge.statement, record, around, problems)
}

function checkSource(
  id: string,
  record: RawRecord,
  path: PropertyKey[],
  around: Surroundings,
  problems: Problem[],
): void {
  const node = around.nodes.get(id)
  if (node && nodeKindOf(around.schema, node.kind)?.source) return
  const kinds = Object.keys(around.schema.nodeKinds).filter((kind) => around.schema.nodeKinds[kind]?.source)
  const message = node ? said`${id} is a ${node.kind}; expected the id of a ${anyOf(kinds)}` : sayMissing(id)
  problems.push(problemAt(record, path, message))
}

function checkLanguages(
  field: string,
  text: Text | undefined,
  record: RawRecord,
  around: Surroundings,
  problems: Problem[],
): void {
  for (const language of around.languages) {
    if (text === undefined || language in text) continue
    problems.push(problemAt(record, [field], said`no text in ${language}, which the manifest promises`, 'warning'))
  }
}

function sayMissing(id: string): Sentence {
  return said`no node here, or in a dataset this one requires, has the id ${id}`
}

function known(kinds: Readonly<Record<string, unknown>>): string {
  return Object.keys(kinds).join(', ')
}
