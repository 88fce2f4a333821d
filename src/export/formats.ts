import { bibtex } from './bibtex.ts'
import { csl } from './csl.ts'
import { csv } from './csv.ts'
import { cx2 } from './cx2.ts'
import { cypher } from './cypher.ts'
import { cytoscape } from './cytoscape.ts'
import { dot } from './dot.ts'
import type { ExportFormat } from './format.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { graphology } from './graphology.ts'
import { json } from './json.ts'
import { jsonld } from './jsonld.ts'
import { md } from './md.ts'
import { nodeLink } from './node-link.ts'
import { pack } from './pack.ts'
import { ris } from './ris.ts'
import { svg } from './svg.ts'
import { trig } from './trig.ts'
import { turtle } from './turtle.ts'
import { xlsx } from './xlsx.ts'

/** Every format there is, in the order in which people are offered them. */
export const formats: readonly ExportFormat[] = [
  json,
  pack,
  gexf,
  graphml,
  nodeLink,
  graphology,
  cytoscape,
  cx2,
  dot,
  csv,
  xlsx,
  cypher,
  turtle,
  trig,
  jsonld,
  bibtex,
  csl,
  ris,
  md,
  svg,
]

export const formatNames: readonly string[] = formats.map((format) => format.name)

/** Undefined where there is no format of that name. */
export function formatNamed(name: string): ExportFormat | undefined {
  return formats.find((format) => format.name === name)
}
