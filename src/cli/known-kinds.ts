import { InputError } from '../errors.ts'
import { didYouMean } from '../model/near.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'

/** Kinds that flags name: of nodes or of statements, by flag. */
export interface NamedKinds {
  readonly nodes?: Readonly<Record<string, readonly string[] | undefined>>
  readonly edges?: Readonly<Record<string, readonly string[] | undefined>>
}

/** Throws InputError for a kind that the data has no word for: mistyped, it would find nothing and look like a finding. */
export async function refuseUnknownKinds(
  reader: GraphReader,
  { nodes = {}, edges = {} }: NamedKinds,
  ask?: AskOptions,
) {
  const given = [...Object.values(nodes), ...Object.values(edges)].some((kinds) => kinds !== undefined)
  if (!given) return
  const { nodeKinds, edgeKinds } = await reader.schema(ask)
  refuse(nodes, Object.keys(nodeKinds))
  refuse(edges, Object.keys(edgeKinds))
}

function refuse(flags: NonNullable<NamedKinds['nodes']>, known: readonly string[]): void {
  for (const [flag, kinds = []] of Object.entries(flags)) {
    const wrong = kinds.find((kind) => !known.includes(kind))
    if (wrong === undefined) continue
    const expected = didYouMean(wrong, known) || `Kinds are ${known.join(', ')}.`
    throw new InputError(`${flag}: there is no kind ${wrong}. ${expected}`)
  }
}
