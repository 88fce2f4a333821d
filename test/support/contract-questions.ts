import { describeGraphReader, type MakeReader } from './contract.ts'
import { describeCompare } from './contract-compare.ts'
import { describeDossier } from './contract-dossier.ts'
import { describeReading } from './contract-reading.ts'
import { describeScopes } from './contract-scopes.ts'
import { describeSources } from './contract-sources.ts'

/** Everything that a reader must answer alike. */
export function describeReader(name: string, make: MakeReader): void {
  describeGraphReader(name, make)
  describeDossier(name, make)
  describeReading(name, make)
  describeScopes(name, make)
  describeCompare(name, make)
  describeSources(name, make)
}
