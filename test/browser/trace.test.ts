import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'
import { hold } from '../support/hold.ts'

const missing = missingBrowser()
const ETHICS = 'trace=challenge:ethics-privacy&node=challenge:ethics-privacy'
const EVERYTHING = 'data=llm-medicine-context&data=llm-medicine-zheng-2024&data=llm-medicine-zhou-2023'
const AGED = 'route=challenge:ethics-privacy&route=technique:gone&rev=00000000'
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }

describe.skipIf(missing !== undefined)(missing ?? 'traces in a browser', () => {
  const { open, visit } = useExplorerPages()

  const routes = (page: Page) => page.locator('.detail .route')
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

  test('a filter that hides every route is named, and one click lifts it and no other', async () => {
    const page = await open(`?lang=en&${ETHICS}&support=clinical&by=source`)
    await page.locator('.verdict').filter({ hasText: 'Hidden by the kind of support.' }).waitFor()
    expect(await page.locator('.detail .filter-chip').count()).toBe(2)
    await page.getByRole('button', { name: 'Count every kind of support' }).click()
    await routes(page).first().waitFor()
    expect(queryOf(page).has('support')).toBe(false)
    expect(queryOf(page).getAll('by')).toEqual(['source'])
    await page
      .locator('.detail')
      .getByRole('button', { name: /Lift the filter: only/ })
      .click()
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('by'))
    expect(await page.locator('.filter-chip').count()).toBe(0)
  })

  test('where routes are only too long, one click looks for longer ones', async () => {
    const page = await open(`?lang=en&${ETHICS}&hops=1`)
    await page.getByRole('button', { name: 'Look for routes of up to 6 steps' }).click()
    await routes(page).first().waitFor()
    expect(queryOf(page).get('hops')).toBe('6')
  })

  test('what counts is chosen in one place: support, who says it, data, length', async () => {
    const page = await open(`?lang=en&${ETHICS}`)
    await routes(page).first().waitFor()
    const before = await routes(page).count()
    await page.locator('.detail').getByRole('button', { name: 'What counts' }).click()
    const dialog = page.getByRole('dialog', { name: 'What counts' })
    await dialog.waitFor()
    expect(await violationsOn(page)).toEqual([])
    await dialog.getByRole('checkbox', { name: /surrounding/ }).check({ force: true })
    await page.waitForFunction((least) => document.querySelectorAll('.detail .route').length > least, before)
    await dialog.getByRole('radio', { name: 'demonstrated' }).check({ force: true })
    await dialog.getByRole('radio', { name: '4', exact: true }).check({ force: true })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(queryOf(page).get('support')).toBe('demonstrated')
    expect(queryOf(page).get('hops')).toBe('4')
    await page.waitForFunction(() => document.querySelectorAll('.detail .route').length === 1)
    expect(queryOf(page).getAll('trace')).toEqual(['challenge:ethics-privacy'])
  })

  test('a press before the choices are fetched is not lost', async () => {
    const page = await open()
    const letGo = await hold(page, '**/WhatCountsPopover-*.js')
    await page.goto(page.url().replace(/\?.*$/u, `?lang=en&${ETHICS}`))
    await routes(page).first().waitFor()
    const button = page.locator('.detail').getByRole('button', { name: 'What counts' })
    await button.click()
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    letGo()
    await page.getByRole('dialog', { name: 'What counts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'What counts' }).waitFor({ state: 'detached' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('a link to one route leads back to it, with its data and revision', async () => {
    const page = await open(`?lang=en&${ETHICS}`, CLIPBOARD)
    await routes(page).nth(1).waitFor()
    const sentence = await routes(page).nth(1).locator('.route-sentence').innerText()
    const top = (await page.locator('main').boundingBox())?.y
    await routes(page).nth(1).getByRole('button', { name: 'Copy link to this route' }).click()
    const said = page.getByRole('status').filter({ hasText: 'The link is copied.' })
    await said.waitFor()
    // The page stays where it is, and what was said goes by itself.
    expect((await page.locator('main').boundingBox())?.y).toBe(top)
    await said.waitFor({ state: 'detached' })
    const address = await copied(page)
    expect(new URL(address).searchParams.get('rev')).toMatch(/^[0-9a-f]{8}$/u)

    await page.goto(address)
    await page.locator('.route.on').waitFor()
    expect(await page.locator('.route.on .route-sentence').innerText()).toBe(sentence)
    expect(await page.locator('.notice').count()).toBe(0)
  })

  test('a link from other data says so and offers a new one; a route that is gone is named', async () => {
    const page = await open(`?lang=en&${ETHICS}&${AGED}`, CLIPBOARD)
    await routes(page).first().waitFor()
    await page.locator('.notice').filter({ hasText: 'no such route' }).waitFor()
    const moved = page.locator('.notice').filter({ hasText: 'The data has changed' })
    await moved.getByRole('button', { name: 'Copy a new link' }).click()
    const address = await copied(page)
    expect(new URL(address).searchParams.get('rev')).not.toBe('00000000')
    expect(new URL(address).searchParams.has('route')).toBe(false)
  })

  test('an end that is gone: the closest is offered, and leads on', async () => {
    const page = await open('?lang=en&trace=challenge:clinical-saftey', {}, /status of 404/u)
    await page.locator('.missing').filter({ hasText: 'challenge:clinical-saftey' }).waitFor()
    await page.locator('.missing').getByRole('button', { name: 'Clinical safety' }).click()
    await routes(page).first().waitFor()
    expect(queryOf(page).getAll('trace')).toEqual(['challenge:clinical-safety'])
  })

  test('both ends are chosen by keyboard alone', async () => {
    const page = await open(`?lang=en&${ETHICS}`)
    await routes(page).first().waitFor()
    const from = page.getByRole('combobox', { name: 'From' })
    await from.focus()
    await page.keyboard.type('clinical saf')
    await page.getByRole('option', { name: 'Clinical safety' }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => new URLSearchParams(location.search).get('trace') === 'challenge:clinical-safety')
    await routes(page).first().waitFor()
    expect(await page.locator('.end-popover').count()).toBe(0)
    expect(await from.inputValue()).toBe('Clinical safety')
    await page.keyboard.press('Tab')
    await page.keyboard.type('blockch')
    const offered = page.locator('.end-popover').getByRole('option')
    await offered.first().waitFor()
    expect((await offered.allInnerTexts()).join()).not.toContain('Challenge')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => new URLSearchParams(location.search).get('to') === 'technique:blockchain')
    await routes(page).first().waitFor()
    expect(await page.locator('.detail h1').innerText()).toContain('Blockchain')
    expect(await page.locator('.end-popover').count()).toBe(0)
    // So it is by mouse: the list closes and stays closed over what was found.
    await page.locator('.detail h1').click()
    const to = page.getByRole('combobox', { name: 'To' })
    await to.click()
    await to.fill('metav')
    await page.getByRole('option', { name: 'Metaverse' }).click()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('to') === 'technique:metaverse')
    await page.locator('.verdict').first().waitFor()
    expect(await page.locator('.end-popover').count()).toBe(0)
  })

  test('half a trace says what is still to be chosen, and takes it', async () => {
    const page = await open('?lang=en&to=challenge:clinical-safety&node=challenge:clinical-safety')
    await page.getByText('choose where it begins').waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
    await page.keyboard.type('blockchain')
    await page.getByRole('option', { name: 'Blockchain' }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await routes(page).first().waitFor()
    expect(queryOf(page).getAll('trace')).toEqual(['technique:blockchain'])
    expect(queryOf(page).getAll('to')).toEqual(['challenge:clinical-safety'])
  })

  test('the selected node has a menu in the picture that begins a trace', async () => {
    const page = await open('?lang=en&node=technique:blockchain')
    await page.getByRole('button', { name: 'What can be done with Blockchain' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Trace from what is selected' }).press('Enter')
    await routes(page).first().waitFor()
    expect(queryOf(page).getAll('trace')).toEqual(['technique:blockchain'])
  })

  test('the evidence of a step opens under the drawing; Escape closes it alone and gives the focus back', async () => {
    const page = await open(`?lang=en&${ETHICS}`)
    const step = page.locator('.route-step').filter({ hasText: 'proposed' }).first()
    await step.waitFor()
    // Beside what is simply stated it is the only step with evidence to weigh.
    expect(await page.locator('.route-step.weakest').count()).toBe(0)
    await step.focus()
    await page.keyboard.press('Enter')
    const panel = page.locator('.hop-panel')
    await panel.locator('.evidence').first().waitFor()
    expect(await panel.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await step.getAttribute('aria-expanded')).toBe('true')
    const bottom = await page.locator('.route-map').evaluate((map) => map.getBoundingClientRect().bottom)
    expect((await panel.boundingBox())?.y).toBeGreaterThanOrEqual(bottom)
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await step.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(queryOf(page).has('trace')).toBe(true)
    // From one step to another there is nothing to be closed.
    await step.click()
    await page.locator('.route-step').last().click()
    expect(await panel.count()).toBe(1)
    expect(await page.locator('.route-step[aria-expanded="true"]').count()).toBe(1)
    await panel.getByRole('button', { name: 'Close' }).click()
    await panel.waitFor({ state: 'detached' })

    // Where the drawing is wider than its room, it says what lies beyond and leads there.
    const onward = page.getByRole('button', { name: 'More routes →' })
    expect(await onward.count()).toBe(0)
    await page.setViewportSize({ width: 1024, height: 768 })
    await onward.click()
    await page.locator('.route-map.more-left').waitFor()
    await page.locator('.route-map').evaluate((map) => map.scrollTo({ left: map.scrollWidth }))
    await onward.waitFor({ state: 'detached' })
    expect(await page.locator('.route-map.more-left:not(.more-right)').count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Open', exact: true }).isVisible()).toBe(true)
    const ends = await page.locator('.end-field').evaluateAll((all) => all.map((end) => end.getBoundingClientRect()))
    expect(ends[0]?.right).toBeLessThan(ends[1]?.left ?? 0)
    expect(ends[1]?.right).toBeLessThan(1024)
  })

  test('what is not counted is said once beside the routes, and the tools over them stay in one line', async () => {
    const page = await open(`?lang=en&node=challenge:ethics-privacy&${EVERYTHING}`)
    await page.getByRole('button', { name: 'Trace to solutions' }).click()
    await page.locator('.route-card').first().waitFor()
    await page.locator('.history').waitFor()
    const tops = await page
      .locator('.stage-head :is(.filter-add, .segments, .history)')
      .evaluateAll((all) => all.map((tool) => tool.getBoundingClientRect().top))
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(8)
    await page.locator('.detail .check').filter({ hasText: 'Count inferred steps' }).click()
    await page.locator('.stage-head .filter-set').waitFor()
    expect(await page.locator('.detail .filter-chip').count()).toBe(0)
  })

  test('where little is missing, all columns are in sight at once', async () => {
    const page = await open(`?lang=en&${ETHICS}&${EVERYTHING}`)
    await page.locator('.route-card').filter({ hasText: 'Blockchain' }).waitFor()
    expect(await page.locator('.route-map').evaluate((map) => map.scrollWidth - map.clientWidth)).toBe(0)
    expect(await page.locator('.route-onward').count()).toBe(0)
  })

  test('by keyboard one link leads to the drawn routes, and each card is followed by its steps', async () => {
    const page = await open(`?lang=en&${ETHICS}`)
    await page.locator('.route-card').first().waitFor()
    await page.getByRole('button', { name: 'Skip to: Map' }).focus()
    await page.keyboard.press('Enter')
    const focused = page.locator(':focus')
    expect(await focused.innerText()).toContain('Ethics and privacy')
    expect(await focused.getAttribute('class')).toContain('route-card')
    await page.keyboard.press('Tab')
    expect(await focused.getAttribute('class')).toContain('route-step')
    expect(await focused.getAttribute('aria-label')).toContain('Ethics and privacy')
  })

  test('until the graph is there no route is denied, and no id stands for a name', async () => {
    const page = await visit('?lang=en')
    const letGo = await hold(page, '**/api/v1/subgraph*')
    await page.goto(page.url().replace(/\?.*$/u, '?lang=en&trace=challenge:clinical-safety'))
    await page.locator('.verdict').filter({ hasText: 'Tracing …' }).waitFor()
    await page.waitForTimeout(800)
    const said = await page.locator('.right').innerText()
    expect(said).not.toContain('No route')
    expect(said).not.toContain('challenge:clinical-safety')
    letGo()
    await page.locator('.detail h1').filter({ hasText: 'Clinical safety → solutions' }).waitFor()
    await routes(page).first().waitFor()
  })

  test('the strongest route is the first line of the drawing, from end to end, and no line passes behind a word', async () => {
    const page = await open(`?lang=en&${ETHICS}`)
    await page.locator('.route-card').first().waitFor()
    const middle = async (name: string) => {
      const box = await page.locator('.route-card').filter({ hasText: name }).boundingBox()
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
    }
    const first = (await routes(page).first().innerText()).split('\n')[0]
    expect(first).toContain('Blockchain is proposed to address Data security')
    const level = await Promise.all(['Ethics and privacy', 'Data security', 'Blockchain'].map(middle))
    for (const { y } of level) expect(Math.abs(y - (level[0]?.y ?? 0))).toBeLessThan(1)
    for (const name of ['Patient privacy', 'Rules not yet in place', 'Metaverse'])
      expect((await middle(name)).y).toBeGreaterThan((level[0]?.y ?? 0) + 20)
    // Where lines turn is clear of all words.
    const hidden = await page.evaluate(() => {
      const words = [...document.querySelectorAll('.route-step')].map((word) => word.getBoundingClientRect())
      const lines = [...document.querySelectorAll<SVGPathElement>('.route-line')]
      return lines.flatMap((line) => {
        const at = line.getScreenCTM()
        const points = Array.from({ length: 200 }, (_, part) =>
          line.getPointAtLength((part / 200) * line.getTotalLength()).matrixTransform(at ?? undefined),
        )
        return words.filter(({ left, right, top, bottom }) =>
          points.some(
            ({ x, y }) =>
              x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1 && Math.abs(y - (top + bottom) / 2) > 2,
          ),
        )
      }).length
    })
    expect(hidden).toBe(0)
  })

  test.each([
    ['en', 'Picture', 'More routes →', ['Ethics and privacy', 'Data security', 'Blockchain']],
    ['ja', '全体図', 'ほかの経路 →', ['倫理と', 'データの', 'ブロック']],
  ] as const)(
    'on a phone routes run from the top down, the strongest whole at once (%s)',
    async (lang, pane, more, names) => {
      const page = await open(`?lang=${lang}&${ETHICS}`, { viewport: { width: 390, height: 844 } })
      await page.getByRole('button', { name: pane, exact: true }).click()
      const boxes = await Promise.all(
        names.map((name) => page.locator('.route-card').filter({ hasText: name }).first().boundingBox()),
      )
      const tops = boxes.map((box) => box?.y ?? 0)
      expect(tops).toEqual([...tops].sort((a, b) => a - b))
      expect(new Set(tops).size).toBe(3)
      for (const box of boxes)
        expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y + box.height < 800).toBe(true)
      const onward = await page.getByRole('button', { name: more }).boundingBox()
      const steps = await page.locator('.route-card, .route-step').all()
      for (const step of steps) {
        const box = await step.boundingBox()
        const isUnder = onward && box && box.y < onward.y + onward.height && box.y + box.height > onward.y
        expect(isUnder && box.x < onward.x + onward.width && box.x + box.width > onward.x).not.toBe(true)
      }
      // No name and no word is cut or lies over another.
      const cut = await page
        .locator('.route-card-name')
        .evaluateAll((all) => all.filter((name) => name.scrollHeight - name.clientHeight > 8).length)
      expect(cut).toBe(0)
      // A name of one word stands on one line.
      const chain = page.locator('.route-card-name').filter({ hasText: /^(Blockchain|ブロックチェーン)$/u })
      const lines = await chain.evaluate(
        (name) => name.clientHeight / Number.parseFloat(getComputedStyle(name).lineHeight),
      )
      expect(Math.round(lines)).toBe(1)
    },
  )

  test('all statements of a step can be read, and each opens its evidence in the list', async () => {
    const page = await open(`?lang=en&${ETHICS}&${EVERYTHING}`)
    const more = page.getByRole('button', { name: /more statement/ }).first()
    await more.click()
    const others = page.locator('.step-others').first()
    await others.locator('.place').first().click()
    expect(await others.locator('.evidence').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await others.locator('.evidence').count()).toBe(0)
    expect(queryOf(page).has('trace')).toBe(true)
  })

  test('Escape goes back one thing at a time: what was chosen over the trace, the route alone, the trace', async () => {
    const page = await open(`?lang=en&${ETHICS}`)
    await routes(page).first().getByRole('button', { name: 'Show this route alone' }).click()
    await page.locator('.route-card').filter({ hasText: 'Data security' }).click()
    await page.locator('.detail h1').filter({ hasText: 'Data security' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.route.on').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.route.on').waitFor({ state: 'detached' })
    expect(queryOf(page).has('trace')).toBe(true)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('trace'))
  })

  test.each([
    ['wide', 1440],
    ['narrow', 390],
  ])(
    'the step that stands open is in the address, and back, forward and a reload show it: %s',
    async (_name, width) => {
      const page = await open(`?lang=en&${ETHICS}`, { viewport: { width, height: 844 } })
      await routes(page).first().waitFor({ state: 'attached' })
      if (width < 840) await page.locator('.pane-tab').last().click()
      const step = page.locator('.route-step').filter({ hasText: 'proposed' }).first()
      await step.click()
      const panel = page.locator('.hop-panel')
      await panel.locator('.evidence').first().waitFor()
      const title = await panel.locator('h2').innerText()
      expect(queryOf(page).getAll('step')).toHaveLength(2)
      await page.goBack()
      await panel.waitFor({ state: 'detached' })
      // Nothing of what was closed holds the focus any more.
      expect(await step.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.goForward()
      await panel.locator('.evidence').first().waitFor()
      await page.reload()
      await panel.locator('.evidence').first().waitFor()
      expect(await panel.isVisible()).toBe(true)
      expect(await panel.locator('h2').innerText()).toBe(title)
      // The drawing shows the step that it is of, however little room is left.
      await page.waitForFunction(() => {
        const step = document.querySelector('.route-step[aria-expanded="true"]')?.getBoundingClientRect()
        const map = document.querySelector('.route-map')?.getBoundingClientRect()
        return step && map && step.left >= map.left && step.right <= map.right && step.bottom <= map.bottom
      })
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    },
  )

  test('a step that no route has is named, and the routes are shown', async () => {
    const page = await open(`?lang=en&${ETHICS}&step=challenge:ethics-privacy&step=technique:gone`)
    await page.getByText('No route has this step any more').waitFor()
    await page.locator('.route-card').first().waitFor()
    expect(queryOf(page).has('step')).toBe(false)
  })

  test('between the routes and the whole graph there is a step of the history', async () => {
    const page = await open(`?lang=en&${ETHICS}`)
    await page.locator('.route-card').first().waitFor()
    await page.getByRole('radio', { name: 'Whole graph' }).click()
    await page.locator('.route-card').first().waitFor({ state: 'detached' })
    await page.goBack()
    await page.locator('.route-card').first().waitFor()
  })

  test('a new trace never shows the routes of the one before', async () => {
    const page = await open(`?lang=en&${ETHICS}`)
    await routes(page).first().waitFor()
    const answer = await hold(page, '**/api/v1/trace*')
    await page.getByRole('combobox', { name: 'From' }).fill('clinical safety')
    await page.getByRole('option', { name: 'Clinical safety' }).first().click()
    await page.locator('.detail h1').filter({ hasText: 'Clinical safety' }).waitFor()
    expect(await routes(page).count()).toBe(0)
    await page.getByText('Tracing …').waitFor()
    answer()
    await routes(page).first().waitFor()
  })

  test('the text view of a trace tells its routes', async () => {
    const page = await open(`?lang=en&${ETHICS}`)
    await routes(page).first().waitFor()
    await page.getByRole('button', { name: 'Read as text' }).click()
    const text = page.locator('.outline')
    await text.locator('.route').first().waitFor()
    expect(await text.locator('.route').count()).toBe(await routes(page).count())
    await text.getByRole('button', { name: 'Read everything instead' }).click()
    await text.locator('.outline-node').first().waitFor()
  })

  test('how far the sources of a route hang together is said', async () => {
    const page = await open(`?lang=en&${ETHICS}&${EVERYTHING}`)
    await routes(page).first().waitFor()
    const said = await page.locator('.detail .route-sources').allInnerTexts()
    expect(said.every((text) => /^Rests on (1 source|\d+ sources);.*\.$/u.test(text))).toBe(true)
    expect(said.some((text) => text.startsWith('Rests on 1 source'))).toBe(true)
    expect(
      said.some((text) => /^Rests on [2-9] sources;.*not recorded, so overlap cannot be told\.$/u.test(text)),
    ).toBe(true)
  })

  test('with all data off nothing of what was on is left', async () => {
    const page = await open(`?lang=en&${ETHICS}`)
    await routes(page).first().waitFor()
    await page
      .locator('.left')
      .getByRole('button', { name: /LLMs for medicine/, pressed: true })
      .first()
      .click()
    await page.locator('.stage-wait').filter({ hasText: 'No data is on' }).waitFor()
    expect(await page.locator('.route-card').count()).toBe(0)
    expect(await routes(page).count()).toBe(0)
  })

  test.each([
    ['a trace', `?lang=en&theme=light&${ETHICS}&${EVERYTHING}&support=proposed`],
    ['a trace', `?lang=en&theme=dark&${ETHICS}`],
    ['a trace', `?lang=ja&theme=light&${ETHICS}`, { width: 390, height: 844 }],
    ['a trace', `?lang=ja&theme=dark&trace=challenge:clinical-safety&node=challenge:clinical-safety&${EVERYTHING}`],
    ['the text view', `?lang=ja&theme=light&screen=list&${ETHICS}`],
    ['half a trace', '?lang=ja&theme=light&to=challenge:clinical-safety&node=challenge:clinical-safety'],
    ['nothing found', `?lang=en&theme=dark&${ETHICS}&support=deployed`],
    ['an aged link', `?lang=en&theme=light&${ETHICS}&${AGED}`],
    ['an aged link', `?lang=ja&theme=dark&${ETHICS}&${AGED}`],
  ])(
    '%s at %s: an accessibility checker finds nothing',
    async (_name, where, viewport?: { width: number; height: number }) => {
      const page = await open(where, viewport && { viewport })
      await page.locator('.detail :is(.route, .verdict:not(.quiet))').first().waitFor()
      if (where.includes(AGED)) await page.locator('.notice').nth(1).waitFor()
      expect(await violationsOn(page)).toEqual([])
    },
  )

  test.each(['lang=en&theme=light', 'lang=ja&theme=dark'])(
    'at %s what stands back beside a route alone is still legible',
    async (look) => {
      const page = await open(`?${look}&${ETHICS}`)
      await routes(page).first().locator('button[aria-pressed]').click()
      await page.locator('.route-card.dim').first().waitFor()
      expect(await violationsOn(page)).toEqual([])
    },
  )
})
