import type { EdgeKind, NodeKind, Schema } from './schema.ts'

/** The vocabulary that every graph starts with. It names no field of research; a dataset may add kinds of its own. */

const kind = (
  role: NodeKind['role'],
  shape: NodeKind['shape'],
  light: string,
  dark: string,
  en: [string, string],
  ja: string,
  more: { background?: boolean; source?: boolean } = {},
): NodeKind => ({
  role,
  shape,
  color: { light, dark },
  label: { en: en[0], ja },
  plural: { en: en[1], ja },
  ...more,
})

const nodeKinds: Record<string, NodeKind> = {
  Challenge: kind('challenge', 'diamond', '#b5402c', '#ff8a6d', ['Challenge', 'Challenges'], '課題'),
  Technique: kind('solution', 'hexagon', '#0f766e', '#46c7b6', ['Technique', 'Techniques'], '技術'),
  Model: kind('solution', 'circle', '#2f5fb3', '#82a5ea', ['Model', 'Models'], 'モデル'),
  Mitigation: kind('solution', 'triangle', '#4d7c1f', '#9acb5c', ['Mitigation', 'Mitigations'], '対策'),
  Application: kind('context', 'square', '#9a6412', '#dba64a', ['Application', 'Applications'], '応用'),
  OpenQuestion: kind('context', 'triangle', '#77409f', '#c695ec', ['Open question', 'Open questions'], '未解決の問い'),
  Wish: kind('context', 'ring', '#6f6a60', '#a8a297', ['Wish', 'Wishes'], '要望'),
  Finding: kind('context', 'square', '#8a3b66', '#e08bb6', ['Finding', 'Findings'], '知見'),
  Concept: kind('context', 'circle', '#5f6b7a', '#a3afbf', ['Concept', 'Concepts'], '概念'),
  Task: kind('context', 'square', '#4a6178', '#93abc4', ['Task', 'Tasks'], 'タスク'),
  DataType: kind('context', 'circle', '#3d7285', '#7fb9cc', ['Kind of data', 'Kinds of data'], 'データ'),
  Survey: kind('context', 'page', '#5d6470', '#a7aeba', ['Survey', 'Surveys'], 'サーベイ', { source: true }),
  Paper: kind('context', 'page', '#727986', '#98a0ad', ['Paper', 'Papers'], '論文', { source: true }),
  Document: kind('context', 'page', '#7a7468', '#b0a999', ['Document', 'Documents'], '文書', { source: true }),
  Person: kind('context', 'person', '#7b7f88', '#8f959f', ['Person', 'People'], '人物', { background: true }),
  Organization: kind('context', 'person', '#7b7f88', '#8f959f', ['Organisation', 'Organisations'], '組織', {
    background: true,
  }),
  Venue: kind('context', 'page', '#7b7f88', '#8f959f', ['Venue', 'Venues'], '掲載先', { background: true }),
}

const edge = (
  from: string[],
  to: string[],
  en: [string, string],
  ja: [string, string],
  more: Partial<Pick<EdgeKind, 'claim' | 'walk' | 'ends'>> = {},
): EdgeKind => ({
  label: { en: en[0], ja: ja[0] },
  inverse: { en: en[1], ja: ja[1] },
  ends: [{ from, to }],
  claim: false,
  walk: 'none',
  ...more,
})

const works = ['Survey', 'Paper', 'Document']

const edgeKinds: Record<string, EdgeKind> = {
  ADDRESSES: edge(
    ['role:solution'],
    ['role:challenge'],
    ['addresses', 'is addressed by'],
    ['が対処する課題は', 'に対処するのは'],
    {
      claim: true,
      walk: 'against',
    },
  ),
  PART_OF: edge(['role:challenge'], ['role:challenge'], ['is part of', 'includes'], ['を含むのは', 'に含まれるのは'], {
    walk: 'against',
    ends: [
      { from: ['role:challenge'], to: ['role:challenge'] },
      { from: ['role:solution'], to: ['role:solution'] },
      { from: ['role:context'], to: ['role:context', 'role:challenge'] },
    ],
  }),
  USES_TECHNIQUE: edge(['Model'], ['Technique'], ['uses', 'is used by'], ['が用いる技術は', 'を用いるモデルは'], {
    walk: 'against',
  }),
  CLOSE_MATCH: edge(
    ['role:challenge'],
    ['role:challenge'],
    ['closely matches', 'closely matches'],
    ['とほぼ同じなのは', 'とほぼ同じなのは'],
    {
      walk: 'both',
      ends: [
        { from: ['role:challenge'], to: ['role:challenge'] },
        { from: ['role:solution'], to: ['role:solution'] },
        { from: ['role:context'], to: ['role:context'] },
      ],
    },
  ),
  DIFFERS_FROM: edge(
    ['role:challenge'],
    ['role:challenge'],
    ['differs from', 'differs from'],
    ['とは異なるのは', 'とは異なるのは'],
    {
      ends: [
        { from: ['role:challenge'], to: ['role:challenge'] },
        { from: ['role:solution'], to: ['role:solution'] },
        { from: ['role:context'], to: ['role:context'] },
      ],
    },
  ),
  RAISES: edge(
    [...works, 'role:solution', 'Application'],
    ['role:challenge', 'OpenQuestion'],
    ['raises', 'is raised by'],
    ['が提起するのは', 'を提起するのは'],
  ),
  FACES: edge(
    ['role:solution', 'Application', 'Concept', 'Task'],
    ['role:challenge'],
    ['faces', 'is faced by'],
    ['が直面する課題は', 'に直面するのは'],
  ),
  ASKS_ABOUT: edge(['OpenQuestion'], ['*'], ['asks about', 'is asked about in'], ['が問うのは', 'を問うのは']),
  BEARS_ON: edge(['*'], ['OpenQuestion'], ['bears on', 'is touched by'], ['が関わる問いは', 'に関わるのは']),
  CALLS_FOR: edge(['*'], ['Wish'], ['calls for', 'is called for by'], ['が求めるのは', 'を求めるのは']),
  PROPOSES: edge(
    works,
    ['role:solution', 'Concept', 'Finding'],
    ['proposes', 'is proposed by'],
    ['が提案するのは', 'を提案するのは'],
  ),
  REPORTS: edge(works, ['Finding'], ['reports', 'is reported by'], ['が報告する知見は', 'を報告するのは']),
  CONCERNS: edge(['Finding', 'Wish'], ['*'], ['is about', 'is the subject of'], ['が扱うのは', 'を扱うのは']),
  COMBINED_WITH: edge(
    ['role:solution'],
    ['role:solution', 'Concept'],
    ['is combined with', 'is combined with'],
    ['と組み合わせるのは', 'と組み合わせるのは'],
  ),
  ENABLES: edge(['*'], ['*'], ['enables', 'is enabled by'], ['が可能にするのは', 'を可能にするのは']),
  APPLIED_TO: edge(
    ['role:solution', 'Concept'],
    ['Application', 'Task', 'Concept'],
    ['is applied to', 'is an application of'],
    ['の用途は', 'を用いるのは'],
  ),
  HANDLES: edge(
    ['role:solution', 'Application', 'Task', 'Concept'],
    ['DataType', 'Concept'],
    ['handles', 'is handled by'],
    ['が扱うデータは', 'を扱うのは'],
  ),
  TRAINED_ON: edge(
    ['role:solution', 'Concept'],
    ['DataType', 'Concept'],
    ['is trained on', 'is used to train'],
    ['の学習に使うのは', 'で学習するのは'],
  ),
  EVALUATED_ON: edge(
    ['role:solution', 'Concept'],
    ['DataType', 'Task', 'Concept'],
    ['is evaluated on', 'is used to evaluate'],
    ['の評価に使うのは', 'で評価するのは'],
  ),
  BASED_ON: edge(
    ['role:solution', 'Concept', ...works],
    ['role:solution', 'Concept', ...works],
    ['is based on', 'is the basis of'],
    ['の土台は', 'を土台とするのは'],
  ),
  IS_A: edge(['*'], ['*'], ['is a kind of', 'has as a kind'], ['の上位は', 'の一種は']),
  LISTED_UNDER: edge(['*'], ['*'], ['is listed under', 'lists'], ['の掲載先の見出しは', 'に掲載されるのは']),
  DESCRIBES: edge(works, ['*'], ['describes', 'is described by'], ['が述べるのは', 'を述べるのは']),
  MENTIONS: edge(works, ['*'], ['mentions', 'is mentioned by'], ['が触れるのは', 'に触れるのは']),
  SUMMARIZES: edge(works, works, ['is a digest of', 'is summarised by'], ['が要約するのは', 'を要約するのは']),
  CITES: edge(works, works, ['cites', 'is cited by'], ['が引用するのは', 'を引用するのは']),
  AUTHORED_BY: edge(works, ['Person', 'Organization'], ['is by', 'wrote'], ['の著者は', 'が書いたのは']),
  PUBLISHED_IN: edge(works, ['Venue'], ['appeared in', 'published'], ['の掲載先は', 'が掲載したのは']),
  FUNDED_BY: edge(works, ['Organization'], ['is funded by', 'funded'], ['の助成元は', 'が助成したのは']),
}

export const baseSchema: Schema = { nodeKinds, edgeKinds }
