/** The dataset that holds what people decided on matches. */
export const DECISIONS = 'match-decisions'
