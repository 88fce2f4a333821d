import type { VirtualItem } from '@tanstack/react-virtual'
import type { MatrixTable } from '../../src/report/matrix-table.ts'
import { sayHead } from '../../src/report/say-cell.ts'
import type { Place } from '../state/matrix-moves.ts'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import type { MatrixSizes } from './matrix-sizes.ts'

interface Props {
  readonly table: MatrixTable
  readonly items: readonly VirtualItem[]
  readonly sizes: MatrixSizes
  readonly active: Place
  readonly selected: ReadonlySet<string>
}

/** The heads of the columns, with the names of their groups above. They stay in sight. */
export function MatrixColumns({ table, items, sizes, active, selected }: Props) {
  const { state, words } = useExplorer()
  const { t } = words
  const kindName = (kind: string) => words.text(state.schema?.nodeKinds[kind]?.plural) || kind
  const startOf = (item: VirtualItem) => item.end - sizes.column
  const ordered = [...items].sort((a, b) => a.index - b.index)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out columns
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div role="row" aria-rowindex={1} className={sizes.wide ? 'matrix-heads wide' : 'matrix-heads'}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: it does nothing */}
      <div role="columnheader" aria-colindex={1} className="matrix-corner">
        {t(table.turned ? 'gaps.solution' : 'gaps.challenge')}
      </div>
      {groupsOf(table).map(({ kind, from, to }) => {
        const first = ordered.find(({ index }) => index >= from)
        const last = ordered.findLast(({ index }) => index <= to)
        if (!first || !last || first.index > to || last.index < from) return null
        const start = startOf(first)
        return (
          <div key={kind} className="matrix-band" aria-hidden="true" style={{ left: start, width: last.end - start }}>
            <span title={kindName(kind)}>
              <KindShape kind={kind} size={12} /> {kindName(kind)}
            </span>
          </div>
        )
      })}
      {ordered.map((item) => {
        const head = table.columns[item.index]
        if (!head) return null
        const isActive = active.row < 0 && active.column === item.index
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={item.key}
            role="columnheader"
            aria-colindex={item.index + 2}
            aria-label={[head.name, ...(table.turned ? [] : [kindName(head.kind)]), sayHead(head, t)].join(
              t('join.names'),
            )}
            {...(selected.has(head.id) && { 'aria-selected': true })}
            tabIndex={isActive ? 0 : -1}
            data-at={`-1:${item.index}`}
            className={head.isGap ? 'matrix-column gap' : 'matrix-column'}
            style={{ left: startOf(item) }}
            title={head.name}
          >
            <span>{head.name}</span>
          </div>
        )
      })}
    </div>
  )
}

/** The groups of columns, by their kind, with the first and the last of each. */
function groupsOf({ columns }: MatrixTable): { readonly kind: string; readonly from: number; readonly to: number }[] {
  const starts = columns.flatMap((head, from) => (head.group === undefined ? [] : [{ kind: head.group, from }]))
  return starts.map((start, at) => ({ ...start, to: (starts[at + 1]?.from ?? columns.length) - 1 }))
}
