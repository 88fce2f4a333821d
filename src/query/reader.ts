import type { z } from 'zod'
import type * as answers from './answers.ts'
import type * as requests from './requests.ts'

/**
 * The questions, asked of any store. Three things answer them: a store in this process (embedded or Neo4j) through
 * createReader, and the web app's HttpReader. The same request gives the same answer from each, equal as canonical JSON;
 * only spelling-tolerant search hits and answers cut by time may differ.
 *
 * Every method checks its request (InputError) and turns ids that are not there into NotFoundError with the closest ones.
 */
export interface GraphReader {
  summary(options?: AskOptions): Promise<answers.SummaryAnswer>
  schema(options?: AskOptions): Promise<answers.SchemaAnswer>
  search(request: z.input<typeof requests.searchRequest>, options?: AskOptions): Promise<answers.SearchAnswer>
  show(request: z.input<typeof requests.showRequest>, options?: AskOptions): Promise<answers.ShowAnswer>
  neighbors(request: z.input<typeof requests.neighborsRequest>, options?: AskOptions): Promise<answers.NeighborsAnswer>
  subgraph(request: z.input<typeof requests.subgraphRequest>, options?: AskOptions): Promise<answers.SubgraphAnswer>
  trace(request: z.input<typeof requests.traceRequest>, options?: AskOptions): Promise<answers.TraceAnswer>
  gaps(request: z.input<typeof requests.gapsRequest>, options?: AskOptions): Promise<answers.GapsAnswer>
  matrix(request: z.input<typeof requests.matrixRequest>, options?: AskOptions): Promise<answers.MatrixAnswer>
  dossier(request: z.input<typeof requests.dossierRequest>, options?: AskOptions): Promise<answers.DossierAnswer>
  reading(request: z.input<typeof requests.readingRequest>, options?: AskOptions): Promise<answers.ReadingAnswer>
  compare(request: z.input<typeof requests.compareRequest>, options?: AskOptions): Promise<answers.CompareAnswer>
}

export interface AskOptions {
  readonly signal?: AbortSignal
}
