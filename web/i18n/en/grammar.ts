export const isLatin = true
export const listStyle = 'long'
