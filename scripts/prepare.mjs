// `npm install` in a checkout builds the package. `npx survey-graph` there makes npm link the package to itself, which
// runs this again: then there is nothing to do, since what is built is what shall run.
import { spawnSync } from 'node:child_process'

if (process.env.npm_command !== 'exec') {
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
  process.exitCode = status ?? 1
}
