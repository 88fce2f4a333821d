import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { MAIN, type RunningApp } from './app.ts'
import { startStaticHost } from './static-host.ts'

const run = promisify(execFile)

/** The site of the shipped data, as the built program writes it, on a plain static host. */
export async function startPublished(...flags: readonly string[]): Promise<RunningApp> {
  const folder = await mkdtemp(join(tmpdir(), 'survey-graph-site-'))
  await run(process.execPath, [MAIN, 'site', '--out', join(folder, 'site'), ...flags])
  const host = await startStaticHost(join(folder, 'site'))
  const stop = async () => {
    await host.stop()
    await rm(folder, { recursive: true })
  }
  return { ...host, stop }
}

/** The same as one file, opened from disk. */
export async function startSingleFile(): Promise<RunningApp> {
  const folder = await mkdtemp(join(tmpdir(), 'survey-graph-page-'))
  const file = join(folder, 'a page.html')
  await run(process.execPath, [MAIN, 'site', '--single-file', '--out', file])
  return { url: pathToFileURL(file).href, port: 0, stop: () => rm(folder, { recursive: true }) }
}
