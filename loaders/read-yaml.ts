import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Problem, Sentence } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import { lineIndex } from './line-index.ts'
import { joinPath, type Located, MAX_DEPTH, refuseKey } from './located.ts'
import { problemIn } from './records.ts'

/** How many values all aliases of a file together may stand for; hand-written files need a handful. */
const MAX_ALIASED = 10_000

/**
 * One YAML 1.2 document (core schema, no merge keys). A value stands where it begins; where that is on a later line
 * than its key, or where there is no value, at its key. `root` is undefined for an empty text, for one whose syntax is
 * broken (every syntax error is then among the problems) and for one whose aliases stand for too much. The `field` of a
 * problem is the path from the root.
 */
export function readYaml(file: string, text: string): { root: Located | undefined; problems: Problem[] } {
  const source = text.replace(/^\uFEFF/u, '')
  const placeOf = lineIndex(source)
  // Keys are compared in readMap instead: the parser's own check takes time that grows with the square of their number.
  const document = parseDocument(source, { schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false })
  const broken = [...document.errors, ...document.warnings]
  const problems = broken.map((error) => problemIn(file, placeOf(faultOffset(error, document)), '', say(error)))
  if (!document.contents || broken.length > 0) return { root: undefined, problems }
  const walk: Walk = {
    start: (node) => placeOf(node.range?.[0] ?? 0),
    report: (place, path, message) => problems.push(problemIn(file, place, path, message)),
    anchors: new Map(),
    aliased: 0,
  }
  const root = locate(document.contents, { walk, path: '', depth: 1, inAlias: false }, walk.start(document.contents))
  return { root: walk.aliased > MAX_ALIASED ? undefined : root, problems }
}

interface Walk {
  readonly start: (node: Node) => Place
  readonly report: (place: Place, path: string, message: Sentence | string) => void
  /** Those passed so far, since an alias means the last one before it. */
  readonly anchors: Map<string, Node>
  /** How many values aliases have stood for so far. */
  aliased: number
}

/** Where the walk stands. */
interface Spot {
  readonly walk: Walk
  readonly path: string
  readonly depth: number
  readonly inAlias: boolean
}

function locate(node: Node, spot: Spot, place: Place): Located {
  const { walk, path, depth } = spot
  const refuse = (message: Sentence | string): Located => {
    walk.report(place, path, message)
    return { place, value: null }
  }
  if (depth > MAX_DEPTH) return refuse(`nested too deeply; expected at most ${MAX_DEPTH} levels`)
  if (spot.inAlias) walk.aliased += 1
  if (walk.aliased === MAX_ALIASED + 1) {
    walk.aliased += 1
    return refuse(`aliases stand for too much; expected at most ${MAX_ALIASED} values in a file`)
  }
  if (walk.aliased > MAX_ALIASED) return { place, value: null }
  if (isAlias(node)) {
    const target = walk.anchors.get(node.source)
    if (target) return locate(target, { ...spot, depth: depth + 1, inAlias: true }, place)
    return refuse(`the alias *${node.source} has no anchor before it; expected &${node.source} earlier`)
  }
  const located: Located = { place, value: valueOfNode(node, spot) }
  // Only now, so that a node cannot hold itself.
  if ('anchor' in node && node.anchor !== undefined) walk.anchors.set(node.anchor, node)
  return located
}

function valueOfNode(node: Node, spot: Spot): Located['value'] {
  const { walk, path, depth } = spot
  if (isSeq(node)) {
    return node.items.flatMap((item, index) =>
      isNode(item) ? [locate(item, { ...spot, path: `${path}[${index}]`, depth: depth + 1 }, walk.start(item))] : [],
    )
  }
  if (isMap(node)) return readMap(node.items, spot, walk.start(node))
  const value = isScalar(node) ? node.value : null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function readMap(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  spot: Spot,
  start: Place,
): ReadonlyMap<string, Located> {
  const { walk, path, depth } = spot
  const map = new Map<string, Located>()
  for (const { key, value } of pairs) {
    const at = isNode(key) ? walk.start(key) : start
    const name = isScalar(key) && key.value !== null ? (key.source ?? String(key.value)) : undefined
    if (name === undefined) {
      walk.report(at, path, 'this key is no text; expected a name')
      continue
    }
    const refused = refuseKey(name, map.has(name))
    if (refused) walk.report(at, joinPath(path, name), refused)
    else if (!isNode(value)) map.set(name, { place: at, value: null })
    else {
      const own = walk.start(value)
      const isEmpty = isScalar(value) && value.source === ''
      const place = own.line === at.line && !isEmpty ? own : at
      map.set(name, locate(value, { ...spot, path: joinPath(path, name), depth: depth + 1 }, place))
    }
  }
  return map
}

const UNCLOSED_QUOTE = /^Missing closing (['"])/u

/** The parser finds an unclosed quote at the end of the text; people look for the one that opens. */
function faultOffset(error: YAMLError, document: Document): number {
  let [offset] = error.pos
  if (UNCLOSED_QUOTE.test(error.message)) {
    visit(document, {
      Scalar: (_key, { range }) => {
        if (range && range[0] < error.pos[0] && range[1] >= error.pos[0]) offset = range[0]
      },
    })
  }
  return offset
}

/** What the parser says, with what would be right where it leaves that open. */
function say(error: YAMLError): string {
  const [, quote] = UNCLOSED_QUOTE.exec(error.message) ?? []
  if (quote) return `the quote that opens this text is never closed; expected a ${quote} at its end`
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
      return `${error.message} (YAML)`
  }
}
