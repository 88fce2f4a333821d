import type { ComponentType } from 'react'
import { late } from './late.tsx'

/** Panels that the first screen does not show, each loaded when it is first wanted. */

const loads: (() => Promise<unknown>)[] = []

function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  loads.push(load)
  return late(load)
}

export const Questions = later(async () => (await import('./Questions.tsx')).Questions)
export const Gaps = later(async () => (await import('./Gaps.tsx')).Gaps)
export const Compare = later(async () => (await import('./Compare.tsx')).Compare)
export const Outline = later(async () => (await import('./Outline.tsx')).Outline)
export const TableScreen = later(async () => (await import('./TableScreen.tsx')).TableScreen)
export const RouteMap = later(async () => (await import('./RouteMap.tsx')).RouteMap)
export const DossierPanel = later(async () => (await import('./DossierPanel.tsx')).DossierPanel)
export const TracePanel = later(async () => (await import('./TracePanel.tsx')).TracePanel)
export const StatementPanel = later(async () => (await import('./StatementPanel.tsx')).StatementPanel)
export const SeveralPanel = later(async () => (await import('./SeveralPanel.tsx')).SeveralPanel)
export const ReadingPanel = later(async () => (await import('./ReadingPanel.tsx')).ReadingPanel)
export const Palette = later(async () => (await import('./Palette.tsx')).Palette)
export const WhatCountsPopover = later(async () => (await import('./WhatCountsPopover.tsx')).WhatCountsPopover)
export const FilterBar = later(async () => (await import('./FilterBar.tsx')).FilterBar)
export const FilterChips = later(async () => (await import('./FilterChips.tsx')).FilterChips)
export const ChosenRow = later(async () => (await import('./ChosenRow.tsx')).ChosenRow)
export const NoData = later(async () => (await import('./NoData.tsx')).NoData)
export const WheelHint = later(async () => (await import('./WheelHint.tsx')).WheelHint)
export const NoticeList = later(async () => (await import('./NoticeList.tsx')).NoticeList)
export const NotHere = later(async () => (await import('./NotHere.tsx')).NotHere)
export const Emptied = later(async () => (await import('./Emptied.tsx')).Emptied)
export const LayoutPicker = later(async () => (await import('./LayoutPicker.tsx')).LayoutPicker)
export const Minimap = later(async () => (await import('./Minimap.tsx')).Minimap)
export const StageTools = later(async () => (await import('./StageTools.tsx')).StageTools)
export const NodeMenu = later(async () => (await import('./over-map.ts')).NodeMenu)
export const NodeTip = later(async () => (await import('./NodeTip.tsx')).NodeTip)
export const ChosenBar = later(async () => (await import('./over-map.ts')).ChosenBar)
export const SelectedChip = later(async () => (await import('./over-map.ts')).SelectedChip)
export const ContextMenu = later(async () => (await import('./ContextMenu.tsx')).ContextMenu)
export const HistoryMenu = later(async () => (await import('./over-map.ts')).HistoryMenu)
export const TraceModes = later(async () => (await import('./over-map.ts')).TraceModes)
export const NearChip = later(async () => (await import('./over-map.ts')).NearChip)
export const ExportDialog = later(async () => (await import('./ExportDialog.tsx')).ExportDialog)
export const ShareDialog = later(async () => (await import('./ShareDialog.tsx')).ShareDialog)
export const OpenDialog = later(async () => (await import('./OpenDialog.tsx')).OpenDialog)
export const Embedded = later(async () => (await import('./Embedded.tsx')).Embedded)
export const ViewsDialog = later(async () => (await import('./ViewsDialog.tsx')).ViewsDialog)
export const GoOn = later(async () => (await import('./GoOn.tsx')).GoOn)
export const Tour = later(async () => (await import('./Tour.tsx')).Tour)
export const KeysDialog = later(async () => (await import('./KeysDialog.tsx')).KeysDialog)

/** Loads what the first screen left out, so that nobody waits for it later; what fails is loaded when it is wanted. */
export async function preloadPanels(): Promise<void> {
  for (const load of loads) await load().catch(() => {})
}
