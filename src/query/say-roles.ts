import { ROLES, roleOf, type Schema } from '../model/schema.ts'

/** The roles that a question may start from, each with its kinds: `challenge: Challenge; solution: Technique, …`. */
export function sayRoles(schema: Schema): string {
  return ROLES.filter((role) => role !== 'context')
    .map((role) => {
      const kinds = Object.keys(schema.nodeKinds).filter((kind) => roleOf(schema, kind) === role)
      return `${role}: ${kinds.join(', ')}`
    })
    .join('; ')
}
