/** Finding things. */
export const finding = {
  'find.label': 'Search and commands',
  'find.button': 'Search or do …',
  'find.short': 'Search',
  'find.hint': 'A challenge, a solution, a statement, a command …',
  'find.close': 'close',
}
