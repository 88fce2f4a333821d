import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { makeFolder, writeDatasets } from '../cli/run-cli.ts'
import { startApp } from '../support/app.ts'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'
import { type DatasetSpec, node } from '../support/make-batch.ts'

const missing = missingBrowser()
const PAIR = '&compare=llm-medicine-zheng-2024&compare=llm-medicine-zhou-2023'
const COMPARE = `?lang=en&screen=compare${PAIR}`

const shared = (page: Page) => page.locator('.part-of-both .compared h3')
const challenge = (page: Page, name: string) => page.locator('.compared').filter({ has: page.getByText(name).first() })

describe.skipIf(missing !== undefined)(missing ?? 'two surveys side by side', () => {
  const { open } = useExplorerPages()
  const openCompared = async (query = COMPARE, options = {}) => {
    const page = await open(query, options)
    await page.locator('.finding').waitFor()
    return page
  }

  test('on a phone the name of each of the two stands whole, and another is chosen there', async () => {
    const page = await open('?lang=ja&screen=compare', { viewport: { width: 390, height: 844 } })
    const name = page.locator('.select').last()
    await name.waitFor()
    expect(await name.innerText()).toContain('（Zhou他の論文一覧、2023）')
    expect((await name.boundingBox())?.height).toBeGreaterThan(44)
    expect(await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
    await name.locator('select').selectOption('llm-medicine-zheng-2024')
    await name.filter({ hasText: 'Zheng' }).waitFor()
  })

  test('the finding comes first: what both name and neither answers; then who names what', async () => {
    const page = await openCompared()
    const finding = await page.locator('.finding').innerText()
    expect(finding).toContain('For 2 of the 5 challenges that both name, neither names a solution in this data.')
    expect(finding).toContain('Of the solutions counted, none is named by both for any of these 5 challenges.')
    expect(finding).toContain('Continual updating ≈ New knowledge adaptation')
    expect(finding).toContain('16 by LLMs for medicine (Zheng et al., 2024) alone')
    const names = await shared(page).allInnerTexts()
    expect(names).toHaveLength(5)
    // Six challenges of the one survey are matched; two of them meet in one of the other.
    for (const name of [
      'Continual updating',
      'Ethics and privacy',
      'Spread of misinformation',
      'Wrong information from a model',
      'Lack of labelled data',
      'No overall evaluation',
    ]) {
      expect(names.some((text) => text.includes(name))).toBe(true)
    }
    expect(await page.locator('.compared.open .compare-gap').count()).toBe(2)
    const lists = page.locator('.part-of-a .compared')
    expect(await lists.count()).toBe(16)
  })

  test('a gap is gone to by its name, also where it was filtered away', async () => {
    const page = await openCompared()
    await page
      .getByRole('radio', { name: /names \d+$/ })
      .first()
      .click()
    expect(await shared(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Go to Continual updating ≈ New knowledge adaptation' }).click()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Continual updating')
  })

  test('why two match opens in place, with the name of each source', async () => {
    const page = await openCompared()
    const ethics = challenge(page, 'Ethical, legal, and safety concerns')
    expect(await ethics.innerText()).toContain('Ethical, legal and safety concerns closely match ethics and privacy.')
    const place = ethics.getByRole('button', { name: /Evidence: Companion list of Zhou et al\. 2023, README/ })
    await place.click()
    expect(await place.getAttribute('aria-expanded')).toBe('true')
    expect(await ethics.locator('.evidence').innerText()).toContain('Companion list of Zhou et al. 2023')
    await page.keyboard.press('Escape')
    expect(await ethics.locator('.evidence').count()).toBe(0)
  })

  test('works that are only listed stand apart from solutions', async () => {
    const page = await openCompared()
    const ethics = challenge(page, 'Ethical, legal, and safety concerns')
    const solutions = ethics.getByRole('list', { name: 'LLMs for medicine (Zheng et al., 2024) alone' })
    expect(await solutions.getByRole('listitem').count()).toBe(3)
    expect(await solutions.innerText()).toMatch(/Blockchain[\s\S]*proposed/)
    expect(await ethics.getByText('Jailbroken').count()).toBe(0)
    await ethics.getByRole('button', { name: '6 works only listed, no solutions' }).click()
    expect(await ethics.locator('.compare-listed li').count()).toBe(6)
    expect(await ethics.getByText('Jailbroken').count()).toBe(1)
  })

  test('the two are swapped and chosen, and the address keeps them', async () => {
    const page = await openCompared()
    await page.getByRole('button', { name: 'Swap the two' }).click()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('compare')?.includes('zhou'))
    await page.locator('.part-of-b .compared').nth(15).waitFor()
    expect(await page.locator('.part-of-a .compared').count()).toBe(1)
    await page.goBack()
    await page.locator('.part-of-a .compared').nth(15).waitFor()
    const first = page.getByRole('combobox', { name: 'First survey' })
    await first.selectOption({ label: 'LLMs in medicine (list of Zhou et al., 2023)' })
    await page.locator('.part-of-b .compared').nth(15).waitFor()
    expect(queryOf(page).getAll('compare')).toEqual(['llm-medicine-zhou-2023', 'llm-medicine-zheng-2024'])
  })

  test('challenges are narrowed down by who names them and by words', async () => {
    const page = await openCompared()
    await page.getByRole('searchbox', { name: 'Find in these challenges' }).fill('blockchain')
    await page.getByRole('status').filter({ hasText: 'challenges shown' }).waitFor()
    const names = await page.locator('.compared h3').allInnerTexts()
    expect(names.some((name) => name.includes('Data security'))).toBe(true)
    expect(names.some((name) => name.includes('Continual'))).toBe(false)
    await page.getByRole('radio', { name: /^Both/ }).click()
    expect(await page.locator('.compared').count()).toBe(1)
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    expect(await page.locator('.compared').count()).toBe(22)
  })

  test('a name opens its dossier beside, and switches its data on where that was off', async () => {
    const page = await openCompared()
    await shared(page).getByRole('button', { name: 'New knowledge adaptation' }).click()
    await page.locator('.detail h1').filter({ hasText: 'New knowledge adaptation' }).waitFor()
    expect(queryOf(page).getAll('data')).toContain('llm-medicine-zhou-2023')
    const told = page.getByRole('status').filter({ hasText: 'Switched on' })
    expect(await told.innerText()).toContain('LLMs in medicine (list of Zhou et al., 2023)')
    expect(await page.locator('.finding').isVisible()).toBe(true)
  })

  test('a cell is traced beside the comparison', async () => {
    const page = await openCompared()
    await page.getByRole('button', { name: /^Trace from Ethics and privacy .* to Blockchain$/ }).click()
    await page.locator('.detail .route').first().waitFor()
    expect(queryOf(page).getAll('to')).toEqual(['technique:blockchain'])
    expect(await page.locator('.detail').innerText()).toContain('Blockchain')
    expect(await page.locator('.finding').isVisible()).toBe(true)
  })

  test('what only the filter keeps back is called no gap', async () => {
    const page = await openCompared(`${COMPARE}&support=clinical`)
    const finding = page.locator('.finding')
    expect(await finding.innerText()).not.toContain('neither names a solution')
    expect(await finding.innerText()).toContain('With the filters as they are, no challenge is known')
    await finding.getByRole('button').click()
    await finding.filter({ hasText: 'neither names a solution' }).waitFor()
  })

  test.each([
    ['wide', `?lang=en&theme=light&screen=compare${PAIR}`, { width: 1440, height: 900 }],
    ['wide', `?lang=ja&theme=dark&screen=compare${PAIR}`, { width: 1440, height: 900 }],
    ['beside a dossier', `${COMPARE}&theme=dark&node=challenge:ethics-privacy`, { width: 1440, height: 900 }],
    ['narrow', `?lang=ja&theme=light&screen=compare${PAIR}`, { width: 390, height: 844 }],
  ])('%s at %s: an accessibility checker finds nothing, and nothing is cut off', async (_name, query, viewport) => {
    const page = await open(query, { viewport })
    const isNarrow = viewport.width < 840
    if (isNarrow) await page.locator('.pane-tab').nth(2).click()
    await page.locator('.finding').waitFor()
    await page.locator('.listed-more').first().click()
    await page.locator('.compared .place').first().click()
    expect(await violationsOn(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
    const overflows = await page.locator('.compare').evaluate((element) => element.scrollWidth > element.clientWidth)
    expect(overflows).toBe(false)
  })
})

const survey = (id: string, challenge: string, label: string): DatasetSpec => ({
  id,
  nodes: [
    node(challenge, 'Challenge', { label: { en: label }, sources: [{ source: `paper:${id}`, locator: 'p. 1' }] }),
    node(`paper:${id}`, 'Paper', { sources: [{ source: `paper:${id}`, locator: 'p. 1' }] }),
  ],
  statements: [],
})

describe.skipIf(missing !== undefined)(missing ?? 'deciding on matches', () => {
  let root = ''
  const { open } = useExplorerPages(async () => {
    root = await makeFolder()
    const folders = await writeDatasets(
      root,
      survey('one', 'challenge:leaks', 'Leaking private records'),
      survey('two', 'challenge:spills', 'Private records spill'),
    )
    return startApp(0, folders)
  })
  afterAll(() => rm(root, { recursive: true, force: true }))
  const file = () => join(root, 'match-decisions', 'matches.yaml')

  test('a proposal is accepted, taken back, and rejected; each is told and stands in the file', async () => {
    const page = await open('?lang=en&screen=compare&compare=one&compare=two')
    const pair = 'Leaking private records and Private records spill'
    const kept = page.locator('.compare-kept')
    const decide = async (button: string, reason: string, name?: string) => {
      await page.getByRole('button', { name: button, exact: true }).click()
      expect(await page.locator('.decision-file').innerText()).toContain(file())
      await page.getByRole('textbox', { name: /because$/ }).fill(reason)
      if (name !== undefined) await page.getByRole('textbox', { name: 'Your name' }).fill(name)
      await page.getByRole('button', { name: 'Keep', exact: true }).click()
    }
    await page.locator('.finding').filter({ hasText: 'No challenge is known to be named by both.' }).waitFor()
    expect(await page.locator('.proposals').first().innerText()).toContain('both names say private and records')

    // Without a reason nothing is sent.
    await page.getByRole('button', { name: `The same: ${pair}`, exact: true }).click()
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'Say why' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.decision').count()).toBe(0)

    await decide(`The same: ${pair}`, 'Both are about records that get out.', 'Ada')
    await kept.filter({ hasText: `${pair} are the same. Written to ${file()}` }).waitFor()
    await page.locator('.part-of-both .compared h3').filter({ hasText: 'Private records spill' }).waitFor()
    expect(await page.locator('.compared.open').count()).toBe(1)
    expect(await readFile(file(), 'utf8')).toContain('Both are about records that get out.')
    const decided = page.locator('.proposals li').filter({ hasText: 'the same' })
    expect(await decided.innerText()).toContain('Ada')

    await page.getByRole('button', { name: `Withdraw the decision on ${pair}` }).click()
    await page.locator('.decision').getByRole('button', { name: 'Withdraw', exact: true }).click()
    await kept.filter({ hasText: 'undecided again' }).waitFor()
    expect(await readFile(file(), 'utf8')).not.toContain('Both are about')

    // The name is remembered.
    await decide(`Not the same: ${pair}`, 'One is on purpose.')
    await kept.filter({ hasText: `${pair} are not the same` }).waitFor()
    await page.locator('.proposals li').filter({ hasText: 'One is on purpose.' }).filter({ hasText: 'Ada' }).waitFor()
    expect(await page.getByRole('button', { name: /^The same/ }).count()).toBe(0)
    expect(await readFile(file(), 'utf8')).toContain('DIFFERS_FROM')
    expect(await violationsOn(page)).toEqual([])
  })

  test('a refusal is told, and the form stays', async () => {
    const page = await open('?lang=en&screen=compare&compare=one&compare=two')
    await page.route('**/api/v1/matches', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 200, contentType: 'application/json', body: '{}' })
        : route.continue(),
    )
    await page.getByRole('button', { name: /^Withdraw the decision on/ }).click()
    await page.locator('.decision').getByRole('button', { name: 'Withdraw', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'It was not kept.' }).waitFor()
    expect(await page.locator('.decision').count()).toBe(1)
  })

  test('a server that keeps no decisions says so in place of the buttons', async () => {
    const page = await open('?lang=en&screen=map&compare=one&compare=two')
    await page.route('**/api/v1/matches', (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body: '{"data":{}}' }),
    )
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await page.getByText('No decisions are kept here.').waitFor()
    expect(await page.getByRole('button', { name: /^Withdraw/ }).count()).toBe(0)
  })
})
