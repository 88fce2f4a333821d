export { plainVerb } from '../../../src/report/plain-verb.ts'

export const isLatin = true
export const listStyle = 'long'
