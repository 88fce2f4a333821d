import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { newerSource } from '../../bench/newer-source.ts'

const project = mkdtempSync(join(tmpdir(), 'newer-source-'))
afterEach(() => rmSync(project, { recursive: true, force: true }))

/** A file that was changed in this minute. */
function put(path: string, minute: number): void {
  const file = join(project, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  utimesSync(file, minute * 60, minute * 60)
}

test('a build is older than what was changed after it, wherever that is built from', () => {
  put('web/panels/App.tsx', 1)
  put('vite.config.ts', 2)
  put('dist/web/index.html', 3)
  put('test/web/App.test.ts', 9)
  expect(newerSource(project)).toBeUndefined()
  put('loaders/from-csv.ts', 4)
  put('web/panels/Late.tsx', 5)
  expect(newerSource(project)).toBe(join('web', 'panels', 'Late.tsx'))
})
