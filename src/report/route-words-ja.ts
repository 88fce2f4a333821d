import type { RouteWords } from './route-sentence.ts'

export const routeWords: RouteWords = {
  'trace.start': '妨げ',
  'trace.end': '対処するもの',
  'trace.between': '途中',
  'route.first.inferred': '{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.first.proposed': '{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.first.demonstrated': '{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.first.clinical': '{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.first.deployed': '{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.first.fact': '{{subject}}{{relation}}{{object}}',
  'route.first.plain': '{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.then.inferred': '。{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.then.proposed': '。{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.then.demonstrated': '。{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.then.clinical': '。{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.then.deployed': '。{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.then.fact': '。{{subject}}{{relation}}{{object}}',
  'route.then.plain': '。{{subject}}{{relation}}{{object}}（{{support}}）',
  'route.end': '。',
}
