import type { Locator, Page } from 'playwright-core'

/** How a person does things. */
export type Way = 'mouse' | 'touch' | 'keyboard'

/** Presses keys until the focus is on `wanted`: the one named, or those that lead to it in its list or grid. */
export async function keyTo(page: Page, wanted: Locator, key?: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    const next = await wanted.evaluate(keyTowards)
    if (next === undefined) return
    await page.keyboard.press(key ?? next)
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
  throw new Error(`the keyboard does not lead to ${wanted}, but to ${at}`)
}

/** In the page: by which key one comes nearer to it; undefined where one is there. */
function keyTowards(wanted: Element): string | undefined {
  const focused = document.activeElement
  if (focused === wanted) return undefined
  const within = wanted.closest('[role=listbox], [role=grid]')
  if (!within || !focused || !within.contains(focused) || focused === within) return 'Tab'
  const numberOf = (element: Element, name: string) => Number(element.getAttribute(name))
  const rowOf = (element: Element) => {
    const options = [...within.querySelectorAll('[role=option]')]
    return options.length > 0
      ? options.indexOf(element)
      : numberOf(element.closest('[role=row]') ?? element, 'aria-rowindex')
  }
  const down = rowOf(wanted) - rowOf(focused)
  if (down !== 0) return down > 0 ? 'ArrowDown' : 'ArrowUp'
  return numberOf(wanted, 'aria-colindex') > numberOf(focused, 'aria-colindex') ? 'ArrowRight' : 'ArrowLeft'
}

/** Does with one thing what leads on. */
export async function press(page: Page, way: Way, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  if (way === 'mouse') return wanted.click()
  if (way === 'touch') return wanted.tap()
  await keyTo(page, wanted)
  await page.keyboard.press('Enter')
}
