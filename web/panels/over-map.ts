/** What comes and goes over the map, loaded together: each by itself would cost the first screen a name. */
export { ChosenBar } from './ChosenBar.tsx'
export { HistoryMenu } from './HistoryMenu.tsx'
export { NearChip } from './NearChip.tsx'
export { NodeMenu } from './NodeMenu.tsx'
export { SelectedChip } from './SelectedChip.tsx'
export { TraceModes } from './TraceModes.tsx'
