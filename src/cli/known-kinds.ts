import type { WrongField } from '../errors.ts'
import { didYouMean } from '../model/near.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'

/** Kinds that a request names: of nodes or of statements, by field. */
export interface NamedKinds {
  readonly nodes?: Readonly<Record<string, readonly string[] | undefined>>
  readonly edges?: Readonly<Record<string, readonly string[] | undefined>>
}

/** What is wrong with kinds that the data has no word for: mistyped, one would find nothing and look like a finding. */
export async function unknownKinds(
  reader: GraphReader,
  { nodes = {}, edges = {} }: NamedKinds,
  ask?: AskOptions,
): Promise<WrongField[]> {
  const given = [...Object.values(nodes), ...Object.values(edges)].some((kinds) => kinds !== undefined)
  if (!given) return []
  const { nodeKinds, edgeKinds } = await reader.schema(ask)
  return [...unknownAmong(nodes, Object.keys(nodeKinds)), ...unknownAmong(edges, Object.keys(edgeKinds))]
}

function unknownAmong(flags: NonNullable<NamedKinds['nodes']>, known: readonly string[]): WrongField[] {
  return Object.entries(flags).flatMap(([field, kinds = []]) => {
    const unknown = kinds.filter((kind) => !known.includes(kind))
    if (unknown.length === 0) return []
    const expected = didYouMean(unknown, known) || `Kinds are ${known.join(', ')}.`
    return [{ field, message: `there is no kind ${unknown.join(', ')}. ${expected}` }]
  })
}
