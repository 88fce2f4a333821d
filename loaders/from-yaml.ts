import type { Problem } from '../src/errors.ts'
import type { RawRecord } from '../src/model/batch.ts'
import { isList, isMap, type Located, recordOf } from './located.ts'
import { readYaml } from './read-yaml.ts'
import { FILE_START, problemIn, type Records, withinRecord } from './records.ts'

/** The hand-written form: a YAML file with `nodes:` and `statements:`, either of which may be left out. */
export function fromYaml(file: string, text: string): Records {
  const { root, problems } = readYaml(file, text)
  const found: Problem[] = problems.map((problem) => ({
    ...problem,
    field: withinRecord(problem.field),
  }))
  const lists: Record<'nodes' | 'statements', RawRecord[]> = { nodes: [], statements: [] }
  const expected = 'expected nodes: and statements:, each with a list, or one of them'
  if (root === undefined || !isMap(root.value) || root.value.size === 0) {
    // After a syntax error there is nothing to say about what the file holds.
    if (root !== undefined) found.push(problemIn(file, root.place, '', `this is no map of records; ${expected}`))
    else if (problems.length === 0) found.push(problemIn(file, FILE_START, '', `the file is empty; ${expected}`))
    return { ...lists, problems: found }
  }
  for (const [key, located] of root.value) {
    if (key !== 'nodes' && key !== 'statements') {
      found.push(problemIn(file, located.place, key, `unknown key; ${expected}`))
    } else if (isList(located.value)) {
      lists[key] = located.value.map((item: Located) => recordOf(file, item))
    } else if (located.value !== null) {
      found.push(problemIn(file, located.place, key, 'this is no list; expected one item, begun with "- ", a record'))
    }
  }
  return { ...lists, problems: found }
}
