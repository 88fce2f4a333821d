import type { RouteWords } from '../../words.ts'

export const routeWords: RouteWords = {
  'trace.start': '妨げ',
  'trace.end': '対処するもの',
  'trace.between': '途中',
  'route.first.inferred': '{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.first.proposed': '{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.first.demonstrated': '{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.first.clinical': '{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.first.deployed': '{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.first.fact': '{{subject}}{{relation}}{{object}}{{verb}}',
  'route.first.plain': '{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.then.inferred': '。{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.then.proposed': '。{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.then.demonstrated': '。{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.then.clinical': '。{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.then.deployed': '。{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.then.fact': '。{{subject}}{{relation}}{{object}}{{verb}}',
  'route.then.plain': '。{{subject}}{{relation}}{{object}}{{verb}}（{{support}}）',
  'route.end': '。',
}
