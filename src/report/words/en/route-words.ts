/**
 * The columns of a drawing; a route as a sentence: what the first step says, and what each further one adds, with `is` and `was` in
 * the number of its subject, `route.end` closes it; and how far its sources hang together.
 */
export const routeWords = {
  'trace.start': 'What is in the way',
  'trace.end': 'What addresses it',
  'trace.between': 'By way of',
  'route.first.inferred': '{{subject}} {{is}} {{support}} to {{verb}} {{object}}',
  'route.first.proposed': '{{subject}} {{is}} {{support}} to {{verb}} {{object}}',
  'route.first.demonstrated': '{{subject}} {{is}} {{support}} to {{verb}} {{object}}',
  'route.first.clinical': '{{subject}} {{was}} {{support}} to {{verb}} {{object}}',
  'route.first.deployed': '{{subject}} {{is}} {{support}} to {{verb}} {{object}}',
  'route.first.fact': '{{subject}} {{relation}} {{object}}',
  'route.first.plain': '{{subject}} {{relation}} {{object}} ({{support}})',
  'route.then.inferred': ', which {{is}} {{support}} to {{verb}} {{object}}',
  'route.then.proposed': ', which {{is}} {{support}} to {{verb}} {{object}}',
  'route.then.demonstrated': ', which {{is}} {{support}} to {{verb}} {{object}}',
  'route.then.clinical': ', which {{was}} {{support}} to {{verb}} {{object}}',
  'route.then.deployed': ', which {{is}} {{support}} to {{verb}} {{object}}',
  'route.then.fact': ', which {{relation}} {{object}}',
  'route.then.plain': ', which {{relation}} {{object}} ({{support}})',
  'route.end': '.',

  'rests.one': 'rests on 1 source; nothing else in these data bears it out',
  'rests.on': 'rests on {{number}} sources',
  'rests.some-step': 'at some step on only 1',
  'rests.each-step': 'at each step on at least {{number}}',
  'rests.authors': '{{number}} share authors',
  'rests.citing-one': '1 builds on another of them',
  'rests.citing': '{{number}} build on the same work, or on another of them',
  'rests.unknown-all': 'their authors are not recorded, so overlap cannot be told',
  'rests.unknown': 'the authors of {{number}} are not recorded, so overlap cannot be told',
  'rests.apart': 'no common author or cited work is recorded',
  'rests.join': '; ',
}
