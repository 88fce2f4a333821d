import type { Years } from '../../src/model/years.ts'
import type { Words } from '../i18n/text.ts'
import type { FieldFilter } from '../state/field-filter.ts'
import { type FilterName, fieldOf } from '../state/filters.ts'
import { datasetsOn, type State } from '../state/state.ts'
import type { Explored } from './explored.ts'
import { fieldName } from './field-name.ts'
import { sourceName } from './source-name.ts'

type Seen = Pick<Explored, 'state' | 'words'>

/** A filter that is set, in plain words: `support: demonstrated or better`. */
export function sayFilter(name: FilterName, { state, words }: Seen): string {
  const { t } = words
  const { filter, maxHops, hidden, hiddenRelations, fields } = state.view
  switch (name) {
    case 'support':
      return t('chip.support', { support: t(`support.${filter.support}`) })
    case 'assertedBy':
      return t('chip.assertedBy', { by: (filter.assertedBy ?? []).map((by) => t(`by.${by}`)).join(t('join.names')) })
    case 'source':
      return t('chip.source', {
        names: sayNames(
          (filter.sources ?? []).map((id) => nameOfSource(id, state, words)),
          words,
        ),
      })
    case 'year':
      return t('chip.year', { years: sayYears(filter.years ?? {}, words) })
    case 'dataset':
      return t('chip.dataset', { count: datasetsOn(state).length, all: state.summary?.datasets.length ?? 0 })
    case 'hops':
      return t('chip.hops', { count: maxHops })
    case 'kind':
      return t('chip.kind', { names: sayNames(hidden.map(nameOfKind), words) })
    case 'relation':
      return t('chip.relation', {
        names: sayNames(
          hiddenRelations.map((kind) => nameOfRelation(kind, state, words)),
          words,
        ),
      })
    default: {
      const set = fields.find(({ field }) => field === fieldOf(name))
      return set ? sayField(set, words) : ''
    }
  }
  function nameOfKind(kind: string): string {
    return words.text(state.schema?.nodeKinds[kind]?.plural) || kind
  }
}

/** The short name of a work, also of one in data that is off. */
export function nameOfSource(id: string, { graph }: Pick<State, 'graph'>, words: Words): string {
  return sourceName(graph?.nodes.get(id) ?? graph?.beyond.find((each) => each.id === id), id, words)
}

/** What stands between the two ends of a statement. */
export function nameOfRelation(kind: string, { schema }: Pick<State, 'schema'>, words: Words): string {
  return words.t('filter.relation', { name: words.text(schema?.edgeKinds[kind]?.label) || kind })
}

/** What a filter is called, set or not. */
export function filterTitle(name: FilterName, words: Words): string {
  const { t } = words
  const field = fieldOf(name)
  return field === undefined
    ? t(`filter.name.${name as Exclude<FilterName, `field.${string}`>}`)
    : fieldName(field, words)
}

function sayField(filter: FieldFilter, words: Words): string {
  const { t } = words
  const field = fieldName(filter.field, words)
  if (filter.test === 'present' || filter.test === 'absent') return t(`chip.${filter.test}`, { field })
  const values = filter.test === 'among' ? sayNames(filter.values, words) : sayRange(filter, words)
  return t('chip.field', { field, values })
}

/** Names in a chip; more are counted. */
const NAMES = 2

function sayNames(names: readonly string[], words: Words): string {
  const first = names.slice(0, NAMES).join(words.t('join.names'))
  const more = names.length - NAMES
  return more > 0 ? words.t('filter.more', { names: first, count: more }) : first
}

/** Years are no amounts: they are written without a thousands mark. */
function sayYears({ undated, ...range }: Years, words: Words): string {
  const { t } = words
  if (range.from === undefined && range.to === undefined) return t('filter.undated')
  const said = sayRange(range, words)
  return undated ? t('filter.or-undated', { range: said }) : said
}

export function sayRange({ from, to }: { readonly from?: number; readonly to?: number }, { t }: Words): string {
  if (from === undefined) return t('filter.until', { to: String(to) })
  if (to === undefined) return t('filter.since', { from: String(from) })
  return from === to ? String(from) : t('filter.between', { from: String(from), to: String(to) })
}
