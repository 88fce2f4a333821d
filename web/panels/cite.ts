import { ASSERTERS, type Evidence, type GraphEdge, SUPPORT_LEVELS } from '../../src/model/graph.ts'
import type { Words } from '../i18n/text.ts'

/**
 * A statement with its citation, as one line of text: what it says, then by kind of support and by who says so the sources
 * with their places, strongest first, then where it stands: an address, or the name of a file. `nameOf` gives the short name of a source.
 */
export function citeStatement(
  { statement, evidence }: Pick<GraphEdge, 'statement' | 'evidence'>,
  nameOf: (source: string) => string,
  place: string,
  words: Words,
): string {
  const { t } = words
  const pieces = [...SUPPORT_LEVELS].reverse().flatMap((support) =>
    ASSERTERS.flatMap((by) =>
      bySource(evidence.filter((piece) => piece.support === support && piece.assertedBy === by)).map(
        ([source, places]) =>
          t('cite.piece', {
            source: nameOf(source),
            places: places.join(t('cite.places')),
            support: t(`support.${support}`),
            by: t(`by.${by}`),
          }),
      ),
    ),
  )
  return t('cite.line', { statement: words.text(statement), evidence: pieces.join(t('cite.and')), link: place })
}

function bySource(evidence: readonly Evidence[]): [string, string[]][] {
  const places = new Map<string, string[]>()
  for (const { source, locator } of evidence) places.set(source, [...(places.get(source) ?? []), locator])
  return [...places]
}
