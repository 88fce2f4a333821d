/** Id of the field that search is typed in. */
export const SEARCH_INPUT = 'search-input'
