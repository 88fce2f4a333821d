import { cpus } from 'node:os'
import { benchEmbedded, benchMemory } from './embedded.ts'
import { benchExplorer } from './explorer.ts'
import { benchExport } from './export.ts'
import { benchImport } from './import.ts'
import { spread } from './measure.ts'
import { benchNeo4j } from './neo4j.ts'
import { benchNetworkx } from './networkx.ts'
import { SIZE, surveyGraph } from './survey-graph.ts'

/** `npm run bench -- [embedded] [neo4j] [networkx] [export] [import] [explorer]`: ratios between ways to do one thing, all taken in this run. */

const PARTS = ['embedded', 'neo4j', 'networkx', 'export', 'import', 'explorer'] as const
const STARTS = 300

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !PARTS.some((part) => part === name))
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}; expected ${PARTS.join(', ')}.`)
  process.exit(2)
}
const wanted = (part: (typeof PARTS)[number]) => asked.length === 0 || asked.includes(part)

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`)
console.log(`A synthetic survey: ${SIZE.nodes} nodes, ${SIZE.statements} statements, ${SIZE.hub} of them at one hub.`)
console.log('The question: the 50 best paths of at most 3 hops from a challenge to solutions, and how many there are.')

if (wanted('embedded')) await benchMemory()
const batch = surveyGraph(SIZE)
const starts = batch.nodes.filter((node) => node.kind === 'Challenge').map((node) => node.id)
const chosen = spread(starts, STARTS)
if (wanted('embedded')) await benchEmbedded(batch, chosen)
if (wanted('networkx')) await benchNetworkx(batch, chosen)
if (wanted('neo4j')) await benchNeo4j(batch, chosen)
if (wanted('export')) await benchExport(batch)
if (wanted('import')) await benchImport(batch)
if (wanted('explorer')) await benchExplorer()
