import type { welcome as en } from '../en/welcome.ts'

export const welcome: Readonly<Record<keyof typeof en, string>> = {
  'welcome.what':
    '何が妨げているか、何がそれに対処するか、根拠はどれほど強いかを示します。どの行からも出典を開けます。',
  'welcome.what-else': '何が何につながり、何が述べられているかを示します。',
  'welcome.tour': 'ツアーを見る',
  'welcome.hint': '一覧の課題を選ぶか、{{find}}で検索してもかまいません。キーの一覧は{{keys}}で開きます。',
  'welcome.hint-else': '{{find}}で検索してもかまいません。キーの一覧は{{keys}}で開きます。',
}
