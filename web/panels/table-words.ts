import type { Words } from '../i18n/text.ts'
import type { TableWords } from '../state/table-column.ts'
import type { TableHead } from '../state/table-rows.ts'
import type { KnownColumn, Tab } from '../state/table-view.ts'
import { fieldName } from './field-name.ts'

/** What cells are written with. */
export function tableWords(words: Words): TableWords {
  const { t } = words
  return {
    lang: words.lang,
    support: (level) => t(`support.${level}`),
    assertedBy: (by) => t(`by.${by}`),
    reviewed: (reviewed) =>
      reviewed ? t('table.reviewed', { on: words.date(reviewed.on), by: reviewed.by }) : t('table.unreviewed'),
    number: words.number,
    names: (names) => names.join(t('join.names')),
  }
}

const NAMES = {
  name: 'table.name',
  kind: 'table.kind',
  support: 'table.support',
  statements: 'find.statements',
  evidence: 'find.evidence',
  sources: 'table.sources',
  datasets: 'evidence.dataset',
  aliases: 'dossier.aliases',
  description: 'table.description',
  statement: 'statement.kicker',
  from: 'table.from',
  relation: 'table.relation',
  to: 'table.to',
  assertedBy: 'evidence.by',
  source: 'evidence.source',
  place: 'evidence.place',
  reviewed: 'evidence.review',
  summary: 'table.summary',
  year: 'table.year',
} as const satisfies Record<Exclude<KnownColumn, 'id'>, Parameters<Words['t']>[0]>

/** What a column is called; a field as the records call it. */
export function columnName(tab: Tab, { id, field }: Pick<TableHead, 'id' | 'field'>, words: Words): string {
  const { t } = words
  if (field !== undefined) return fieldName(field, words)
  if (tab === 'nodes' && id === 'support') return t('table.strongest')
  return Object.hasOwn(NAMES, id) ? t(NAMES[id as keyof typeof NAMES]) : id
}

/** How many rows there are of a tab, in words. */
export function countRows(tab: Tab, count: number, { t }: Words): string {
  return t(tab === 'nodes' ? 'map.nodes' : tab === 'statements' ? 'map.edges' : 'table.pieces', { count })
}
