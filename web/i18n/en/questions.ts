/** Questions to begin with, made of the data. */
export const questions = {
  'welcome.questions': 'Questions to begin with',
  'welcome.addresses': 'What addresses {{name}}?',
  'welcome.addresses-more_one': '{{count}} solution, at best {{support}}',
  'welcome.addresses-more_other': '{{count}} solutions, at best {{support}}',
  'welcome.unanswered': 'Where is nothing proposed yet?',
  'welcome.inferred_one': '{{names}}; {{count}} has only an inferred solution',
  'welcome.inferred_other': '{{names}}; {{count}} have only inferred solutions',
  'welcome.both': 'What do both surveys say, and what only one?',
  'welcome.costs': 'What does {{name}} cost?',
  'welcome.costs-more': 'It raises {{names}}',
  'welcome.said': 'What is said of {{name}}?',
  'welcome.kinds': 'What is in it, kind by kind?',
}
