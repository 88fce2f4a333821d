import { z } from 'zod'

/** What a person decides on two challenges that may be the same idea. */
export const matchRequest = z.strictObject({
  a: z.string().min(1).meta({ description: 'id of a challenge' }),
  b: z.string().min(1).meta({ description: 'id of another' }),
  decision: z
    .enum(['accept', 'reject', 'withdraw'])
    .meta({ description: 'the same idea, not the same, or undecided again' }),
  reason: z.string().trim().max(2000).default('').meta({ description: 'why; needed unless it is withdrawn' }),
  by: z.string().trim().max(200).default('').meta({ description: 'who decides; needed unless it is withdrawn' }),
})

export type MatchRequest = z.output<typeof matchRequest>

export const matchAnswer = z.object({
  file: z.string().meta({ description: 'where the decision stands, as the server spells it' }),
  statement: z.string().optional().meta({ description: 'id of the statement that says it; absent when withdrawn' }),
})

export type MatchAnswer = z.infer<typeof matchAnswer>

/** Whether decisions can be kept, and where. */
export const matchPlace = z.object({
  file: z.string().optional().meta({ description: 'where they are kept; absent where this server keeps none' }),
})

/** Keeps a decision where a person can read it. Throws InputError and NotFoundError. */
export interface KeepMatch {
  /** As the server spells it. */
  readonly file: string
  keep(request: MatchRequest, signal: AbortSignal): Promise<MatchAnswer>
}
