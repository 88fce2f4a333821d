import type { MatchAnswer, MatchRequest } from '../../src/query/match-request.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { type ExportOptions, exportFile } from './export-file.ts'
import { filePlaces } from './file-places.ts'
import { createHttpReader } from './http-reader.ts'
import { decideMatch, matchPlace } from './matches.ts'
import type { OpenedSurvey } from './open-survey.ts'

/** What answers the page: a server, or a worker of its own. */
export interface SurveyHost {
  readonly reader: GraphReader
  /** Where the files show the nodes, in the layout's box; undefined where they show too few. */
  filePlaces?(signal: AbortSignal): Promise<OpenedSurvey['places']>
  exportFile(request: object, options?: ExportOptions): Promise<{ readonly name: string; readonly content: Blob }>
  /** Where decisions on matches are kept; undefined where nobody keeps any. */
  matchPlace(signal: AbortSignal): Promise<string | undefined>
  decideMatch(request: MatchRequest): Promise<MatchAnswer>
}

/** `base`: the address of the API. */
export function serverHost(base: string): SurveyHost {
  return {
    reader: createHttpReader(base),
    filePlaces: (signal) => filePlaces(base, signal),
    exportFile: (request, options) => exportFile(base, request, options),
    matchPlace: (signal) => matchPlace(base, signal),
    decideMatch: (request) => decideMatch(base, request),
  }
}
