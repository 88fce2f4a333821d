import { type InputError, wrongField } from '../errors.ts'
import { didYouMean } from '../model/near.ts'

/** What is wrong where datasets are named that are not loaded, with those that are and which may have been meant. */
export function unknownDatasets(field: string, unknown: readonly string[], loaded: readonly string[]): InputError {
  const meant = didYouMean(unknown, loaded)
  const known = `loaded are ${loaded.join(', ') || 'none'}${meant && `. ${meant}`}`
  return wrongField(field, `there is no dataset ${unknown.join(', ')}; ${known}`)
}
