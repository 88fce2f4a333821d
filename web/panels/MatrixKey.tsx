import { keyOf } from '../../src/report/matrix-key.ts'
import type { MatrixTable } from '../../src/report/matrix-table.ts'
import { useExplorer } from './explored.ts'
import { MatrixSign } from './MatrixSign.tsx'

/** Every sign that stands in the matrix, with its word. */
export function MatrixKey({ table }: { readonly table: MatrixTable }) {
  const { words } = useExplorer()
  const { t } = words
  return (
    <ul className="key" aria-label={t('gaps.key')}>
      {keyOf(table, t).map(({ sign, text }) => (
        <li key={sign}>
          {sign === 'count' || sign === 'steps' ? (
            <span className="key-figure" aria-hidden="true">
              {sign === 'count' ? '2' : '→2'}
            </span>
          ) : sign === 'gap' ? (
            <span className="key-hatch" aria-hidden="true" />
          ) : sign === 'dim' ? null : (
            <MatrixSign sign={sign} size={16} />
          )}
          {text}
        </li>
      ))}
    </ul>
  )
}
