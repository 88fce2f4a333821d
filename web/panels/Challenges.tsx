import { Suspense, useMemo, useState } from 'react'
import { Button, ListBox, ListBoxItem } from 'react-aria-components'
import type { Words } from '../i18n/text.ts'
import { bestOf, type ChallengeRow, firstRows } from '../state/challenges.ts'
import { isPending } from '../state/pending.ts'
import { DataOff } from './DataOff.tsx'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { ChosenRow } from './lazy-panels.ts'
import { Sentence } from './Sentence.tsx'

/** So many rows are drawn until all are asked for: with every choice the list draws each of them anew. */
const FIRST = 60

/** What is in the way: every challenge with the sign of its best evidence; gaps stand in the same list. */
export function Challenges() {
  const { state, derived, words, dispatch } = useExplorer()
  const rows = derived.challenges
  const [only, ...others] = state.view.selection
  const chosen = others.length === 0 ? rows.find((row) => row.node.id === only)?.node : undefined
  const selected = chosen?.id
  const [isOpen, setOpen] = useState(false)
  // One more is no longer than the button that would hide it.
  const isLong = rows.length > FIRST + 1
  const drawn = useMemo(
    () => (isLong && !isOpen ? firstRows(rows, FIRST, selected) : rows),
    [rows, isLong, isOpen, selected],
  )
  // No row is drawn anew for what changes elsewhere.
  const list = useMemo(
    () => (
      <ListBox
        aria-labelledby="challenges-title"
        className="challenge-list"
        items={drawn}
        dependencies={[words]}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={selected === undefined ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys
          if (id !== undefined) dispatch({ type: 'select', id: String(id) })
        }}
      >
        {(row) => <Row id={row.node.id} row={row} words={words} />}
      </ListBox>
    ),
    [drawn, words, selected, dispatch],
  )
  return (
    <section className="challenges" aria-labelledby="challenges-title" aria-busy={isPending(state)}>
      <h2 id="challenges-title">{words.t('challenges.title')}</h2>
      {state.matrix && state.graph && state.schema && (
        <>
          <Lead rows={rows} words={words} />
          <DataOff />
        </>
      )}
      {list}
      <Suspense>{chosen && <ChosenRow key={chosen.id} node={chosen} />}</Suspense>
      {isLong && (
        <Button className="more challenges-more" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? words.t('challenges.fewer') : words.t('challenges.all', { count: rows.length })}
        </Button>
      )}
    </section>
  )
}

function Lead({ rows, words }: { readonly rows: readonly ChallengeRow[]; readonly words: Words }) {
  const best = bestOf(rows)
  if (rows.length === 0) return <p>{words.t('challenges.none')}</p>
  if (!best) return <p>{words.t(rows.some((row) => row.isHidden) ? 'challenges.all-hidden' : 'challenges.nothing')}</p>
  return (
    <p>
      <Sentence template={words.template('challenges.best')} parts={{ support: <b>{words.t(`support.${best}`)}</b> }} />
    </p>
  )
}

/** The list knows it by its `id`. */
function Row({ row, words }: { readonly id: string; readonly row: ChallengeRow; readonly words: Words }) {
  const name = words.text(row.node.label)
  const count = row.solutions.length
  return (
    <ListBoxItem id={row.node.id} className={`challenge depth-${row.depth}`} textValue={name}>
      <span className="challenge-sign">
        {row.isHidden ? (
          <span className="challenge-hidden" aria-hidden="true">
            –
          </span>
        ) : (
          <EvidenceGlyph sign={row.best ?? 'gap'} />
        )}
        <span className="unseen">{row.isHidden ? '' : words.t(`support.${row.best ?? 'gap'}`)}</span>
      </span>
      <span className="challenge-name">{name}</span>
      <span className="challenge-count" title={words.t('challenges.count', { count })}>
        {count > 0 ? words.number(count) : ''}
      </span>
      <span className="challenge-more">{detailOf(row, words)}</span>
    </ListBoxItem>
  )
}

const NAMES = 2

function detailOf(row: ChallengeRow, words: Words): string {
  const names = row.solutions.map(({ node }) => words.text(node.label))
  if (names.length > NAMES + 1) {
    const first = names.slice(0, NAMES).join(words.t('join.names'))
    return words.t('challenges.more', { names: first, count: names.length - NAMES })
  }
  if (names.length > 0) return words.list(names)
  if (row.isHidden) return words.t('challenges.hidden')
  const wishes = row.wishes.map((wish) => words.text(wish.label))
  return wishes.length > 0
    ? words.t('challenges.wish', { names: wishes.slice(0, NAMES).join(words.t('join.names')) })
    : words.t('challenges.gap')
}
