/**
 * Relations of the base vocabulary that have a meaning of their own in an answer. They belong to every graph and to no
 * field of research; all others, those that a dataset adds too, are walked as the schema says.
 */
export const AUTHORED_BY = 'AUTHORED_BY'
export const CITES = 'CITES'
export const LISTED_UNDER = 'LISTED_UNDER'
export const SUMMARIZES = 'SUMMARIZES'
