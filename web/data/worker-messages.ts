import { isKnownError } from '../../src/errors.ts'
import type { Writing } from '../../src/export/begin-export.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import type { OpenedSurvey } from './open-survey.ts'

/** One of the questions that a reader answers. */
export type QuestionName = keyof GraphReader

/** Where a survey's own JSON is: its text, its address, or files that somebody chose. */
export type SurveySource =
  | { readonly text: string }
  | { readonly address: string }
  | { readonly files: readonly SurveyFile[] }

/** A file as it was chosen or dropped. */
export interface SurveyFile {
  readonly name: string
  readonly content: Blob
}

/** A part of the graph as a subgraph is asked for, and how it is to be written. */
export type ExportRequest = Omit<Writing, 'on'> & { readonly ids?: string[] }

/** What the page asks of the worker. Each `id` is answered once, but for `close` and `stop`. */
export type Asked = { readonly id: number } & (
  | { readonly ask: 'open'; readonly source: SurveySource }
  | { readonly ask: 'question'; readonly question: QuestionName; readonly request?: object }
  /** Begins a file, which the page numbers. */
  | { readonly ask: 'export'; readonly file: number; readonly request: ExportRequest }
  /** The next block of it. */
  | { readonly ask: 'block'; readonly file: number }
  /** No more of it is wanted. */
  | { readonly ask: 'close'; readonly file: number }
  /** What was asked as `stopped` is no longer wanted. */
  | { readonly ask: 'stop'; readonly stopped: number }
)

/** What the worker answers; an error as the API spells it. */
export type Answered = { readonly id: number } & ({ readonly answer: unknown } | PlainError)

export interface PlainError {
  readonly error: { readonly code?: string; readonly message: string; readonly details?: unknown }
}

export interface Answers {
  readonly open: OpenedSurvey
  readonly export: { readonly name: string; readonly mediaType: string }
  /** Undefined once there is no more. */
  readonly block: Uint8Array<ArrayBuffer> | undefined
}

/** A window, a worker or one end of a channel, as far as messages go. */
export interface Port {
  postMessage(message: Asked | Answered, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** The error without its class, which a message cannot carry. */
export function plainError(error: unknown): PlainError {
  if (!isKnownError(error)) return { error: { message: error instanceof Error ? error.message : String(error) } }
  const { code, message, details } = error
  return { error: { code, message, ...(details !== undefined && { details }) } }
}
