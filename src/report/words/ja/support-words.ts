import type { Words } from '../../words.ts'

/** How far evidence bears something out and who asserts it: all that a first screen says of it. */
export const supportWords: Pick<Words, 'support' | 'meaning' | 'assertedBy'> = {
  support: {
    inferred: '推定',
    proposed: '提案',
    demonstrated: '実証',
    clinical: '臨床検証',
    deployed: '実用',
    fact: '記載',
  },
  meaning: {
    inferred: '読み手の解釈。出典はそう述べていない',
    proposed: '出典が提案・期待・設計している',
    demonstrated: 'ベンチマークや実験で示された',
    clinical: '実際の対象者とともに検証された',
    deployed: '日常的に使われている',
    fact: '出典にそのまま書かれていること',
  },
  assertedBy: {
    source: '出典の記述',
    machine: '生成された文章自身の推測',
    curator: '編者の解釈',
    loader: 'プログラムが一覧から読み取り',
  },
}
