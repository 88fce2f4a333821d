import { execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { fetchLibraries, missingTool } from './jars.mjs'

const START_SECONDS = 120
const STOP_SECONDS = 20

/** @type {typeof import('./server.d.mts').startNeo4j} */
export async function startNeo4j({ home, boltPort, password, settings = {} }) {
  const missing = missingTool()
  if (missing) throw new Error(missing)
  const lib = fetchLibraries()
  const port = boltPort ?? (await freePort())
  const place = resolve(home)
  const conf = writeSettings(place, port, settings)
  setPassword(lib, place, conf, password)

  const java = run(lib, place, conf)
  const uri = `bolt://127.0.0.1:${port}`
  try {
    await answers(uri, password, java)
  } catch (error) {
    await java.stop()
    throw error
  }
  return { uri, username: 'neo4j', password, ended: java.ended, stop: java.stop }
}

/** @type {typeof import('./server.d.mts').freePort} */
export async function freePort(wanted = 0) {
  for (let port = wanted; ; port++) {
    const found = await tryPort(port)
    if (found !== undefined) return found
    if (port >= wanted + 100) throw new Error(`The ports ${wanted} to ${port} are all taken.`)
  }
}

/**
 * @param {number} port
 * @returns {Promise<number | undefined>}
 */
function tryPort(port) {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}

/**
 * @param {string} home
 * @param {number} port
 * @param {Readonly<Record<string, string>>} more
 */
function writeSettings(home, port, more) {
  const conf = join(home, 'conf')
  mkdirSync(conf, { recursive: true })
  mkdirSync(join(home, 'logs'), { recursive: true })
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    // Neo4j Browser is not among the jars that Maven has, so there is nothing to serve over HTTP.
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': '64m',
    ...more,
  }
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`)
  writeFileSync(join(conf, 'neo4j.conf'), lines.join(''))
  return conf
}

/**
 * @param {string} lib
 * @param {string} home
 * @param {string} conf
 * @param {string} password
 */
function setPassword(lib, home, conf, password) {
  // Neo4j takes an initial password only before its first start.
  if (existsSync(join(home, 'data', 'databases'))) return
  const command = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password]
  try {
    execFileSync('java', ['-cp', join(lib, '*'), ...command], {
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    throw new Error(`Neo4j did not take the password: ${String(/** @type {any} */ (error).stderr).trim()}`)
  }
}

/**
 * @param {string} lib
 * @param {string} home
 * @param {string} conf
 */
function run(lib, home, conf) {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch'].map((part) => `--add-opens=java.base/${part}=ALL-UNNAMED`)
  const memory = ['-Xms128m', '-Xmx512m']
  const entry = 'org.neo4j.server.CommunityEntryPoint'
  const log = join(home, 'logs', 'console.log')
  const out = openSync(log, 'w')
  const child = spawn(
    'java',
    [...memory, ...opens, '-cp', join(lib, '*'), entry, `--home-dir=${home}`, `--config-dir=${conf}`],
    { stdio: ['ignore', out, out] },
  )
  closeSync(out)
  // Whatever ends this process, the server does not outlive it.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  let running = true
  /** @type {Promise<void>} */
  const ended = new Promise((done) => {
    const end = () => {
      running = false
      process.removeListener('exit', kill)
      done()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  return {
    ended,
    isRunning: () => running,
    sayLog: () => readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n'),
    async stop() {
      child.kill('SIGTERM')
      const timer = setTimeout(kill, STOP_SECONDS * 1000)
      await ended
      clearTimeout(timer)
    },
  }
}

/**
 * Waits until the server lets us in over Bolt.
 * @param {string} uri
 * @param {string} password
 * @param {{ isRunning: () => boolean, sayLog: () => string }} server
 */
async function answers(uri, password, server) {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { telemetryDisabled: true })
  try {
    for (const end = Date.now() + START_SECONDS * 1000; Date.now() < end; await sleep(250)) {
      if (!server.isRunning())
        throw new Error(`Neo4j ended before it answered. The end of its log:\n${server.sayLog()}`)
      try {
        await driver.verifyConnectivity({ database: 'neo4j' })
        return
      } catch (error) {
        if (/** @type {any} */ (error).code === 'Neo.ClientError.Security.Unauthorized')
          throw new Error('Neo4j has data from an earlier start with another password; set NEO4J_PASSWORD to that one.')
      }
    }
    throw new Error(`Neo4j did not answer within ${START_SECONDS} seconds. The end of its log:\n${server.sayLog()}`)
  } finally {
    await driver.close()
  }
}
