import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const MAIN = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url))

/** The data that comes along, all of it. */
export const ALL = 'data=llm-medicine-context&data=llm-medicine-zheng-2024&data=llm-medicine-zhou-2023'

/** Serves the built app, opens a browser, and ends both once `use(address, browser)` is done. */
export async function atTheApp(use) {
  const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0'])
  const address = await new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk) => {
      said += chunk
      const found = /^(http:\S+)$/mu.exec(said)?.[1]
      if (found) resolve(found)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.once('exit', () => reject(new Error(`serve ended: ${said}`)))
  })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  })
  try {
    await use(address, browser)
  } finally {
    await browser.close()
    server.removeAllListeners('exit')
    server.kill()
  }
}

/**
 * Does in turn what a picture needs before it is taken: a click on a selector, a key (`key:Control+k`), words (`type:…`), a
 * file dropped on the page (`drop:…`, from the root of the project), what is not fetched (`lost:…`, a part of its address)
 * or does not come (`hold:…`), data of so many nodes (`crowd:…`), the picture taken away (`lose:webgl`), the files that the
 * browser keeps (`forget:files`) or the page loaded anew (`reload`). `settle` is waited for after each.
 */
export async function perform(page, acts, settle = () => page.waitForTimeout(1500)) {
  for (const act of acts) {
    const [word, rest = ''] = act.split(/(?<=^[a-z]+):/u)
    if (word === 'key') await page.keyboard.press(rest)
    else if (word === 'type') await page.keyboard.type(rest)
    else if (word === 'drop') await drop(page, rest)
    else if (word === 'lost') await page.route(new RegExp(rest, 'u'), (route) => route.abort())
    else if (word === 'hold') await page.route(new RegExp(rest, 'u'), () => {})
    else if (word === 'crowd') await page.route('**/api/v1/summary*', (route) => crowd(route, Number(rest)))
    else if (word === 'lose') await page.evaluate(loseWebGL)
    else if (word === 'forget') await page.evaluate(forgetFiles)
    else if (word === 'reload') await page.reload()
    else await page.locator(act).filter({ visible: true }).first().click()
    await settle()
  }
}

/** Says of all data that it is so much, so that the page asks for its strongest part; of 0, that there is none. */
async function crowd(route, nodes) {
  const answer = await route.fetch()
  const json = await answer.json()
  json.data.datasets = nodes === 0 ? [] : json.data.datasets.map((dataset) => ({ ...dataset, nodes }))
  await route.fulfill({ response: answer, json })
}

/** In the page. */
function loseWebGL() {
  document.querySelector('.sigma-nodes')?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
}

/** In the page. */
async function forgetFiles() {
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name)
}

async function drop(page, path) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url))
  await page.evaluate(letGo, [basename(file), readFileSync(file, 'utf8')])
}

/** In the page: a file of this name and text is dropped on it. */
function letGo([name, text]) {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([text], name))
  for (const type of ['dragenter', 'dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
  }
}
