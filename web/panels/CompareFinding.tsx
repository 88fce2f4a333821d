import { Button } from 'react-aria-components'
import { flushSync } from 'react-dom'
import type { Compared, ComparedChallenge } from '../state/compare.ts'
import { countsAll } from '../state/filter.ts'
import { noteOnFilters } from '../state/lift.ts'
import { challengeName, headingId } from './compared-name.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { FilteredNote } from './FilteredNote.tsx'
import { useTitles } from './use-titles.ts'

/** What stays at the top of the page while it is scrolled, in pixels. */
const HEAD = 52

/** Solutions of both that are named at the top; the others stand below. */
const NAMES = 3

/** What the comparison comes to: for which challenges of both neither has a solution; then how many there are at all. */
export function CompareFinding({ compared, onGo }: { readonly compared: Compared; onGo(): void }) {
  const { state, words } = useExplorer()
  const { t } = words
  const titles = useTitles()
  const { counts, challenges, certainty, notes } = compared
  const open = challenges.filter((each) => each.holder === 'both' && each.isUnanswered)
  const go = (challenge: ComparedChallenge) => {
    // It may be filtered away; its heading must be there before it can be gone to.
    flushSync(onGo)
    const heading = document.getElementById(headingId(challenge))
    heading?.focus({ preventScroll: true })
    // scrollIntoView would move the whole page as well.
    const page = heading?.closest('.page')
    if (heading && page) page.scrollTop += heading.getBoundingClientRect().top - page.getBoundingClientRect().top - HEAD
  }
  const agreed = challenges.flatMap((each) =>
    each.both.map(({ node }) =>
      t('compare.agreed.one', { solution: words.text(node.label), challenge: challengeName(each, words) }),
    ),
  )
  const named = new Set(challenges.flatMap(({ names }) => [...names.a, ...names.b])).size
  const count = (holder: 'both' | 'a' | 'b') => t('compare.challenges', { count: counts[holder].all })
  // What joins the two is evidence too, and may be what the filters hide.
  const hidesMatches = counts.both.all === 0 && !countsAll(state.view.filter)
  const said =
    counts.both.all === 0
      ? t(hidesMatches ? 'compare.none-shared.filtered' : 'compare.none-shared')
      : open.length === 0
        ? t('compare.answered')
        : t(certainty === 'gap' ? 'compare.finding' : `compare.finding.${certainty}`, {
            open: words.number(open.length),
            shared: words.number(counts.both.all),
          })
  return (
    <section className="finding" aria-label={said}>
      <p className="finding-said">
        {open.length > 0 && <EvidenceGlyph sign={certainty === 'gap' ? 'gap' : 'inferred'} size={22} />}
        <b>{said}</b>
      </p>
      {open.length > 0 && (
        <ul className="finding-names">
          {open.map((each) => (
            <li key={each.key}>
              <Button
                className="inline-link"
                aria-label={t('compare.go', { name: challengeName(each, words) })}
                onPress={() => go(each)}
              >
                {challengeName(each, words)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {counts.both.all > 0 && (
        <p className="finding-counts">
          {agreed.length === 0
            ? t('compare.agreed.none', { shared: words.number(counts.both.all) })
            : t(agreed.length > NAMES ? 'compare.agreed.more' : 'compare.agreed', {
                names: words.list(agreed.slice(0, NAMES)),
                count: agreed.length - NAMES,
              })}
        </p>
      )}
      <p className="finding-counts">
        {t('compare.counts', {
          both: count('both'),
          a: words.number(counts.a.all),
          b: words.number(counts.b.all),
          titleA: titles.a,
          titleB: titles.b,
        })}
        {named > challenges.length && ` ${t('compare.folded', { all: named, count: challenges.length })}`}
      </p>
      <p className="finding-scope">
        {t('compare.scope', { count: state.view.maxHops })}
        <FilteredNote notes={hidesMatches ? [...notes, noteOnFilters(state.view)] : notes} />
      </p>
    </section>
  )
}
