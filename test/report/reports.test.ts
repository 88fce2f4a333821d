import { beforeAll, describe, expect, it } from 'vitest'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { asText } from '../../src/report/page.ts'
import * as reports from '../../src/report/reports.ts'
import { restsOnSaid } from '../../src/report/route-sentence.ts'
import { LANGUAGES, type Language, wordsIn } from '../../src/report/words.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { challengeRows } from '../../web/state/challenges.ts'
import { indexGraph } from '../../web/state/state.ts'
import { batchesOf, type DatasetSpec, evidence, node, PAPER, statement } from '../support/make-batch.ts'

const own = (en: string, ja: string) => ({ statement: { en, ja } })

const LEFT: DatasetSpec = {
  id: 'left',
  manifest: {
    title: { en: 'Left survey', ja: '左のサーベイ' },
    disclaimer: { en: 'Left is made up.', ja: '左は作り物。' },
    report: 'https://e.org/report',
    date: '2026-01-02',
  },
  nodes: [
    PAPER,
    node('paper:doi', 'Paper', { label: { en: 'Grounds' }, fields: { doi: '10.1/x', year: 2020 } }),
    node('challenge:leak', 'Challenge', { label: { en: 'Leaks', ja: '漏えい' } }),
    node('challenge:alone', 'Challenge', { label: { en: 'Alone' } }),
    node('challenge:both', 'Challenge', { label: { en: 'Open to both' } }),
    node('technique:mask', 'Technique', { label: { en: 'Masking', ja: 'マスキング' } }),
    node('technique:old', 'Technique', { label: { en: 'Old way' } }),
    node('challenge:slow', 'Challenge', { label: { en: 'Slowness' } }),
    node('wish:law', 'Wish', { label: { en: 'A law' } }),
    node('question:who', 'OpenQuestion', { label: { en: 'Who pays?' } }),
    node('application:ward', 'Application', { label: { en: 'On the ward' } }),
  ],
  statements: [
    statement('technique:mask', 'ADDRESSES', 'challenge:leak', 'proposed', {
      ...own('Masking may help.', 'マスキングが役立ちうる。'),
      evidence: [evidence('proposed', 'paper:doi', 'source', 'p. 7')],
    }),
    statement('technique:old', 'ADDRESSES', 'challenge:leak', 'inferred', own('Perhaps.', 'おそらく。')),
    statement('technique:mask', 'RAISES', 'challenge:slow', 'fact', own('Masking is slow.', 'マスキングは遅い。')),
    statement('paper:p', 'RAISES', 'challenge:leak', 'fact', own('Leaks are feared.', '漏えいが懸念される。')),
    statement('challenge:leak', 'CALLS_FOR', 'wish:law', 'fact', own('A law is wanted.', '法が求められる。')),
    statement('question:who', 'ASKS_ABOUT', 'challenge:leak', 'fact', own('Who pays?', '誰が払うのか。')),
    statement('application:ward', 'FACES', 'challenge:leak', 'fact', own('Wards leak.', '病棟で漏れる。')),
  ],
}

const RIGHT: DatasetSpec = {
  id: 'right',
  requires: ['left'],
  manifest: { title: { en: 'Right survey', ja: '右のサーベイ' }, disclaimer: { en: 'Right too.' } },
  nodes: [
    node('paper:listed', 'Paper', { label: { en: 'Listed work' }, fields: { url: 'javascript:alert(1)' } }),
    node('challenge:spill', 'Challenge', { label: { en: 'Spills' } }),
    node('challenge:both', 'Challenge', { label: { en: 'Open to both' } }),
  ],
  statements: [
    statement(
      'challenge:spill',
      'CLOSE_MATCH',
      'challenge:leak',
      'inferred',
      own('Spills are leaks.', '流出は漏えい。'),
    ),
    statement('paper:listed', 'LISTED_UNDER', 'challenge:spill', 'fact', own('It is listed.', '一覧に載る。')),
  ],
}

let reader: GraphReader
beforeAll(async () => {
  const store = createEmbeddedStore()
  await store.write(batchesOf(LEFT, RIGHT))
  reader = createReader(store)
})

const md = async (report: Promise<Parameters<typeof reports.reportAsMarkdown>[0]>, lang: Language = 'en') =>
  reports.reportAsMarkdown(await report, lang)

/** The text under a heading, up to the next of the same level or above. */
function under(text: string, title: string): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '').startsWith(title))
  expect(`${title}: ${start >= 0}`).toBe(`${title}: true`)
  const level = lines[start]?.indexOf(' ') ?? 0
  const end = lines.findIndex((line, at) => at > start && /^#+ /.test(line) && line.indexOf(' ') <= level)
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n')
}

describe('the dossier of a challenge', () => {
  it('says first what it is, of what data, and how good the best evidence is', async () => {
    const text = await md(reports.reportDossier(reader, { id: 'challenge:leak', assertedBy: ['source', 'curator'] }))
    const head = text.slice(0, text.indexOf('\n## '))
    expect(head).toMatch(/^# Leaks\n\n- Challenge · challenge:leak\n/)
    expect(head).toMatch(/Left survey · as read on 2 January 2026, revision [0-9a-f]{12}\n/)
    expect(head).toContain('said by the source, a curator’s reading, routes of at most 3 steps')
    expect(head).toContain('The best evidence here is only proposed.\n\nSolutions: 1 named, 1 inferred.')
  })

  it('tells what is inferred apart from what a source names', async () => {
    const head = await md(reports.reportDossier(reader, { id: 'challenge:leak' }))
    expect(head).toContain('\n\nSolutions: 1 named, 1 inferred.\n')
    const ja = await md(reports.reportDossier(reader, { id: 'challenge:leak' }), 'ja')
    expect(ja).toContain('解決策：出典が挙げるもの1件、推定1件。')
  })

  it('ranks solutions by their weakest step, in words, each line with its evidence and citation', async () => {
    const answers = under(await md(reports.reportShow(reader, { id: 'challenge:leak' })), 'What addresses it')
    expect(answers.indexOf('### proposed: a source suggests it')).toBeLessThan(answers.indexOf('### inferred: '))
    expect(answers).toContain(
      '- Masking · directly · 1 route · rests on 1 source; nothing else in these data bears it out\n',
    )
    expect(answers).toContain(
      '  - Masking may help. (proposed)\n' +
        '    - [Grounds](https://doi.org/10.1/x) (2020), p. 7 · proposed · said by the source · not reviewed\n',
    )
    expect(answers).toContain('  - It costs\n    - Masking is slow. (stated)\n')
  })

  it('tells all parts, and of several ways to a solution that there are more', async () => {
    const store = createEmbeddedStore()
    const parts = ['a', 'b'].map((part) => node(`challenge:${part}`, 'Challenge', { label: { en: `Part ${part}` } }))
    const whole = node('challenge:whole', 'Challenge', { label: { en: 'Whole' } })
    const lock = node('technique:lock', 'Technique', { label: { en: 'Lock' } })
    const statements = parts.flatMap(({ id }) => [
      statement(id, 'PART_OF', 'challenge:whole', 'fact', own(`${id} is a part.`, `${id}は一部。`)),
      statement('technique:lock', 'ADDRESSES', id, 'proposed'),
    ])
    await store.write(batchesOf({ id: 'ways', nodes: [PAPER, whole, lock, ...parts], statements }))
    const text = (id: string, lang: Language) => md(reports.reportDossier(createReader(store), { id }), lang)
    const en = await text('challenge:whole', 'en')
    expect(en).toContain('- Lock · via Part a, and 1 other way · 2 routes · ')
    const told = under(en, 'Its parts, and what it is part of')
    for (const { id } of parts) expect(told).toContain(`${id} is a part.`)
    expect(await text('challenge:whole', 'ja')).toContain('Part aを通じて、ほか1通り · 経路2本 · ')
    expect(await text('technique:lock', 'en')).toMatch(/Part a · directly · 1 route · /)
    await store.close()
  })

  it('has everything else in its place, and ends with what to read and what not to take it for', async () => {
    const text = await md(reports.reportShow(reader, { id: 'challenge:leak' }))
    expect(under(text, 'What the sources say of it')).toContain('Leaks are feared.')
    expect(under(text, 'Open questions')).toContain('Who pays?')
    expect(under(text, 'Only wished for')).toContain('A law is wanted.')
    expect(under(text, 'Applications that it touches')).toContain('Wards leak.')
    expect(under(text, 'What corresponds to it elsewhere')).toContain('Spills are leaks. (inferred)')
    expect(under(text, 'Works to read')).toContain('[Grounds](https://doi.org/10.1/x) (2020) · ')
    const data = under(text, 'The data')
    expect(data).toContain('  - Left is made up.\n  - [Report an error](https://e.org/report)\n')
    expect(data).toContain('Right too.')
  })

  it('names the parts that have nothing, and says so where filters may be why', async () => {
    const empty = async (
      request: { id: string; support?: 'proposed'; dataset?: string[] },
      lang: Language,
      title: string,
    ) =>
      under(await md(reports.reportDossier(reader, request), lang), title)
        .split('\n')
        .filter(Boolean)
    const { emptyParts, emptyPartsFiltered, ofAnswers, section, solutionSection } = wordsIn('en')
    const leak = { id: 'challenge:leak' }
    const ofLeak = [ofAnswers['answer-limits'], section.parts, section.costs, section.limits, section.models]
    expect(await empty(leak, 'en', emptyParts)).toEqual(ofLeak.map((title) => `- ${title}`))
    expect(await empty({ id: 'challenge:alone' }, 'en', emptyParts)).not.toContain(`- ${ofAnswers['answer-costs']}`)
    expect(await empty({ id: 'technique:old' }, 'en', emptyParts)).toContain(`- ${solutionSection.costs}`)
    // A choice of data is no filter of evidence: the head of the page says which data it is.
    expect(await empty({ ...leak, dataset: ['left'] }, 'en', emptyParts)).toContain(`- ${section.matches}`)
    const floored = { ...leak, support: 'proposed' as const }
    expect(await empty(floored, 'en', emptyPartsFiltered)).toContain(`- ${section.matches}`)
    expect(await empty(leak, 'ja', '記載のない項目')).toContain('- 解決策の限界')
  })

  it('names the gap where there is one, and the filter where that hides the rest', async () => {
    expect(await md(reports.reportShow(reader, { id: 'challenge:alone' }))).toContain(wordsIn('en').note.gap)
    const filtered = await md(reports.reportShow(reader, { id: 'challenge:leak', support: 'deployed' }))
    expect(filtered).toContain(`${wordsIn('en').noRoute} ${wordsIn('en').note.filtered}`)
    expect(filtered).toContain('in use or better')
    expect(under(filtered, 'What is missing here, and why')).toMatch(/hidden by the filter support deployed/)
  })

  it('is written in Japanese where that is asked for', async () => {
    const text = await md(reports.reportShow(reader, { id: 'challenge:leak' }), 'ja')
    expect(text).toMatch(/^# 漏えい\n\n- 課題 · challenge:leak\n/)
    expect(text).toContain('最も強い根拠でも提案にとどまる。')
    expect(under(text, '何が対処するか')).toContain('  - マスキングが役立ちうる。（提案）\n')
    expect(text).not.toContain('に対処するのは')
    expect(under(text, 'データ')).toContain('左は作り物。')
  })
})

it('the dossier of a solution mirrors that of a challenge', async () => {
  const text = await md(reports.reportShow(reader, { id: 'technique:mask' }))
  expect(under(text, 'What it addresses')).toContain('- Leaks · directly')
  expect(under(text, 'What it costs')).toContain('Masking is slow.')
})

it('what has no role is shown as it is, and no address of data is a link that runs', async () => {
  const text = await md(reports.reportShow(reader, { id: 'paper:listed' }))
  expect(text).toContain('- url: javascript:alert(1)')
  expect(text).not.toContain('](javascript')
  expect(under(text, 'Statements: 1')).toContain('It is listed.')
})

describe('survey against survey', () => {
  it('puts first what both call a challenge and neither answers', async () => {
    const text = await md(reports.reportCompare(reader, { a: 'left', b: 'right' }))
    expect(text).toMatch(/^# Left survey against Right survey\n/)
    expect(under(text, 'The finding')).toContain('- Open to both')
    expect(text.indexOf('## The finding')).toBeLessThan(text.indexOf('## What both name'))
  })

  it('says why challenges are matched, who answers them, and what is only listed', async () => {
    const text = await md(reports.reportCompare(reader, { a: 'left', b: 'right' }))
    const matched = under(under(text, 'What both name').replaceAll('### ', '## '), 'Leaks ≈ Spills')
    expect(matched).toContain('joined as closely matching\n  - Spills are leaks. (inferred)\n')
    expect(matched).toContain('- Solutions of Left survey alone\n  - Masking · proposed\n  - Old way · inferred\n')
    expect(matched).toContain('- Only listed under it by Right survey: no solution\n  - Listed work')
    expect(under(text, 'What only Left survey names')).toContain('### Alone\n\n- No solution is named.')
  })
})

describe('routes, gaps and matrix', () => {
  it('a route tells how far its sources are known to be independent, the same in every language', () => {
    const path = (distinct: number, more = {}, independence = 1) => ({
      hops: 2,
      independence,
      sources: { distinct, sharingAuthors: 0, citingTheSame: 0, authorsUnknown: 0, ...more },
    })
    const said = (...[distinct, more, independence]: Parameters<typeof path>) =>
      (['en', 'ja'] as const).map((lang) => restsOnSaid({ words: wordsIn(lang) }, path(distinct, more, independence)))
    expect(said(1)).toEqual([
      'rests on 1 source; nothing else in these data bears it out',
      '出典は1件のみ。ほかに裏づける出典はこのデータにない',
    ])
    expect(said(2, { authorsUnknown: 2 })).toEqual([
      'rests on 2 sources; at some step on only 1; their authors are not recorded, so overlap cannot be told',
      '出典2件。1件だけに基づく段がある。いずれも著者の記録がなく、重なりの有無は分からない',
    ])
    expect(said(3, { sharingAuthors: 2, authorsUnknown: 1 }, 2)).toEqual([
      'rests on 3 sources; at each step on at least 2; 2 share authors; the authors of 1 are not recorded, so overlap cannot be told',
      '出典3件。各段とも2件以上に基づく。うち2件は著者が重なる。うち1件は著者の記録がなく、重なりの有無は分からない',
    ])
    expect(said(2, {}, 2)[0]).toBe(
      'rests on 2 sources; at each step on at least 2; no common author or cited work is recorded',
    )
    expect(said(2, { citingTheSame: 1 }, 2)[1]).toBe('出典2件。各段とも2件以上に基づく。うち1件は他の出典に基づく')
  })

  it('a step that routes share has its evidence where it comes first, and names in the plural have verbs to fit', async () => {
    const store = createEmbeddedStore()
    await store.write(
      batchesOf({
        id: 'shared',
        nodes: [
          PAPER,
          node('challenge:whole', 'Challenge', { label: { en: 'Open doors' } }),
          node('challenge:part', 'Challenge', { label: { en: 'Theft' } }),
          node('technique:a', 'Technique', { label: { en: 'Locks for doors', ja: '錠' } }),
          node('technique:b', 'Technique', { label: { en: 'Alarm' } }),
        ],
        statements: [
          statement('challenge:part', 'PART_OF', 'challenge:whole', 'fact', own('It is part.', '含まれる。')),
          statement('technique:a', 'ADDRESSES', 'challenge:part', 'proposed'),
          statement('technique:b', 'ADDRESSES', 'challenge:part', 'inferred'),
        ],
      }),
    )
    const text = await md(reports.reportTrace(createReader(store), { from: 'challenge:whole' }))
    expect(text).toContain('## 1. Locks for doors are proposed to address Theft, which is part of Open doors.\n')
    expect(text).toContain('## 2. Alarm is inferred to address Theft, which is part of Open doors.\n')
    expect(text).toMatch(/- It is part\. \(stated\)\n {2}- /u)
    expect(text).toMatch(/- It is part\. \(stated\) · evidence as under route 1\n(?! )/u)
    const ja = await md(reports.reportTrace(createReader(store), { from: 'challenge:whole' }), 'ja')
    expect(ja).toContain('- 含まれる。（記載） · 根拠は経路1と同じ\n')
    const neighbors = await md(reports.reportNeighbors(createReader(store), { id: 'technique:a' }))
    expect(neighbors).toContain('- Locks for doors address Theft (proposed)')
  })

  it('gaps are told apart by what is missing', async () => {
    const text = await md(reports.reportGaps(reader, { support: 'demonstrated' }))
    expect(under(text, 'no solution is named')).toContain('Alone · challenge:alone')
    expect(under(text, 'nothing better than proposed')).toContain('Leaks · 2 routes · challenge:leak')
    expect(text).toMatch(/^# \d+ challenges without any solution; \d+ more with nothing better than inferred; /u)
    expect(text.indexOf('## no solution is named')).toBeLessThan(text.indexOf('## nothing better than'))
  })

  it('tells what filters hide from what nobody names, and how works without a year count', async () => {
    const store = createEmbeddedStore()
    const old = node('paper:old', 'Paper', { label: { en: 'Old work' }, fields: { year: 1999 } })
    await store.write(
      batchesOf({
        id: 'years',
        nodes: [
          PAPER,
          old,
          ...['old', 'dateless', 'alone'].map((name) =>
            node(`challenge:${name}`, 'Challenge', { label: { en: name } }),
          ),
          node('technique:lock', 'Technique', { label: { en: 'Lock' } }),
        ],
        statements: [
          statement('technique:lock', 'ADDRESSES', 'challenge:dateless', 'proposed'),
          statement('technique:lock', 'ADDRESSES', 'challenge:old', 'proposed', {
            evidence: [evidence('proposed', 'paper:old', 'source', 'p. 7')],
          }),
        ],
      }),
    )
    const dated = createReader(store)
    const gaps = await md(reports.reportGaps(dated, { year: '2020-' }))
    expect(gaps).toMatch(/^# 1 challenge without any solution; 2 more whose solutions are all hidden by filters\n/u)
    expect(under(gaps, 'no solution is named')).not.toContain('challenge:old')
    expect(under(gaps, 'all its solutions are hidden by filters (year)')).toContain('challenge:dateless')
    expect(gaps).toContain('2 challenges: all solutions are hidden by the filters year 2020-.')
    expect(gaps).toContain('Works without a year are hidden; year 2020-,undated counts them.')
    expect(gaps).toContain('Counted here: works since 2020 (none without a year)')
    expect(await reports.reportAsMarkdown(await reports.reportGaps(dated, { year: '2020-' }), 'ja')).toContain(
      '2020年以降の文献（年不明のものを除く）',
    )
    const undated = await dated.gaps({ year: '2020-,undated' })
    expect(undated.items.map(({ id, hiddenBy }) => [id, hiddenBy])).toEqual([
      ['challenge:alone', undefined],
      ['challenge:old', ['year']],
    ])
    expect(undated.notes.map(({ code }) => code)).toEqual(['filtered'])
    expect(undated.notes[0]?.message).toMatch(/^1 challenge: all solutions are hidden/u)

    const matrix = await reports.reportMatrix(dated, { year: '2020-' })
    expect(await reports.reportAsMarkdown(matrix, 'ja')).toContain('- old：解決策はすべて絞り込みで非表示（出典の年）')
    const text = asText((await matrix.tell('en')).page, false)
    expect(text).toContain('\nold\n  all its solutions are hidden by filters (year)\n')
    expect(text).toContain('\nalone\n  gap: no solution is named\n')
    expect((await matrix.tell('en')).notes.map(({ code }) => code)).toContain('undated')
  })

  it('the matrix is a table, with the kind of empty in its cells', async () => {
    const text = await md(reports.reportMatrix(reader, { support: 'proposed', all: true }))
    const row = text.split('\n').find((line) => line.startsWith('| Leaks |'))
    expect(text).toContain('| Challenge | Masking | Old way |\n| --- | --- | --- |\n')
    expect(row).toBe('| Leaks | proposed, directly, 1 route, 1 statement | filtered out (support) |')
    const shown = asText((await (await reports.reportMatrix(reader, {})).tell('en')).page, false)
    expect(shown).toContain(
      '\nLeaks\n  Masking  proposed, directly, 1 route, 1 statement\n  Old way  inferred, directly, 1 route, 1 statement\n',
    )
  })

  it('only a row without any solution is a gap, and rows stand as in the list of challenges', async () => {
    const text = await md(reports.reportMatrix(reader, {}))
    const rows = text.split('\n').filter((line) => line.startsWith('| '))
    const { nodes, edges } = await reader.subgraph({ scope: 'all' })
    const graph = indexGraph(['left', 'right'], nodes, edges)
    const list = challengeRows(graph, await reader.schema(), await reader.matrix({}))
    expect(rows.slice(2).map((row) => row.split(' | ')[0]?.slice(2))).toEqual(list.map((each) => each.node.label.en))
    const gaps = list.filter(({ best }) => best === undefined)
    expect(gaps.length).toBeGreaterThan(1)
    expect(text).toContain(`- ${gaps.length} gaps`)
    expect(rows.filter((row) => row.includes('| gap |'))).toHaveLength(gaps.length)
    expect(text).not.toContain('An empty cell is a gap')
    expect(text).toContain('Empty: nothing named;')
  })

  it('a reading list says how it was found and what each work adds', async () => {
    const text = await md(reports.reportReading(reader, { ids: ['challenge:leak'], scope: 'dossier' }))
    expect(text).toMatch(/^# Works to read \(\d works · \d+ statements\)/)
    expect(text).toContain('There may be a shorter list')
    expect(text).toMatch(/- \[Grounds\]\(https:\/\/doi\.org\/10\.1\/x\) \(2020\) · 1 statement new, 1 in all/)
  })
})

it('every word is there in every language', () => {
  const shapeOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]))
      : typeof value === 'function' || (value as string).length > 0
  for (const lang of LANGUAGES) expect(shapeOf(wordsIn(lang))).toEqual(shapeOf(wordsIn('en')))
})
