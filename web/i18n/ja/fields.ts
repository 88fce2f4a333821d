import type { fields as en } from '../en/fields.ts'

export const fields: Readonly<Record<keyof typeof en, string>> = {
  'called.article': '論文番号',
  'called.arxiv': 'arXiv',
  'called.authors': '著者',
  'called.commit': 'コミット',
  'called.date': '日付',
  'called.doi': 'DOI',
  'called.first_author': '筆頭著者',
  'called.grant': '助成番号',
  'called.hashtag': 'ハッシュタグ',
  'called.journal': '掲載誌',
  'called.licence': 'ライセンス',
  'called.links': 'リンク',
  'called.number': '番号',
  'called.pages': 'ページ',
  'called.publisher': '出版社',
  'called.reference': '文献番号',
  'called.url': 'URL',
  'called.venue': '発表の場',
  'called.volume': '巻',
  'called.year': '年',
}
