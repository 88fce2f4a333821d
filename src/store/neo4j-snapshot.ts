import { StoreError } from '../errors.ts'
import type { Neo4jSessions, Run } from './neo4j-session.ts'
import { type Load, writeGraph } from './neo4j-write.ts'
import type { WriteReport } from './types.ts'

/**
 * How readers get the graph of before a load or of after it, never a mixture. Neo4j shows a reader what others commit
 * meanwhile, and while a commit is being applied even half of it. So a load says in a transaction of its own that it is
 * about to commit (`begin`), and afterwards that it is done (`end`). What was read between two looks that found the same
 * `begin`, and no commit on the way at the first, is whole.
 */

/** How often a read is tried, and how long it waits for a commit on the way, in milliseconds. */
const TRIES = 500
const PAUSE = 50

export async function loadWhole(sessions: Neo4jSessions, load: Load): Promise<WriteReport> {
  let begin = ''
  const report = await sessions.write(async (run) => {
    const done = await writeGraph(run, load)
    // A new one each time that the driver runs this again: a reader may have seen the last one come to nothing.
    begin = crypto.randomUUID()
    await sessions.write((aside) => aside(BEGIN, { begin, load: load.token }))
    return done
  }, load.token)
  // The load is whole by now. If this last word gets lost, readers ask the server whether the load is still at work.
  await sessions.write((run) => run(END, { begin })).catch(() => undefined)
  return report
}

const BEGIN = "MERGE (l:SurveyLock {id: 'commit'}) SET l.begin = $begin, l.load = $load"
const END = "MATCH (l:SurveyLock {id: 'commit', begin: $begin}) SET l.end = $begin"

/** Names the last load, and no other ever; undefined where nobody has loaded anything. */
export type Commit = string | undefined

/** Does `work` on one state of the graph, told which load left it; again where a load came in between. */
export async function readWhole<T>(run: Run, work: (commit: Commit) => Promise<T>): Promise<T> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await commits(run)
    if (before.begin !== before.end && (await isAtWork(run, before.load))) {
      await new Promise((resume) => setTimeout(resume, PAUSE))
      continue
    }
    const outcome = await work(typeof before.begin === 'string' ? before.begin : undefined).then(
      (answer) => ({ answer }),
      // Half of a commit can look like damage; what is wrong in earnest is so again.
      (error: unknown) => ({ error }),
    )
    const moved = (await commits(run).catch(() => before)).begin !== before.begin
    if (moved) continue
    if ('error' in outcome) throw outcome.error
    return outcome.answer
  }
  throw new StoreError('the graph in Neo4j kept changing while it was read; ask again in a moment')
}

async function commits(run: Run): Promise<{ begin: unknown; end: unknown; load: unknown }> {
  const [row] = await run("MATCH (l:SurveyLock {id: 'commit'}) RETURN l.begin AS begin, l.end AS end, l.load AS load")
  return { begin: row?.begin, end: row?.end, load: row?.load }
}

/** Whether the transaction of this load is still there; one that broke off after `begin` is not. */
async function isAtWork(run: Run, load: unknown): Promise<boolean> {
  const rows = await run('SHOW TRANSACTIONS YIELD metaData WHERE metaData.load = $load RETURN metaData', { load })
  return rows.length > 0
}
