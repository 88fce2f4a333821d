import { datasetsOn, type State } from './state.ts'

/** Of a dataset's revision so much stands in an address: enough to tell that it is another. In hexadecimal digits. */
const DIGITS = 8

/** The revision of the data that is on, short: of each dataset in order; undefined until it is known. */
export function revisionOf(state: Pick<State, 'view' | 'summary'>): string | undefined {
  if (!state.summary) return undefined
  const revisions = new Map(state.summary.datasets.map(({ id, revision }) => [id, revision]))
  return datasetsOn(state)
    .map((id) => (revisions.get(id) ?? '').slice(0, DIGITS))
    .join('.')
}
