import type { embed as en } from '../en/embed.ts'

export const embed: Readonly<Record<keyof typeof en, string>> = {
  'embed.open': 'エクスプローラーで開く',
  'embed.close': '詳細を閉じる',
  'embed.wheel': '{{key}}を押しながらスクロールすると拡大・縮小します',
  'embed.credit': 'データのライセンス：{{licence}}',
}
