import type { opening as en } from '../en/opening.ts'

export const opening: Readonly<Record<keyof typeof en, string>> = {
  'open.button': '開く',
  'open.title': 'ファイルを開く',
  'open.drop': 'ドロップして開く',
  'open.drop-note': 'ブラウザーの中だけで読み、どこにも送りません。',
}
