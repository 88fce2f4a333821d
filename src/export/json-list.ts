/** A list as JSON, each item on a line of its own and made when it is asked for, so that a long one never stands whole. */
export function* jsonList<T>(items: Iterable<T>, made: (item: T) => unknown): Iterable<string> {
  let before = '[\n'
  for (const item of items) {
    yield before + JSON.stringify(made(item))
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n]'
}
