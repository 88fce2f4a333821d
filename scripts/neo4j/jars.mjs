import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const pom = fileURLToPath(new URL('pom.xml', import.meta.url))
const cache = fileURLToPath(new URL('../../.neo4j/lib/', import.meta.url))

/** Why Neo4j cannot run here, in one sentence that says what would help; undefined when it can. */
export function missingTool() {
  const java = javaVersion()
  if (java === undefined) return 'Neo4j needs Java 17 or newer, and there is no `java` on the PATH.'
  if (java < 17) return `Neo4j needs Java 17 or newer, and \`java\` on the PATH is version ${java}.`
  if (!existsSync(libraries()) && !runs('mvn', ['-v']))
    return 'Fetching Neo4j the first time needs Maven, and there is no `mvn` on the PATH.'
  return undefined
}

/** The folder of Neo4j's jars, fetched first if this checkout has not done so yet. */
export function fetchLibraries() {
  const target = libraries()
  if (existsSync(target)) return target
  mkdirSync(cache, { recursive: true })
  // Fetched aside and then renamed, so that an interrupted download never passes for a whole one.
  const aside = mkdtempSync(join(cache, 'fetching-'))
  try {
    execFileSync('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${aside}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    renameSync(aside, target)
  } catch (error) {
    // Two runs may fetch at once; the one that renames second finds the work done.
    if (!existsSync(target)) throw new Error(`Maven could not fetch Neo4j: ${outputOf(error)}`)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return target
}

function libraries() {
  const version = /<neo4j\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1]
  if (!version) throw new Error(`${pom} names no neo4j.version`)
  return join(cache, version)
}

function javaVersion() {
  try {
    const settings = execFileSync('java', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    return Number(/\s(\d+)/.exec(settings)?.[1])
  } catch (error) {
    // Java 8 knows only -version; it is there, but too old.
    return isMissing(error) ? undefined : 8
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function runs(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** @param {unknown} error */
function isMissing(error) {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** @param {unknown} error */
function outputOf(error) {
  if (!(error instanceof Error)) return String(error)
  const told = [/** @type {any} */ (error).stdout, /** @type {any} */ (error).stderr].map((part) => String(part ?? ''))
  return told.join('').trim().slice(-1000) || error.message
}
