// Makes `npx survey-graph` work in a checkout: npm links the commands of dependencies, not those of the package itself.
// On Windows, where a link needs a shim beside it, npx finds the package by another way.
import { chmod, mkdir, rm, symlink } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

await chmod(at('../dist/src/cli/main.js'), 0o755)
if (process.platform !== 'win32') {
  await mkdir(at('../node_modules/.bin'), { recursive: true })
  await rm(at('../node_modules/.bin/survey-graph'), { force: true })
  await symlink('../../dist/src/cli/main.js', at('../node_modules/.bin/survey-graph'))
}
