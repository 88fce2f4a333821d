/** What went wrong, said where nothing more can be fetched. */
export const notices = {
  'late.failed':
    'A part of this page could not be loaded ({{what}}). All else works; the address holds what you look at.',
  'late.reload': 'Load the page anew',

  'trouble.lost': 'The server does not answer. What is shown stays; it is asked again by itself.',
  'trouble.store':
    'The server is there, but cannot read its data: {{message}} What is shown stays; it is asked again by itself.',
  'trouble.failed': 'Something went wrong: {{message}}',
  'trouble.missing': 'Not in the data that is on: {{ids}}.',
  'trouble.refused': 'This cannot be asked: {{message}}',
  'trouble.retry': 'Try again',
}
