/** Above so many nodes to find communities would be felt: a third of a second for 10,000, measured. */
export const MOST_FOR_COMMUNITIES = 4000
