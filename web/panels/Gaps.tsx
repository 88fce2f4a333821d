import { Button } from 'react-aria-components'
import { EvidenceGlyph, type Sign } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'

const SIGNS: readonly Sign[] = ['inferred', 'proposed', 'demonstrated', 'clinical', 'deployed', 'gap']

/** Challenges by solutions: the strongest route in each cell; a row without any is a gap. A click traces. */
export function Gaps() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const { matrix } = state
  const { graph, challenges: rows } = derived
  if (!matrix || !graph) return <p className="stage-wait">{t('gaps.waiting')}</p>
  const columns = matrix.columns.flatMap((id) => graph.nodes.get(id) ?? [])
  const cells = new Map(matrix.cells.map((cell) => [JSON.stringify([cell.row, cell.column]), cell]))
  const gaps = rows.filter((row) => !row.best).length
  const trace = (from: string, to?: string) => {
    dispatch({ type: 'trace', trace: { from: [from], ...(to !== undefined && { to: [to] }) } })
    dispatch({ type: 'screen', screen: 'map' })
  }
  return (
    <div className="gaps">
      <h1>{t('gaps.title')}</h1>
      <p className="lead">
        {t('gaps.lead')} {t('gaps.count', { count: gaps })}
        {t('join.sentence')}
      </p>
      <div className="matrix-scroll">
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {columns.map((node) => (
                <th key={node.id} scope="col">
                  <span className="matrix-column" title={words.text(node.label)}>
                    {words.text(node.label)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const name = words.text(row.node.label)
              return (
                <tr key={row.node.id} className={row.best ? undefined : 'gap'}>
                  <th scope="row">
                    <Button
                      className={`matrix-row depth-${row.depth}`}
                      onPress={() => dispatch({ type: 'select', id: row.node.id })}
                    >
                      <KindShape kind={row.node.kind} size={13} />
                      <span>{name}</span>
                      {!row.best && <span className="unseen">{t('gaps.row', { challenge: name })}</span>}
                    </Button>
                  </th>
                  {columns.map((node) => {
                    const cell = cells.get(JSON.stringify([row.node.id, node.id]))
                    if (!cell) return <td key={node.id} />
                    const text = t('gaps.cell', {
                      challenge: name,
                      solution: words.text(node.label),
                      support: t(`support.${cell.strength}`),
                      routes: `${t('dossier.routes', { count: cell.paths })}${t('join.names')}${
                        cell.hops === 1 ? t('gaps.direct') : t('gaps.steps', { count: cell.hops })
                      }`,
                    })
                    return (
                      <td key={node.id}>
                        <button
                          type="button"
                          className={cell.hops === 1 ? 'cell' : 'cell far'}
                          aria-label={text}
                          title={text}
                          onClick={() => trace(row.node.id, node.id)}
                        >
                          <EvidenceGlyph sign={cell.strength} size={cell.hops === 1 ? 19 : 14} />
                        </button>
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <ul className="key">
        {SIGNS.map((sign) => (
          <li key={sign}>
            <EvidenceGlyph sign={sign} /> {t(`support.${sign}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
