/** A route as a sentence: what the first step says, and what each further one adds; `route.end` closes it. */
export const routeWords = {
  'route.first.inferred': '{{subject}} is {{support}} to {{verb}} {{object}}',
  'route.first.proposed': '{{subject}} is {{support}} to {{verb}} {{object}}',
  'route.first.demonstrated': '{{subject}} is {{support}} to {{verb}} {{object}}',
  'route.first.clinical': '{{subject}} was {{support}} to {{verb}} {{object}}',
  'route.first.deployed': '{{subject}} is {{support}} to {{verb}} {{object}}',
  'route.first.fact': '{{subject}} {{relation}} {{object}}',
  'route.first.plain': '{{subject}} {{relation}} {{object}} ({{support}})',
  'route.then.inferred': ', which is {{support}} to {{verb}} {{object}}',
  'route.then.proposed': ', which is {{support}} to {{verb}} {{object}}',
  'route.then.demonstrated': ', which is {{support}} to {{verb}} {{object}}',
  'route.then.clinical': ', which was {{support}} to {{verb}} {{object}}',
  'route.then.deployed': ', which is {{support}} to {{verb}} {{object}}',
  'route.then.fact': ', which {{relation}} {{object}}',
  'route.then.plain': ', which {{relation}} {{object}} ({{support}})',
  'route.end': '.',
}
