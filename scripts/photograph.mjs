import { spawn } from 'node:child_process'
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

/** Does in turn what a picture needs before it is taken: a click on a selector, a key (`key:Control+k`) or words (`type:…`). */
export async function perform(page, acts, pause = 1500) {
  for (const act of acts) {
    if (act.startsWith('key:')) await page.keyboard.press(act.slice('key:'.length))
    else if (act.startsWith('type:')) await page.keyboard.type(act.slice('type:'.length))
    else await page.locator(act).first().click()
    await page.waitForTimeout(pause)
  }
}
