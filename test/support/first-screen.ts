import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/**
 * The script files that a published page loads before its graph shows, with their size as they are sent (gzip): what
 * index.html names, the worker, and all that these import at once.
 */
export async function firstScreenScripts(): Promise<{ file: string; bytes: number }[]> {
  const page = await readFile(join(WEB, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu)].map(([, file = '']) => basename(file))
  const workers = (await readdir(join(WEB, 'assets'))).filter((file) => /^survey-worker.*\.js$/u.test(file))
  const files = new Set([...named, ...workers])
  const scripts: { file: string; bytes: number }[] = []
  for (const file of files) {
    const text = await readFile(join(WEB, 'assets', file), 'utf8')
    scripts.push({ file, bytes: gzipSync(text, { level: 9 }).length })
    for (const [, imported = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/gu))
      files.add(imported)
  }
  return scripts
}
