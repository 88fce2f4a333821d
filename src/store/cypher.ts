import { InputError } from '../errors.ts'

/**
 * Names that have to stand in Cypher text itself, where no parameter can: labels and relationship types. This is the
 * only door for them. `allowed` is what the schema knows; whatever else the name is, it must be plain letters, digits
 * and underscores, since the quotes of Cypher can be escaped from.
 */
export function identifier(name: string, allowed: ReadonlySet<string>): string {
  if (!allowed.has(name) || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    throw new InputError(`${JSON.stringify(name)} is not a kind that this graph's schema knows`)
  }
  return `\`${name}\``
}

/** Labels of our own that a node kind must not be taken for. */
const OWN_LABELS = new Set(['SurveyNode', 'SurveyEvidence', 'SurveyDataset', 'SurveyDatasetPart', 'SurveyLock'])

/** The label of a node kind: its name, but for one that is a label of ours. No kind ends with an underscore. */
export function labelOf(kind: string, kinds: ReadonlySet<string>): string {
  const label = identifier(kind, kinds)
  return OWN_LABELS.has(kind) ? `\`${kind}_\`` : label
}
