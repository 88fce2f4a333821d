import { openStore } from '../compose.ts'
import { isKnownError, wrongFields } from '../errors.ts'
import { canonicalJson } from '../model/canonical.ts'
import { createReader } from '../query/create-reader.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'
import { fromLine } from '../report/data-lines.ts'
import { noteLine } from '../report/notes-lines.ts'
import { asText, type Page, type Paragraph } from '../report/page.ts'
import { type Report, reportAsMarkdown } from '../report/reports.ts'
import { languageFor, wordsIn } from '../report/words.ts'
import { askAll } from './ask-all.ts'
import type { Effects } from './effects.ts'
import { type NamedKinds, unknownKinds } from './known-kinds.ts'
import type { FilterOptions, OutputOptions, StoreOptions } from './options.ts'

export interface Asked {
  readonly reader: GraphReader
  readonly options: AskOptions
}

/** A question: the request as it was typed, which kinds it names, and who tells the answer. */
export interface Asking<R> {
  readonly request: R
  readonly kinds?: NamedKinds
  ask(reader: GraphReader, request: R, options: AskOptions): Promise<Report>
}

/**
 * Opens the store, asks, prints one answer and closes. As JSON it is exactly what HTTP gives as `data`, and as Markdown
 * what HTTP gives as that; text says under its title which datasets it is from, and its notes go to standard error.
 * Nothing is printed before the whole answer is there.
 */
export async function answer<R extends object>(
  options: StoreOptions & OutputOptions & Pick<FilterOptions, 'dataset'>,
  effects: Effects,
  { request, kinds, ask }: Asking<R>,
): Promise<void> {
  const remark = remarkOnNames({ ...options, quiet: options.quiet || isJson(options) }, effects)
  const { text, notes } = await withReader(options, effects, async (asked) => {
    const wrong = [...(options.wrong ?? []), ...(kinds ? await unknownKinds(asked.reader, kinds, asked.options) : [])]
    const report = await askAll(wrong, request, (right) => ask(asked.reader, right, asked.options), remark)
    if (isJson(options)) return { text: jsonText(report.data), notes: [] }
    if (options.format === 'md') return { text: await reportAsMarkdown(report, options.lang), notes: [] }
    const { page, notes } = await report.tell(options.lang)
    if (options.quiet) return { text: asText(page, effects.color), notes: [] }
    const { datasets } = await asked.reader.summary(asked.options)
    return { text: asText(below(page, fromLine(datasets, options.dataset, options.lang)), effects.color), notes }
  })
  await effects.out(text)
  for (const note of notes) effects.err(noteLine(note, options.lang))
}

/** Where a title is, under it: whoever sees but the first lines is to know what they are from. */
function below([first, ...rest]: Page, said: Paragraph): Page {
  if (!first) return [said]
  return first.as === 'heading' ? [first, said, ...rest] : [said, first, ...rest]
}

/**
 * Runs `work` with a reader of the store that the options name, and closes the store after it; where that cannot be
 * opened, what is wrong with the flags is told as well. Conflicts between datasets
 * are told by check, load and serve, not again with every question.
 */
export async function withReader<T>(
  { store, data, wrong = [] }: StoreOptions,
  effects: Effects,
  work: (asked: Asked) => Promise<T>,
): Promise<T> {
  const { env, signal } = effects
  const opened = await openStore({ env, ...(store && { store }), ...(data && { data }) }).catch((error: unknown) => {
    if (wrong.length === 0 || !isKnownError(error)) throw error
    throw wrongFields([...wrong, { field: '', message: error.message }])
  })
  try {
    signal.throwIfAborted()
    return await work({ reader: createReader(opened.store), options: { signal } })
  } finally {
    await opened.store.close()
  }
}

export function isJson({ format, json }: Pick<OutputOptions, 'format' | 'json'>): boolean {
  return json === true || format === 'json'
}

export function jsonText(value: unknown): string {
  return `${canonicalJson(value, 2)}\n`
}

/** Says which node was asked for by its name, unless no remarks are wanted. */
export function remarkOnNames({ quiet, lang }: { quiet?: boolean; lang: string }, effects: Effects) {
  return (name: string, id: string): void => {
    if (!quiet) effects.err(`${wordsIn(languageFor(lang)).takenFor(name, id)}\n`)
  }
}
