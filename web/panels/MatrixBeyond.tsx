import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'

interface Props {
  /** How many rows and columns cannot be read before the matrix is scrolled on. */
  readonly rows: number
  readonly columns: number
  onDown(): void
  onAcross(): void
}

/** What lies beyond the lower and the right edge of the matrix, under it, so that nothing is covered; a press leads on. */
export function MatrixBeyond({ rows, columns, onDown, onAcross }: Props) {
  const { words } = useExplorer()
  return (
    <div className="matrix-foot">
      {rows > 0 && (
        <Button className="matrix-beyond" excludeFromTabOrder onPress={onDown}>
          {words.t('gaps.below', { count: rows })} <span aria-hidden="true">↓</span>
        </Button>
      )}
      {columns > 0 && (
        <Button className="matrix-beyond across" excludeFromTabOrder onPress={onAcross}>
          {words.t('gaps.beyond', { count: columns })} <span aria-hidden="true">→</span>
        </Button>
      )}
    </div>
  )
}
