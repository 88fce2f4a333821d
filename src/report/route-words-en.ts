/**
 * The columns of a drawing, and a route as a sentence: what the first step says, and what each further one adds;
 * `route.end` closes it. Names do not tell one thing from many, so that claims are said in a form that fits both.
 */
export const routeWords = {
  'trace.start': 'What is in the way',
  'trace.end': 'What addresses it',
  'trace.between': 'By way of',
  'route.first.inferred': '{{subject}}: {{support}} to {{verb}} {{object}}',
  'route.first.proposed': '{{subject}}: {{support}} to {{verb}} {{object}}',
  'route.first.demonstrated': '{{subject}}: {{support}} to {{verb}} {{object}}',
  'route.first.clinical': '{{subject}}: {{support}} to {{verb}} {{object}}',
  'route.first.deployed': '{{subject}}: {{support}} to {{verb}} {{object}}',
  'route.first.fact': '{{subject}} {{relation}} {{object}}',
  'route.first.plain': '{{subject}} {{relation}} {{object}} ({{support}})',
  'route.then.inferred': ', in turn {{support}} to {{verb}} {{object}}',
  'route.then.proposed': ', in turn {{support}} to {{verb}} {{object}}',
  'route.then.demonstrated': ', in turn {{support}} to {{verb}} {{object}}',
  'route.then.clinical': ', in turn {{support}} to {{verb}} {{object}}',
  'route.then.deployed': ', in turn {{support}} to {{verb}} {{object}}',
  'route.then.fact': ', which {{relation}} {{object}}',
  'route.then.plain': ', which {{relation}} {{object}} ({{support}})',
  'route.end': '.',
}
