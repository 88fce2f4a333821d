import { isAlias, isMap, isNode, isScalar, isSeq, type Node, parseDocument, type YAMLError } from 'yaml'
import type { Problem } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import { lineIndex } from './line-index.ts'
import { joinPath, type Located, MAX_DEPTH, refuseKey } from './located.ts'
import { problemIn } from './records.ts'

/** How many values all aliases of a file together may stand for; hand-written files need a handful. */
const MAX_ALIASED = 10_000

/**
 * One YAML 1.2 document (core schema, no merge keys). A value stands where it begins; where that is on a later line
 * than its key, or where there is no value, at its key. `root` is undefined for an empty text and where the syntax is
 * broken: every syntax error is then among the problems, whose `field` is the path from the root.
 */
export function readYaml(file: string, text: string): { root: Located | undefined; problems: Problem[] } {
  const source = text.replace(/^\uFEFF/u, '')
  const placeOf = lineIndex(source)
  // Keys are compared below instead: the parser's own check takes time that grows with the square of their number.
  const document = parseDocument(source, { schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false })
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0) {
    return { root: undefined, problems: broken.map((error) => problemIn(file, placeOf(error.pos[0]), '', say(error))) }
  }
  const problems: Problem[] = []
  const report = (place: Place, path: string, message: string) => problems.push(problemIn(file, place, path, message))
  const root = document.contents ? convert(document.contents, { placeOf, report }) : undefined
  return { root, problems }
}

interface Walk {
  readonly placeOf: (offset: number) => Place
  readonly report: (place: Place, path: string, message: string) => void
}

function convert(root: Node, { placeOf, report }: Walk): Located {
  const anchors = new Map<string, Node>()
  let aliased = 0

  const walk = (node: Node, path: string, depth: number, place: Place, inAlias: boolean): Located => {
    const nothing: Located = { place, value: null }
    if (depth > MAX_DEPTH) {
      report(place, path, `nested too deeply; expected at most ${MAX_DEPTH} levels`)
      return nothing
    }
    if (inAlias && ++aliased > MAX_ALIASED) {
      if (aliased === MAX_ALIASED + 1) {
        report(place, path, `aliases stand for too much; expected at most ${MAX_ALIASED} values in a file`)
      }
      return nothing
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (target) return walk(target, path, depth + 1, place, true)
      report(place, path, `the alias *${node.source} has no anchor before it; expected &${node.source} earlier`)
      return nothing
    }
    const located: Located = { place, value: read(node, path, depth, inAlias) }
    // Only now, so that a node cannot hold itself.
    if ('anchor' in node && node.anchor !== undefined) anchors.set(node.anchor, node)
    return located
  }

  const read = (node: Node, path: string, depth: number, inAlias: boolean): Located['value'] => {
    if (isSeq(node)) {
      return node.items.flatMap((item, index) =>
        isNode(item) ? [walk(item, `${path}[${index}]`, depth + 1, start(item), inAlias)] : [],
      )
    }
    if (isMap(node)) {
      const map = new Map<string, Located>()
      for (const { key, value } of node.items) {
        const at = isNode(key) ? start(key) : start(node)
        const name = isScalar(key) && key.value !== null ? (key.source ?? String(key.value)) : undefined
        const refused = name === undefined ? 'this key is no text; expected a name' : refuseKey(name, map)
        if (name === undefined || refused) report(at, joinPath(path, name ?? ''), refused ?? '')
        else map.set(name, isNode(value) ? walkValue(value, joinPath(path, name), depth, at, inAlias) : bare(at))
      }
      return map
    }
    const value = isScalar(node) ? node.value : null
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
  }

  const walkValue = (value: Node, path: string, depth: number, key: Place, inAlias: boolean): Located => {
    const own = start(value)
    const isEmpty = isScalar(value) && value.source === ''
    return walk(value, path, depth + 1, own.line === key.line && !isEmpty ? own : key, inAlias)
  }

  const start = (node: Node): Place => placeOf(node.range?.[0] ?? 0)
  const bare = (place: Place): Located => ({ place, value: null })
  return walk(root, '', 1, start(root), false)
}

/** What the parser says, with what would be right where it leaves that open. */
function say(error: YAMLError): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'a tab stands where the line is indented; expected spaces'
    case 'MULTIPLE_DOCS':
      return 'a second document begins here; expected one document a file'
    case 'RESOURCE_EXHAUSTION':
      return `nested too deeply; expected at most ${MAX_DEPTH} levels`
    case 'TAG_RESOLVE_FAILED':
      return `${error.message}; expected no tag, or one of the YAML core schema`
    default:
      return `${error.message.split('\n')[0]} (YAML)`
  }
}
