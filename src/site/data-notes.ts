import { inLanguage } from '../model/text.ts'
import type { Site } from './site.ts'

/** Whose the data is and how it may be used, as a plain text beside it. */
export function dataNotes({ title, datasets, lang, counts, version }: Site): string {
  const lines = [
    title,
    '',
    `survey.json holds ${counts.nodes} nodes and ${counts.statements} statements. survey-graph opens it again:`,
    '  survey-graph serve survey.json',
    '',
  ]
  for (const { id, title, citation, licence, date, revision, disclaimer } of datasets) {
    lines.push(
      `${inLanguage(title, lang)} (${id})`,
      `  Source: ${citation.trim()}`,
      `  Licence: ${licence}`,
      ...(date ? [`  Date: ${date}`] : []),
      `  Revision: ${revision}`,
      ...(disclaimer ? [`  ${inLanguage(disclaimer, lang).trim()}`] : []),
      '',
    )
  }
  lines.push(`Published with survey-graph ${version}, whose code is under the MIT licence.`, '')
  return lines.join('\n')
}
