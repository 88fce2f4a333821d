#!/usr/bin/env node
// Nothing is imported before the version is known to be enough: an older Node would stop at the first import's syntax.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`survey-graph needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 1
} else {
  const [{ run }, { processEffects }] = await Promise.all([import('./run.ts'), import('./effects.ts')])
  process.exitCode = await run(process.argv.slice(2), processEffects())
}
