import { useExplorer } from './explored.ts'

/** In the place of what is being loaded; seen only where that takes a while. */
export function Waiting() {
  const { words } = useExplorer()
  return <p className="waiting">{words.t('loading.part')}</p>
}
