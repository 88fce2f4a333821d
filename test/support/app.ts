import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The built program. */
export const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
const PAGE = fileURLToPath(new URL('../../dist/web/index.html', import.meta.url))

export interface RunningApp {
  /** With a slash at its end. */
  readonly url: string
  readonly port: number
  stop(): Promise<void>
}

/**
 * The built program, served as a person would start it, over the data that comes with it. It builds nothing: without a
 * build it throws and says what to run. A port is chosen freely unless given. `more`: paths of other datasets, or options;
 * `env`: settings beside those of this process.
 */
export async function startApp(
  port = 0,
  more: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningApp> {
  for (const file of [MAIN, PAGE]) {
    if (!existsSync(file)) throw new Error(`${file} is not there: run npm run build before the browser tests`)
  }
  const child = spawn(process.execPath, [MAIN, 'serve', ...more, '--port', String(port)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await urlOf(child)
  return { url, port: Number(new URL(url).port), stop: () => stop(child) }
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /^(https?:\S+)$/mu.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)))
  })
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
