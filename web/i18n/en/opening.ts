/** Opening a file of one's own in the page. */
export const opening = {
  'open.button': 'Open',
  'open.title': 'Open a file',
  'open.drop': 'Drop to open',
  'open.drop-note': 'It is read in your browser; nothing is uploaded.',
}
