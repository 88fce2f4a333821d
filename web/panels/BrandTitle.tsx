import { datasetsShown, mainDataset } from '../state/state.ts'
import { useExplorer } from './explored.ts'
import { titleOf } from './title-of.ts'

/** Whose graph it is: the site's own title, or that of the first dataset that is on and how many are on beside it. */
export function BrandTitle() {
  const { state, words, title: siteTitle } = useExplorer()
  const on = siteTitle === undefined ? datasetsShown(state) : []
  const main = mainDataset(state)
  const title = siteTitle ?? ((main && titleOf([main], words)) || words.t('app.name'))
  const all = on.map((dataset) => titleOf([dataset], words)).join('\n') || title
  return (
    <h1 className="brand-title" title={all}>
      <span>{title}</span>
      {on.length > 1 && <span className="brand-more"> {words.t('header.and-more', { count: on.length - 1 })}</span>}
    </h1>
  )
}
