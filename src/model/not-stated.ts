/** Stands as citation and licence of data that names none: for files that say nothing of themselves. */
export const NOT_STATED = 'Not stated in the file'
