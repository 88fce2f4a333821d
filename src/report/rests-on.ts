import type { TraceAnswer } from '../query/answers.ts'
import type { RouteWords } from './words.ts'

type Path = Pick<TraceAnswer['paths'][number], 'sources' | 'independence' | 'hops'>

/** Those of the words of a route that say this, by the end of their key. */
type Key = Extract<keyof RouteWords, `rests.${string}`>

/**
 * How many sources a path rests on, and how far they are known to hang together: the data may not tell who wrote them, and what
 * it does not tell is not told as if it were so. Without a full stop.
 */
export function restsOn({ sources, independence, hops }: Path, say: (key: Key, number: number) => string): string {
  const { distinct, sharingAuthors, citingTheSame, authorsUnknown } = sources
  if (distinct === 1) return say('rests.one', 1)
  const said: [Key, number][] = [['rests.on', distinct]]
  if (hops > 1) said.push([independence === 1 ? 'rests.some-step' : 'rests.each-step', independence])
  if (sharingAuthors > 0) said.push(['rests.authors', sharingAuthors])
  if (citingTheSame > 0) said.push([citingTheSame === 1 ? 'rests.citing-one' : 'rests.citing', citingTheSame])
  if (authorsUnknown > 0)
    said.push([authorsUnknown === distinct ? 'rests.unknown-all' : 'rests.unknown', authorsUnknown])
  else if (sharingAuthors + citingTheSame === 0) said.push(['rests.apart', 0])
  return said.map(([key, number]) => say(key, number)).join(say('rests.join', 0))
}
