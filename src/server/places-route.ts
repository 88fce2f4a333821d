import { z } from '@hono/zod-openapi'

/** Where files show the nodes: positions as an export takes them. */
export const placesAnswer = z.object({
  positions: z
    .record(z.string(), z.object({ x: z.number(), y: z.number() }))
    .meta({ description: 'by id, y upwards, in a box 1.3 wide and 1 high; none where the files show too few' }),
})

export function answerPlaces(places: ReadonlyMap<string, { x: number; y: number }> = new Map()) {
  return { positions: Object.fromEntries(places) } satisfies z.infer<typeof placesAnswer>
}
