/** Before anything is chosen: what this is, and questions to begin with. */
export const welcome = {
  'welcome.what':
    'It shows what stands in the way, what addresses it, and how good the evidence is. Every line opens the source it rests on.',
  'welcome.what-else': 'It shows what is joined to what, and what is said of it.',
  'welcome.tour': 'Take the tour',
  'welcome.hint': 'Or choose a challenge in the list, search with {{find}}, see all keys with {{keys}}.',
  'welcome.hint-else': 'Or search with {{find}}, see all keys with {{keys}}.',
}
