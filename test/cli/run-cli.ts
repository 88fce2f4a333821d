import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Effects } from '../../src/cli/effects.ts'
import { run } from '../../src/cli/run.ts'
import { type DatasetSpec, rawBatchOf } from '../support/make-batch.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one command in this process, with everything that it prints. */
export async function runCli(args: readonly string[], more: Partial<Effects> = {}): Promise<Ran> {
  let out = ''
  let err = ''
  const effects: Effects = {
    out: async (chunk) => {
      out += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    },
    err: (text) => {
      err += text
    },
    env: {},
    color: false,
    signal: new AbortController().signal,
    openBrowser: async () => {},
    ...more,
  }
  const code = await run(args, effects)
  return { code, out, err }
}

/** A folder of this test's own. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'cli-'))
}

/** Writes the datasets beside each other under `root`, as people write them. Gives their folders. */
export async function writeDatasets(root: string, ...specs: readonly DatasetSpec[]): Promise<string[]> {
  const folders: string[] = []
  for (const spec of specs) {
    const folder = join(root, spec.id)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'dataset.yaml'), stringify(rawBatchOf(spec).manifest.value))
    await writeFile(join(folder, 'facts.yaml'), stringify({ nodes: spec.nodes, statements: spec.statements ?? [] }))
    folders.push(folder)
  }
  return folders
}

/** The last line of standard error, which is JSON where a program asked. */
export function errorOf({ err }: Ran): unknown {
  return JSON.parse(err.trimEnd().split('\n').at(-1) ?? '')
}
