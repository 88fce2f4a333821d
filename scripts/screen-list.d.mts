import type { Page } from 'playwright-core'

/** Name, address of the view, the pane of a narrow window, and what is done there. */
type Screen = readonly [name: string, view: string, pane: string, ...acts: string[]]

export const SCREENS: readonly Screen[]

/** Whether a window of this width has the screen. */
export function isOfWidth(name: string, width: number): boolean

/** Brings the page there; `settle` is waited for on the way. Returns whether the page stays for the next. */
export function goToScreen(
  page: Page,
  address: string,
  look: { readonly lang: string; readonly theme: string },
  screen: Screen,
  settle: () => Promise<unknown>,
  stays: boolean,
): Promise<boolean>
