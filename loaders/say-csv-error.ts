import type { CsvError } from 'csv-parse/sync'
import type { Sentence } from '../src/errors.ts'
import { said, word } from '../src/model/said.ts'

/** Why the parser stopped, and what would be right. */
export function sayCsvError(error: CsvError): Sentence {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return said`the quote that opens this cell is never closed; expected a " at its end`
    case 'CSV_INVALID_CLOSING_QUOTE':
      return said`text follows the closing quote of this cell; expected a comma, or "" for a quote within it`
    case 'INVALID_OPENING_QUOTE':
      return said`a quote stands inside this cell; expected the whole cell in quotes, and "" for a quote within it`
    default:
      return word(error.message)
  }
}
