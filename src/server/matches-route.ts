import { type KeepMatch, type MatchAnswer, matchRequest } from '../query/match-request.ts'
import { checkRequest } from './check-request.ts'
import { HttpFault } from './fault.ts'

/**
 * The one write there is. Like every POST it is refused to pages of other sites (guard.ts); without `matches` it is
 * refused to all, since there is no file to keep a decision in.
 */
export async function answerMatch(
  matches: KeepMatch | undefined,
  body: unknown,
  signal: AbortSignal,
): Promise<MatchAnswer> {
  const request = checkRequest(matchRequest, body)
  if (!matches) {
    throw new HttpFault(
      409,
      'read-only',
      'This server keeps no decisions: it does so only for dataset folders of your own, and for this machine alone',
    )
  }
  return matches.keep(request, signal)
}
