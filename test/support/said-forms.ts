import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The files that one file of the project loads, itself first: what it imports, and what that imports in turn. */
export function filesUnder(file: string): string[] {
  const files = new Set([file])
  // A set grows while it is walked.
  for (const each of files) {
    for (const [, path = ''] of readFileSync(each, 'utf8').matchAll(
      /^(?:import|\} from|export) .*?'(\.{1,2}\/[^']+\.ts)'/gmu,
    )) {
      files.add(join(dirname(each), path))
    }
  }
  return [...files]
}

/** The form of every sentence that the code of a file says by the tag `said`. */
export function formsIn(code: string): string[] {
  return [...code.matchAll(/(?<![\w.`])said`/gu)].map(({ index, 0: { length } }) => formAt(code, index + length))
}

/** The form of the template that begins here; what stands in `${…}` may hold templates of its own. */
function formAt(code: string, start: number): string {
  let form = ''
  let holes = 0
  for (let at = start; code[at] !== '`'; at++) {
    if (code.startsWith('${', at)) {
      at = endOfHole(code, at + 2)
      form += `{${holes++}}`
    } else if (code[at] === '\\') form += code[++at]
    else form += code[at]
  }
  return form
}

/** Where the `}` stands that closes the hole; templates in it, and braces in those, are passed over. */
function endOfHole(code: string, start: number): number {
  let depth = 1
  let at = start
  for (; depth > 0; at++) {
    if (code[at] === '`') for (at++; code[at] !== '`'; at++) if (code.startsWith('${', at)) at = endOfHole(code, at + 2)
    if (code[at] === '{') depth++
    else if (code[at] === '}') depth--
  }
  return at - 1
}
