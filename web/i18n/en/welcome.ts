/** Before anything is chosen: what this is, and questions to begin with. */
export const welcome = {
  'welcome.what':
    'It shows what stands in the way, what addresses it, and how good the evidence is. Every line opens the source it rests on.',
  'welcome.what-else': 'It shows what is joined to what, and what is said of it.',
  'welcome.questions': 'Questions to begin with',
  'welcome.addresses': 'What addresses {{name}}?',
  'welcome.addresses-more_one': '{{count}} solution, at best {{support}}',
  'welcome.addresses-more_other': '{{count}} solutions, at best {{support}}',
  'welcome.unanswered': 'Where is nothing proposed yet?',
  'welcome.both': 'What do both surveys say, and what only one?',
  'welcome.costs': 'What does {{name}} cost?',
  'welcome.costs-more': 'It raises {{names}}',
  'welcome.said': 'What is said of {{name}}?',
  'welcome.kinds': 'What is in it, kind by kind?',
  'welcome.tour': 'Take the tour',
  'welcome.hint': 'Or choose a challenge in the list, search with {{find}}, see all keys with {{keys}}.',
  'welcome.hint-else': 'Or search with {{find}}, see all keys with {{keys}}.',
}
