import type { gaps as en } from '../en/gaps.ts'

export const gaps: Readonly<Record<keyof typeof en, string>> = {
  'gaps.title': '課題 × 解決策',
  'gaps.lead': '各セルは最も強い経路。斜線の行は、このデータに解決策の記載がない空白です。',
  'gaps.cell': '{{challenge}}、{{solution}}：{{support}}、{{routes}}',
  'gaps.row': '空白：{{challenge}}に解決策の記載なし',
  'gaps.count_one': '空白{{count}}件',
  'gaps.count_other': '空白{{count}}件',
  'gaps.steps_one': '{{count}}段',
  'gaps.steps_other': '{{count}}段',
  'gaps.direct': '直接',
  'gaps.waiting': '表を作っています…',
}
