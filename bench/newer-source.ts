import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the explorer is built of. */
const SOURCES = ['web', 'src', 'loaders', 'vite.config.ts']
const BUILT = join('dist', 'web', 'index.html')

/** The source that was changed last, where that was after the explorer was built; by its path in the folder of the project. */
export function newerSource(project = '.'): string | undefined {
  const built = changedAt(join(project, BUILT))
  const files = SOURCES.flatMap((source) => filesAt(project, source))
  const [last] = files.sort((a, b) => changedAt(join(project, b)) - changedAt(join(project, a)))
  return last !== undefined && changedAt(join(project, last)) > built ? last : undefined
}

function filesAt(project: string, source: string): string[] {
  const path = join(project, source)
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [source]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((file) => join(source, file))
    .filter((file) => statSync(join(project, file)).isFile())
}

const changedAt = (path: string) => statSync(path).mtimeMs
