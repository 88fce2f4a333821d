/**
 * Relations of the base vocabulary that have a meaning of their own in an answer. They belong to every graph and to no
 * field of research; all others, those that a dataset adds too, are walked as the schema says.
 */
export const AUTHORED_BY = 'AUTHORED_BY'
export const CITES = 'CITES'
export const LISTED_UNDER = 'LISTED_UNDER'
export const PROPOSES = 'PROPOSES'
export const SUMMARIZES = 'SUMMARIZES'
export const PART_OF = 'PART_OF'
export const CLOSE_MATCH = 'CLOSE_MATCH'
export const DIFFERS_FROM = 'DIFFERS_FROM'
export const RAISES = 'RAISES'
export const FACES = 'FACES'
export const ASKS_ABOUT = 'ASKS_ABOUT'
export const CALLS_FOR = 'CALLS_FOR'

/** Node kinds of the base vocabulary that a dossier gives a title of their own. */
export const APPLICATION = 'Application'
export const MODEL = 'Model'
